package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.ddl.command.Transactions;
import io.github.evoludigit.confiture.expression.type.InputStyle;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What SET says, and for how long: who runs the statements, and the settings that decide what an
 * object becomes (manual, SET). What a rollback undoes is not said to it, see {@link Transactions}.
 */
public final class Session {

  /** The setting that says where names are looked for. */
  public static final String SEARCH_PATH = "search_path";

  private static final String ROLE = "role";
  private static final String AUTHORIZATION = "session_authorization";

  /** What the search path is if nobody sets it. */
  static final List<String> USUAL_PATH = List.of("$user", "public");

  private final String loader;
  private final ServerVersion server;
  private final ServerVersion comparedServer;
  private final boolean withRoles;
  private final boolean withNotNullNames;
  private final Map<String, List<String>> settings = new HashMap<>();

  /** What holds until the transaction ends. */
  private final Map<String, List<String>> local = new HashMap<>();

  private boolean inTransaction;

  private WrittenCasts writtenCasts = WrittenCasts.NEEDED;

  /** With which casts texts are written for a while; null where they are written as compared. */
  private WrittenCasts writtenNow;

  /** The owner of the schema that CREATE SCHEMA is making, who owns what is made with it. */
  private Optional<String> elementOwner = Optional.empty();

  private int changes;

  /**
   * The session of a side.
   *
   * @param loader the role that runs the statements
   * @param server the server that does
   * @param comparedServer the older one of both sides' servers
   * @param withRoles whether the objects of the cluster are compared
   * @param withNotNullNames whether the names of NOT NULL constraints are compared
   */
  public Session(
      String loader,
      ServerVersion server,
      ServerVersion comparedServer,
      boolean withRoles,
      boolean withNotNullNames) {
    this.loader = loader;
    this.server = server;
    this.comparedServer = comparedServer;
    this.withRoles = withRoles;
    this.withNotNullNames = withNotNullNames;
  }

  /** Says with which of the casts that are implied expressions are written. */
  public void write(WrittenCasts casts) {
    writtenCasts = casts;
  }

  /** With which of the casts that are implied expressions are written. */
  public WrittenCasts writtenCasts() {
    return writtenNow == null ? writtenCasts : writtenNow;
  }

  /** Whether texts are printed now, other than they are compared. */
  boolean isPrinting() {
    return writtenNow != null;
  }

  /** Does something for which all texts are as PostgreSQL prints them, with all their casts. */
  public <T> T printing(Supplier<T> work) {
    writtenNow = WrittenCasts.ALL;
    try {
      return work.get();
    } finally {
      writtenNow = null;
    }
  }

  /** A value as it is written with some casts, whatever those are with which it is compared. */
  public String write(Value value, WrittenCasts casts) {
    writtenNow = casts;
    try {
      return value.spelling();
    } finally {
      writtenNow = null;
    }
  }

  /** The server that runs the statements. */
  public ServerVersion server() {
    return server;
  }

  /** The older one of both sides' servers; what it cannot know is not compared. */
  public ServerVersion comparedServer() {
    return comparedServer;
  }

  /** Whether the objects of the cluster are compared. */
  public boolean withRoles() {
    return withRoles;
  }

  /** Whether the names of NOT NULL constraints are compared. */
  public boolean withNotNullNames() {
    return withNotNullNames;
  }

  /** The role that runs the statements and owns what says nothing else. */
  public String loader() {
    return loader;
  }

  /** The role that owns what is made now; empty for the one that loads the statements. */
  public String role() {
    String name = elementOwner.isPresent() ? elementOwner.get() : named(ROLE);
    if (elementOwner.isEmpty() && (name.isEmpty() || name.equals("none"))) {
      name = named(AUTHORIZATION);
    }
    return name.equals(loader) ? "" : name;
  }

  private String named(String setting) {
    Optional<List<String>> values = values(setting);
    return values.isPresent() ? values.get().get(0) : "";
  }

  /** What is made belongs to that role for a while; empty to end it. */
  public void elementOwner(Optional<String> owner) {
    elementOwner = owner;
    changes++;
  }

  /**
   * Gives a setting a value. What is to hold for the transaction does nothing outside of one.
   *
   * @param setting its name in lower case
   * @param values its value, or the values of a list
   * @param locally whether it holds until the transaction ends
   */
  public void set(String setting, List<String> values, boolean locally) {
    if (!locally) {
      local.remove(setting);
      settings.put(setting, List.copyOf(values));
      if (setting.equals(AUTHORIZATION)) {
        reset(ROLE, false);
      }
    } else if (inTransaction) {
      local.put(setting, List.copyOf(values));
    }
    changes++;
  }

