package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration parameters of a server, from the list {@code parameters.txt}, which a test
 * compares with one. It is read when the first is asked for.
 */
public final class ConfigurationParameters {

  private static final class Holder {
    static final String LINES =
        '\n' + Resource.text(ConfigurationParameters.class, "parameters.txt");
  }

  /** What SET takes and {@code pg_settings} does not show, and names that are still understood. */
  private static final Set<String> HIDDEN =
      Set.of(
          "role",
          "session_authorization",
          "seed",
          "is_superuser",
          "default_with_oids",
          "sort_mem",
          "vacuum_mem",
          "trace_sort",
          "trace_syncscan",
          "trace_locks",
          "trace_lwlocks",
          "trace_userlocks",
          "trace_lock_oidmin",
          "trace_lock_table",
          "debug_deadlocks",
          "log_btree_build_stats",
          "lock_debug",
          "wal_debug",
          "optimize_bounded_sort");

  /** The words that a parameter takes although it does not show them. */
  private static final Set<String> SILENT =
      Set.of(
          "client_min_messages debug",
          "client_min_messages info",
          "icu_validation_level debug",
          "icu_validation_level info",
          "log_min_messages debug",
          "log_min_error_statement debug");

  /** Parameters that are gone, and the last version of PostgreSQL that has them. */
  private static final Map<String, Integer> FORMER =
      Map.of(
          "stats_temp_directory", 14,
          "force_parallel_mode", 15,
          "lc_collate", 15,
          "lc_ctype", 15,
          "promote_trigger_file", 15,
          "vacuum_defer_cleanup_age", 15,
          "db_user_namespace", 16,
          "old_snapshot_threshold", 16,
          "trace_recovery_messages", 16);

  private ConfigurationParameters() {}

  /**
   * Whether a server has a parameter.
   *
   * @param name its name
   * @param major the server's major version
   */
  public static boolean exists(String name, int major) {
    return exists(name) || FORMER.getOrDefault(name.toLowerCase(Locale.ROOT), 0) >= major;
  }

  /** Whether a server has a parameter; of those with a dot in their names any may be there. */
  public static boolean exists(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.indexOf('.') >= 0 || HIDDEN.contains(lower) || lineStart(lower) >= 0;
  }

  /** The parameter of that name in upper or lower case, if the server shows it. */
  public static Optional<ConfigurationParameter> find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int start = lineStart(lower);
    if (start < 0) {
      return Optional.empty();
    }
    String lines = Holder.LINES;
    String[] fields = Fields.of(lines.substring(start, lines.indexOf('\n', start)), 7);
    boolean words = fields[1].equals("enum");
    return Optional.of(
        new ConfigurationParameter(
            fields[6].isEmpty() ? fields[0] : fields[6],
            ConfigurationParameter.Type.valueOf(fields[1].toUpperCase(Locale.ROOT)),
            context(fields[2]),
            fields[3],
            words ? "" : fields[4],
            fields[5],
            words ? Fields.list(fields[4]) : List.of()));
  }

  private static ConfigurationParameter.Context context(String context) {
    return switch (context) {
      case "internal" -> ConfigurationParameter.Context.INTERNAL;
      case "postmaster" -> ConfigurationParameter.Context.POSTMASTER;
      case "sighup" -> ConfigurationParameter.Context.SIGHUP;
      case "backend", "superuser-backend" -> ConfigurationParameter.Context.BACKEND;
      default -> ConfigurationParameter.Context.USER;
    };
  }

  /** The names of all that the server shows, in lower case. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    String lines = Holder.LINES;
    for (int at = 0; at + 1 < lines.length(); at = lines.indexOf('\n', at + 1)) {
      names.add(lines.substring(at + 1, lines.indexOf('\t', at)));
    }
    return names;
  }

  /** What PostgreSQL says of a parameter that it does not have. */
  public static Objection unknown(String name) {
    return new Objection(
        SqlState.UNDEFINED_OBJECT, "unrecognized configuration parameter \"" + name + '"', "");
  }

  static boolean takesSilently(String name, String word) {
    return SILENT.contains(name + ' ' + word);
  }

  private static int lineStart(String lower) {
    int at = Holder.LINES.indexOf('\n' + lower + '\t');
    return at < 0 ? at : at + 1;
  }
}
