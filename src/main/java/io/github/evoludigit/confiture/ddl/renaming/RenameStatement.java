package io.github.evoludigit.confiture.ddl.renaming;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How {@code ALTER} gives an object another name. */
final class RenameStatement {

  private RenameStatement() {}

  /** Of how many names the name of an object of a kind consists; 0 if it cannot be renamed. */
  static int names(ObjectKind kind) {
    return switch (kind) {
      case SCHEMA,
          LANGUAGE,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          EVENT_TRIGGER,
          PUBLICATION,
          SUBSCRIPTION ->
          1;
      case COLLATION,
          CONVERSION,
          TYPE,
          DOMAIN,
          FUNCTION,
          PROCEDURE,
          AGGREGATE,
          SEQUENCE,
          TABLE,
          FOREIGN_TABLE,
          VIEW,
          MATERIALIZED_VIEW,
          INDEX,
          STATISTICS,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION,
          OPERATOR_CLASS,
          OPERATOR_FAMILY ->
          2;
      case COLUMN, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER, RULE, POLICY -> 3;
      case EXTENSION,
          ACCESS_METHOD,
          CAST,
          TRANSFORM,
          OPERATOR,
          USER_MAPPING,
          DATA,
          DEFAULT_PRIVILEGES,
          PRIVILEGES,
          DATABASE,
          TABLESPACE,
          PARAMETER,
          ROLE,
          STATEMENT ->
          0;
    };
  }

  /** Whether an object is in a schema, and can be put into another. */
  private static boolean isInSchema(ObjectKind kind) {
    return names(kind) == 2 && kind != ObjectKind.INDEX;
  }

  /**
   * The statements that give an object another name.
   *
   * @param from what it is called now, in what it is in now
   * @param to what it is to be called
   * @param container what it is part of, if it is: its kind
   * @return empty if no statement can
   */
  static List<String> of(ObjectKey from, ObjectKey to, Optional<ObjectKind> container) {
    ObjectKind kind = from.kind();
    String name = quoted(to.name());
    List<String> statements = new ArrayList<>();
    if (names(kind) == 3) {
      String owner = quoted(from.names().subList(0, 2));
      String own = quoted(from.name());
      String relation = word(container.orElse(ObjectKind.TABLE)) + ' ' + owner;
      statements.add(
          switch (kind) {
            case COLUMN -> "ALTER " + relation + " RENAME COLUMN " + own + " TO " + name;
            case CONSTRAINT -> "ALTER " + relation + " RENAME CONSTRAINT " + own + " TO " + name;
            case DOMAIN_CONSTRAINT ->
                "ALTER DOMAIN " + owner + " RENAME CONSTRAINT " + own + " TO " + name;
            default -> "ALTER " + word(kind) + ' ' + own + " ON " + owner + " RENAME TO " + name;
          });
      return statements;
    }
    List<String> names = from.names();
    if (isInSchema(kind) && !names.get(0).equals(to.names().get(0))) {
      statements.add(
          alter(kind, names, from.arguments()) + "SET SCHEMA " + quoted(to.names().get(0)));
      names = List.of(to.names().get(0), names.get(1));
    }
    if (!from.name().equals(to.name())) {
      statements.add(alter(kind, names, from.arguments()) + "RENAME TO " + name);
    }
    return statements;
  }

  private static String alter(ObjectKind kind, List<String> names, String arguments) {
    return "ALTER " + word(kind) + ' ' + quoted(names) + arguments + ' ';
  }

  private static String word(ObjectKind kind) {
    return kind.label().toUpperCase(Locale.ROOT);
  }

  private static String quoted(List<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(name -> quoted.add(quoted(name)));
    return String.join(".", quoted);
  }

  /** The name as a statement has it: in quotes if it is a key word. */
  private static String quoted(String name) {
    boolean key =
        KeyWords.RESERVED.contains(name)
            || KeyWords.COLUMN_NAME.contains(name)
            || KeyWords.FUNCTION_OR_TYPE.contains(name);
    return key ? SqlName.inQuotes(name) : SqlName.quoted(name);
  }
}
