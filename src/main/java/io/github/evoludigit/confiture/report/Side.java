package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of two schemas that are compared.
 *
 * @param path what it is called: a file, or directories
 * @param schemaHash the hash of its source files; empty if it could not be read, or need not be
 * @param statements how many statements it has, if it was read
 * @param contents what they are; empty if none was read, for each has the same tokens as its
 *     counterpart on the other side
 */
public record Side(
    String path, Optional<Digest> schemaHash, int statements, Optional<StatementCounts> contents) {

  /** Where there is no such side: a schema that is checked is compared with nothing. */
  public static final Side NONE = unread("");

  /** Checks that nothing is missing. */
  public Side {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(schemaHash, "schemaHash");
    Objects.requireNonNull(contents, "contents");
  }

  /** Whether it is a side at all. */
  boolean isThere() {
    return !path.isEmpty();
  }

  /** The statements that are compared by their tokens, as far as it is known what they are. */
  List<TokenStatement> definitions() {
    return contents.isPresent() ? contents.get().definitions() : List.of();
  }

  /** The statements about objects of the cluster, as far as it is known what they are. */
  List<TokenStatement> cluster() {
    return contents.isPresent() ? contents.get().cluster() : List.of();
  }

  /** What in it becomes one thing or another when it is loaded. */
  List<Problem> notes() {
    return contents.isPresent() ? contents.get().notes() : List.of();
  }

  /** A side of which nothing is known but what it is called. */
  public static Side unread(String path) {
    return new Side(path, Optional.empty(), 0, Optional.empty());
  }
}