  /** Begins anew: what was set for a session is gone with it. */
  public void restart() {
    settings.clear();
    local.clear();
    inTransaction = false;
    changes++;
  }

  /** Gives a setting its default, until the transaction ends or for good. */
  public void reset(String setting, boolean locally) {
    if (!locally) {
      local.remove(setting);
      settings.remove(setting);
    } else if (inTransaction) {
      local.put(setting, List.of());
    }
    changes++;
  }

  /** Gives all settings their defaults, but for who runs the statements (manual, RESET). */
  public void resetAll() {
    for (Map<String, List<String>> all : List.of(settings, local)) {
      all.keySet().removeIf(name -> !name.equals(ROLE) && !name.equals(AUTHORIZATION));
    }
    changes++;
  }

  /** {@code DISCARD ALL}, which no transaction allows. */
  public void discardAll() {
    settings.clear();
    local.clear();
    changes++;
  }

  /** {@code BEGIN}: a transaction begins. */
  public void begin() {
    inTransaction = true;
  }

  /** Whether a transaction was begun and has not ended. */
  public boolean isInTransaction() {
    return inTransaction;
  }

  /** The transaction has ended, and what was set for it alone. */
  public void end() {
    inTransaction = false;
    local.clear();
    changes++;
  }

  /**
   * What was said until now.
   *
   * @param settings what holds for the session
   * @param local what holds until the transaction ends
   * @param inTransaction whether one was begun
   */
  public record State(
      Map<String, List<String>> settings, Map<String, List<String>> local, boolean inTransaction) {

    /** Takes copies. */
    public State {
      settings = Map.copyOf(settings);
      local = Map.copyOf(local);
    }

    /** Whether a setting has not its default. */
    public boolean isSaid(String setting) {
      return !values(setting).isEmpty();
    }

    /** The values of a setting; none if it has its default. */
    public List<String> values(String setting) {
      return local.getOrDefault(setting, settings.getOrDefault(setting, List.of()));
    }
  }

  /** What was said until now. */
  public State state() {
    return new State(settings, local, inTransaction);
  }

  /** Goes back to what was said at some time. */
  public void restore(State state) {
    settings.clear();
    settings.putAll(state.settings);
    local.clear();
    local.putAll(state.local);
    inTransaction = state.inTransaction;
    changes++;
  }

  /** How often something was set. */
  public int changes() {
    return changes;
  }

  /** The values of a setting; none if it has its default. */
  Optional<List<String>> values(String setting) {
    List<String> values = local.get(setting);
    if (values == null) {
      values = settings.get(setting);
    }
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  /** The value of a setting, or the usual one if nothing was said. */
  public String setting(String name, String usual) {
    Optional<List<String>> values = values(name);
    return values.isPresent() ? String.join(", ", values.get()) : usual;
  }

  /** Whether a setting that is on or off is on. */
  boolean isOn(String name, boolean usual) {
    return switch (setting(name, usual ? "on" : "off").toLowerCase(Locale.ROOT)) {
      case "on", "true", "yes", "1", "t", "y" -> true;
      default -> false;
    };
  }

  /** How constants are read. */
  InputStyle inputStyle() {
    if (settings.isEmpty() && local.isEmpty()) {
      return InputStyle.USUAL;
    }
    return new InputStyle(
        timeZone(),
        InputStyle.DateOrder.of(setting("datestyle", "")),
        setting("intervalstyle", "").equalsIgnoreCase("sql_standard"),
        isOn("array_nulls", true));
  }

  /** The time zone; of an interval, {@code SET TIME ZONE INTERVAL '+02:00'}, its text. */
  private String timeZone() {
    String zone = setting("timezone", "");
    String interval = "interval";
    if (!zone.startsWith(interval)) {
      return zone;
    }
    int end = zone.indexOf("hour");
    return zone.substring(interval.length(), end < 0 ? zone.length() : end);
  }

  /** The search path as it was set. */
  public List<String> searchPath() {
    return values(SEARCH_PATH).orElse(USUAL_PATH);
  }

  /** The schemas that the search path names. */
  List<String> schemas() {
    List<String> schemas = new ArrayList<>();
    for (String name : searchPath()) {
      if (!name.isEmpty() && !name.equals("pg_catalog")) {
        schemas.add(name.equals("$user") ? userSchema() : name);
      }
    }
    return schemas;
  }

  /** What {@code $user} stands for in a search path: the role's own schema, if there is one. */
  String userSchema() {
    return role().isEmpty() ? loader : role();
  }
}
