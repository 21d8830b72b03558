package io.github.evoludigit.confiture.database;

import java.nio.file.Path;
import java.util.Map;

/**
 * Who connects to a server, and by what password.
 *
 * @param user the role; empty if nobody said so
 * @param password the password; empty if there is none
 */
public record Credentials(String user, String password) {

  /** Nothing is known. */
  public static final Credentials NONE = new Credentials("", "");

  /**
   * What is used for an address: what is known already; else, as PostgreSQL's own programs do, what
   * PGUSER, PGPASSWORD and the password file say (manual, sections 32.15 and 32.16).
   *
   * @param address where to
   * @param environment the environment's variables
   * @param home the user's home directory
   */
  Credentials completed(ServerAddress address, Map<String, String> environment, Path home) {
    String role = !address.user().isEmpty() ? address.user() : user;
    if (role.isEmpty()) {
      role = environment.getOrDefault("PGUSER", System.getProperty("user.name"));
    }
    if (!password.isEmpty()) {
      return new Credentials(role, password);
    }
    String variable = environment.getOrDefault("PGPASSWORD", "");
    return new Credentials(
        role,
        variable.isEmpty() ? PasswordFile.of(environment, home).password(address, role) : variable);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return user;
  }
}
