package io.github.evoludigit.confiture.sql;

import java.util.Optional;

/**
 * What a statement names and nobody has made.
 *
 * @param kind what PostgreSQL's messages call it: {@code relation}, {@code type}, {@code column}
 * @param schema the schema that is written before its name
 * @param name its name, without the schema
 * @param owner the relation or domain that it would be a part of, where that is said
 */
public record Missing(String kind, Optional<String> schema, String name, Optional<String> owner) {

  private static final String SCHEMA = "schema";
  private static final String RELATION = "relation";
  private static final String COLUMN = "column";
  private static final String OPERATOR = "operator";

  /** An object of a kind. */
  public static Missing of(String kind, Optional<String> schema, String name) {
    return new Missing(kind, schema, name, Optional.empty());
  }

  /** An object that is in no schema. */
  public static Missing of(String kind, String name) {
    return of(kind, Optional.empty(), name);
  }

  /** A schema. */
  public static Missing schema(String name) {
    return of(SCHEMA, name);
  }

  /** A table, or what else has columns or is in their name space. */
  public static Missing relation(Optional<String> schema, String name) {
    return of(RELATION, schema, name);
  }

  /** A column of whatever the statement is about. */
  public static Missing column(String name) {
    return of(COLUMN, name);
  }

  /** A column of a relation. */
  public static Missing column(String name, String relation) {
    return column(name).of(relation);
  }

  /** The same as a part of something. */
  public Missing of(String whole) {
    return new Missing(kind, schema, name, Optional.of(whole));
  }

  /** Whether it is a column. */
  public boolean isColumn() {
    return kind.equals(COLUMN);
  }

  /** Whether it is a schema. */
  public boolean isSchema() {
    return kind.equals(SCHEMA);
  }

  /** Whether it is a function, procedure or aggregate. */
  public boolean isRoutine() {
    return switch (kind) {
      case "function", "procedure", "routine", "aggregate" -> true;
      default -> false;
    };
  }

  /** Whether it is an operator. */
  public boolean isOperator() {
    return kind.equals(OPERATOR);
  }

  /** Its name with the schema where one is written, without quotes ({@code NameListToString}). */
  public String written() {
    return schema.map(home -> home + '.').orElse("") + name;
  }

  /** PostgreSQL's code for it (manual, appendix A). */
  SqlState state() {
    return switch (kind) {
      case SCHEMA -> SqlState.INVALID_SCHEMA_NAME;
      case RELATION -> SqlState.UNDEFINED_TABLE;
      case COLUMN -> SqlState.UNDEFINED_COLUMN;
      default -> isRoutine() ? SqlState.UNDEFINED_FUNCTION : SqlState.UNDEFINED_OBJECT;
    };
  }

  /** PostgreSQL's usual words for it. */
  public String message() {
    return kind
        + " \""
        + written()
        + '"'
        + owner.map(whole -> " of relation \"" + whole + '"').orElse("")
        + " does not exist";
  }
}
