package io.github.evoludigit.confiture.ddl;

import java.util.HashMap;
import java.util.Map;

/** What SET says: who runs the statements, and the settings that decide what an object becomes. */
final class Session {

  private final String loader;
  private final Map<String, String> settings = new HashMap<>();

  /** The role that statements run as; empty for the one that loads them. */
  private String role = "";

  Session(String loader) {
    this.loader = loader;
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
