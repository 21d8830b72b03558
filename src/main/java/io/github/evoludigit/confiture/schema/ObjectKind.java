package io.github.evoludigit.confiture.schema;

/**
 * The kinds of object a schema is made of, named as PostgreSQL's commands name them. Their order is
 * that of a report: what others are made of or stand on comes first.
 */
public enum ObjectKind {
  /** A schema (manual, section 5.10). */
  SCHEMA("schema"),
  /** An extension. */
  EXTENSION("extension"),
  /** A procedural language. */
  LANGUAGE("language"),
  /** An access method. */
  ACCESS_METHOD("access method"),
  /** A collation. */
  COLLATION("collation"),
  /** A conversion between encodings. */
  CONVERSION("conversion"),
  /** A type of any sort but a domain: enumeration, composite, range, base or shell type. */
  TYPE("type"),
  /** A domain. */
  DOMAIN("domain"),
  /** A constraint of a domain. */
  DOMAIN_CONSTRAINT("domain constraint"),
  /** A function, window functions among them. */
  FUNCTION("function"),
  /** A procedure. */
  PROCEDURE("procedure"),
  /** An aggregate function. */
  AGGREGATE("aggregate"),
  /** A cast. */
  CAST("cast"),
  /** A transform of a type for a language. */
  TRANSFORM("transform"),
  /** An operator. */
  OPERATOR("operator"),
  /** An operator family. */
  OPERATOR_FAMILY("operator family"),
  /** An operator class. */
  OPERATOR_CLASS("operator class"),
  /** A text search parser. */
  TEXT_SEARCH_PARSER("text search parser"),
  /** A text search template. */
  TEXT_SEARCH_TEMPLATE("text search template"),
  /** A text search dictionary. */
  TEXT_SEARCH_DICTIONARY("text search dictionary"),
  /** A text search configuration. */
  TEXT_SEARCH_CONFIGURATION("text search configuration"),
  /** A foreign data wrapper. */
  FOREIGN_DATA_WRAPPER("foreign data wrapper"),
  /** A foreign server. */
  SERVER("server"),
  /** A user mapping. */
  USER_MAPPING("user mapping"),
  /** A sequence. */
  SEQUENCE("sequence"),
  /** A table: plain, partitioned or a partition. */
  TABLE("table"),
  /** A foreign table. */
  FOREIGN_TABLE("foreign table"),
  /** A view. */
  VIEW("view"),
  /** A materialized view. */
  MATERIALIZED_VIEW("materialized view"),
  /** A column of a relation or a field of a composite type. */
  COLUMN("column"),
  /** A constraint of a table. */
  CONSTRAINT("constraint"),
  /** An index that belongs to no constraint. */
  INDEX("index"),
  /** An extended statistics object. */
  STATISTICS("statistics"),
  /** A trigger. */
  TRIGGER("trigger"),
  /** A rewrite rule. */
  RULE("rule"),
  /** A row security policy. */
  POLICY("policy"),
  /** The rows that statements put into a table. */
  DATA("data"),
  /** An event trigger. */
  EVENT_TRIGGER("event trigger"),
  /** A publication. */
  PUBLICATION("publication"),
  /** A subscription. */
  SUBSCRIPTION("subscription"),
  /** What ALTER DEFAULT PRIVILEGES set for one role, schema and kind of object. */
  DEFAULT_PRIVILEGES("default privileges"),
  /** What GRANT and REVOKE say of what an extension or the server has made. */
  PRIVILEGES("granted privileges"),
  /** A database of the cluster, as far as a schema creates or alters it. */
  DATABASE("database"),
  /** A tablespace. */
  TABLESPACE("tablespace"),
  /** A parameter of the server: who may set it, and what it is for all databases. */
  PARAMETER("parameter"),
  /** A role, as far as a schema creates or alters it. */
  ROLE("role"),
  /** A {@code DO} block or a statement that is not known, kept by its tokens. */
  STATEMENT("statement");

  private final String label;

  ObjectKind(String label) {
    this.label = label;
  }

  /** How people read it: {@code materialized view}. */
  public String label() {
    return label;
  }

  /** Whether objects of this kind are rows of {@code pg_class} that hold columns. */
  public boolean isRelation() {
    return switch (this) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }
}
