package io.github.evoludigit.confiture.ddl;

import java.util.HashMap;
import java.util.Map;

/** What SET says: who runs the statements, and the settings that decide what an object becomes. */
final class Session {

  private final String loader;
  private final ServerVersion server;
  private final ServerVersion comparedServer;
  private final Map<String, String> settings = new HashMap<>();

  /** The role that statements run as; empty for the one that loads them. */
  private String role = "";

  /**
   * The session of a side.
   *
   * @param loader the role that runs the statements
   * @param server the server that does
   * @param comparedServer the older one of both sides' servers
   */
  Session(String loader, ServerVersion server, ServerVersion comparedServer) {
    this.loader = loader;
    this.server = server;
    this.comparedServer = comparedServer;
  }

  /** The server that runs the statements. */
  ServerVersion server() {
    return server;
  }

  /** The older one of both sides' servers; what it cannot know is not compared. */
  ServerVersion comparedServer() {
    return comparedServer;
  }

  /** The role that runs the statements and owns what says nothing else. */
  String loader() {
    return loader;
  }

  /** The role that owns what is made now; empty for the one that loads the statements. */
  String role() {
    return role;
  }

  void role(String name) {
    role = name.equals(loader) ? "" : name;
  }

  /** Gives a setting a value; empty for its default. */
  void set(String setting, String value) {
    settings.put(setting, value);
  }

  /** The value of a setting, or the usual one if nothing was said. */
  String setting(String name, String usual) {
    return settings.getOrDefault(name, usual);
  }
}
