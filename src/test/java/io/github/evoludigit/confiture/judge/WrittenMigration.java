package io.github.evoludigit.confiture.judge;

import java.util.List;

/**
 * What somebody wrote to lead from one schema to another.
 *
 * @param sql the script; as far as it goes, if something is refused
 * @param refused what it does not bring about, by name; empty if it claims to do everything
 */
public record WrittenMigration(String sql, List<String> refused) {

  /** Takes a copy. */
  public WrittenMigration {
    refused = List.copyOf(refused);
  }
}
