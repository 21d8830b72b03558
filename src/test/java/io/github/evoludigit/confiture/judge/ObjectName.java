package io.github.evoludigit.confiture.judge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object in a spelling that all sources of names can be brought to: without quotes, with its
 * schema, a routine with the types of its arguments only.
 *
 * @param group its group of kinds
 * @param path its names with dots between them
 */
public record ObjectName(KindGroup group, String path) {

  private static final Pattern MEMBER_ON =
      Pattern.compile("(?:\"([^\"]+)\"|(.+?)) on (?:domain |type )?([^ ]+)");
  private static final String[][] DEFAULT_PRIVILEGES_ON = {
    {"r", "TABLES"}, {"S", "SEQUENCES"}, {"f", "FUNCTIONS"}, {"T", "TYPES"}, {"n", "SCHEMAS"}
  };
  private static final Pattern DEFAULT_PRIVILEGES_OF =
      Pattern.compile("(?:for role (\\S+) ?)?(?:in schema (\\S+) ?)?on (.+)");
  private static final Pattern USER_MAPPING =
      Pattern.compile("(?i)(?:for )?(\\S+)(?:@| on server | server )(\\S+)");

  /**
   * Reads a name.
   *
   * @param kind any spelling of {@link KindGroup}'s table
   * @param identity its identity as the source spells it
   * @throws IllegalArgumentException if the kind is unknown
   */
  public static ObjectName of(String kind, String identity) {
    KindGroup group =
        KindGroup.of(kind)
            .orElseThrow(() -> new IllegalArgumentException("unknown kind of object: " + kind));
    return of(group, identity);
  }

  static ObjectName of(KindGroup group, String identity) {
    return new ObjectName(group, path(group, identity.strip()));
  }

  private static String path(KindGroup group, String identity) {
    return switch (group.shape()) {
      case PLAIN -> plain(group, identity);
      case IN_SCHEMA -> inSchema(group, identity);
      case ROUTINE -> {
        int arguments = identity.indexOf('(');
        yield arguments < 0
            ? qualified(identity)
            : qualified(identity.substring(0, arguments))
                + ArgumentTypes.of(identity.substring(arguments));
      }
      case MEMBER -> {
        Matcher on = MEMBER_ON.matcher(identity);
        String ordered = identity;
        if (on.matches()) {
          String name = on.group(1) == null ? on.group(2) : on.group(1);
          ordered = qualified(on.group(3)) + '.' + name;
        }
        String path = unquoted(ordered);
        yield path.chars().filter(c -> c == '.').count() < 2 ? "public." + path : path;
      }
    };
  }

  private static String plain(KindGroup group, String identity) {
    return switch (group) {
      case USER_MAPPING -> {
        Matcher matcher = USER_MAPPING.matcher(unquoted(identity));
        yield matcher.matches()
            ? matcher.group(1).toLowerCase(Locale.ROOT) + '@' + matcher.group(2)
            : identity;
      }
      case CAST, TRANSFORM ->
          unquoted(identity)
              .toLowerCase(Locale.ROOT)
              .replaceAll("pg_catalog\\.|public\\.|^for ", "")
              .replace(" on language ", " language ")
              .replaceAll("^\\(|\\)$", "");
      case DEFAULT_PRIVILEGES -> defaultPrivileges(unquoted(identity));
      default -> unquoted(identity);
    };
  }

  /** Labels have the letters of pg_default_acl, changes the words of the command. */
  private static String defaultPrivileges(String identity) {
    Matcher words = DEFAULT_PRIVILEGES_OF.matcher(identity);
    String path = identity.replace(':', ' ');
    if (words.matches()) {
      String role = words.group(1) == null ? "postgres" : words.group(1);
      String schema = words.group(2) == null ? "" : words.group(2);
      path = role + ' ' + schema + ' ' + words.group(3).toUpperCase(Locale.ROOT);
    }
    for (String[] object : DEFAULT_PRIVILEGES_ON) {
      path = path.replaceAll(" " + object[0] + "$", ' ' + object[1]);
    }
    return path.replaceAll("\\s+", " ");
  }

  private static String inSchema(KindGroup group, String identity) {
    return switch (group) {
      case OPERATOR -> {
        int arguments = identity.indexOf('(');
        yield arguments < 0
            ? qualified(identity)
            : qualified(identity.substring(0, arguments))
                + ArgumentTypes.of(identity.substring(arguments));
      }
      case OPERATOR_CLASS, OPERATOR_FAMILY -> {
        String[] parts = identity.split("(?i) (?:using|for|for access method) ", 2);
        yield qualified(parts[0]) + (parts.length == 2 ? " using " + unquoted(parts[1]) : "");
      }
      default -> qualified(identity);
    };
  }

  private static String qualified(String name) {
    String path = unquoted(name);
    return path.contains(".") ? path : "public." + path;
  }

  private static String unquoted(String name) {
    return name.replace("\"", "");
  }

  /** What its name says it is in: a column's relation, a table's schema. */
  Optional<ObjectName> parent() {
    return switch (group.shape()) {
      case PLAIN -> Optional.empty();
      case IN_SCHEMA, ROUTINE -> {
        int dot = path.indexOf('.');
        yield dot < 0
            ? Optional.empty()
            : Optional.of(new ObjectName(KindGroup.SCHEMA, path.substring(0, dot)));
      }
      case MEMBER -> {
        KindGroup outer =
            group == KindGroup.DOMAIN_CONSTRAINT ? KindGroup.TYPE : KindGroup.RELATION;
        yield Optional.of(new ObjectName(outer, path.substring(0, path.lastIndexOf('.'))));
      }
    };
  }

  /** Kind group and path: {@code relation public.users}. */
  @Override
  public String toString() {
    return group.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ' ' + path;
  }
}
