package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.sql.SqlState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration parameter of a server (manual, chapter 19).
 *
 * @param name its name as the server shows it
 * @param type the type of its values
 * @param context who may set it when
 * @param unit the unit of a number without one; empty if it has none
 * @param least the least number
 * @param greatest the greatest number
 * @param words the words of an enumeration
 */
public record ConfigurationParameter(
    String name,
    Type type,
    Context context,
    String unit,
    String least,
    String greatest,
    List<String> words) {

  /** The types of parameters. */
  public enum Type {
    /** On or off. */
    BOOL,
    /** A whole number, with a unit perhaps. */
    INTEGER,
    /** A number. */
    REAL,
    /** A text. */
    STRING,
    /** One of some words. */
    ENUM
  }

  /** When a parameter can be set, as {@code pg_settings.context} says. */
  public enum Context {
    /** Never. */
    INTERNAL("parameter \"%s\" cannot be changed"),
    /** When the server starts. */
    POSTMASTER("parameter \"%s\" cannot be changed without restarting the server"),
    /** In the server's configuration. */
    SIGHUP("parameter \"%s\" cannot be changed now"),
    /** When a session starts. */
    BACKEND("parameter \"%s\" cannot be set after connection start"),
    /** At any time. */
    USER("");

    private final String refusal;

    Context(String refusal) {
      this.refusal = refusal;
    }
  }

  /** Takes a copy of the words. */
  public ConfigurationParameter {
    words = List.copyOf(words);
  }

  /** What {@code parse_bool} takes for a truth value that has no unique beginning. */
  private static final Set<String> TRUTH_VALUES = Set.of("on", "of", "off", "1", "0");

  /** Why a statement could not set it in a session; empty if it could. */
  public Optional<Objection> refusal() {
    return context == Context.USER
        ? Optional.empty()
        : Optional.of(
            new Objection(SqlState.CANT_CHANGE_RUNTIME_PARAM, context.refusal.formatted(name), ""));
  }

  /** Why it cannot have some values; empty if it can. */
  public Optional<Objection> check(List<String> values) {
    if (type != Type.STRING && values.size() > 1) {
      return objection("SET " + name + " takes only one argument", "");
    }
    return switch (type) {
      case BOOL -> isTruthValue(values.get(0)) ? Optional.empty() : noTruthValue();
      case INTEGER, REAL -> new ParameterNumber(this).check(values.get(0));
      case ENUM -> word(values.get(0));
      case STRING ->
          name.equals("client_encoding") && Encodings.find(values.get(0)).isEmpty()
              ? invalid(values.get(0), "")
              : Optional.empty();
    };
  }

  private Optional<Objection> noTruthValue() {
    return objection("parameter \"" + name + "\" requires a Boolean value", "");
  }

  /** Whether a text is a truth value to PostgreSQL ({@code parse_bool}). */
  public static boolean isTruthValue(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return TRUTH_VALUES.contains(lower)
        || !lower.isEmpty()
            && ("true".startsWith(lower)
                || "false".startsWith(lower)
                || "yes".startsWith(lower)
                || "no".startsWith(lower));
  }

  private Optional<Objection> word(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (words.contains(lower) || isHidden(lower)) {
      return Optional.empty();
    }
    return invalid(value, "Available values: " + String.join(", ", words) + ".");
  }

  /** Words that are taken and not shown: other truth values, and what messages were called. */
  private boolean isHidden(String word) {
    return switch (word) {
      case "true", "yes", "1" -> words.contains("on");
      case "false", "no", "0" -> words.contains("off");
      case "debug", "info", "fatal", "panic" -> ConfigurationParameters.takesSilently(name, word);
      default -> false;
    };
  }

  Optional<Objection> invalid(String value, String hint) {
    return objection("invalid value for parameter \"" + name + "\": \"" + value + '"', hint);
  }

  Optional<Objection> objection(String message, String hint) {
    return Optional.of(new Objection(SqlState.INVALID_PARAMETER_VALUE, message, hint));
  }
}
