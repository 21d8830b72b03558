package io.github.evoludigit.confiture.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one table of kinds: which spellings in changes, in the judge's facts and in the labels of
 * other people's pairs mean the same. Kinds that PostgreSQL keeps under one name space are one
 * group, so that a table and the view that takes its place are told by their names alone.
 */
enum KindGroup {
  SCHEMA(Shape.PLAIN, "schema"),
  EXTENSION(Shape.PLAIN, "extension"),
  LANGUAGE(Shape.PLAIN, "language"),
  ACCESS_METHOD(Shape.PLAIN, "access method", "access_method"),
  EVENT_TRIGGER(Shape.PLAIN, "event trigger", "event_trigger"),
  PUBLICATION(Shape.PLAIN, "publication"),
  SUBSCRIPTION(Shape.PLAIN, "subscription"),
  FOREIGN_DATA_WRAPPER(Shape.PLAIN, "foreign data wrapper", "foreign-data wrapper", "fdw"),
  SERVER(Shape.PLAIN, "server", "foreign server", "foreign_server"),
  ROLE(Shape.PLAIN, "role"),
  STATEMENT(Shape.PLAIN, "statement"),
  USER_MAPPING(Shape.PLAIN, "user mapping", "user_mapping"),
  CAST(Shape.PLAIN, "cast"),
  TRANSFORM(Shape.PLAIN, "transform"),
  DEFAULT_PRIVILEGES(Shape.PLAIN, "default privileges", "default_acl", "default acl", "defacl"),
  RELATION(
      Shape.IN_SCHEMA,
      "table",
      "view",
      "materialized view",
      "matview",
      "sequence",
      "foreign table",
      "foreign_table",
      "columnorder"),
  INDEX(Shape.IN_SCHEMA, "index", "index_partition"),
  TYPE(
      Shape.IN_SCHEMA,
      "type",
      "enum",
      "composite",
      "composite type",
      "range",
      "domain",
      "base type",
      "base_type"),
  STATISTICS(Shape.IN_SCHEMA, "statistics", "statistics object"),
  COLLATION(Shape.IN_SCHEMA, "collation"),
  CONVERSION(Shape.IN_SCHEMA, "conversion"),
  OPERATOR(Shape.IN_SCHEMA, "operator"),
  OPERATOR_CLASS(Shape.IN_SCHEMA, "operator class", "operator_class", "opclass"),
  OPERATOR_FAMILY(Shape.IN_SCHEMA, "operator family", "operator_family", "opfamily"),
  TEXT_SEARCH_CONFIGURATION(Shape.IN_SCHEMA, "text search configuration", "ts_config"),
  TEXT_SEARCH_DICTIONARY(Shape.IN_SCHEMA, "text search dictionary", "ts_dictionary", "ts_dict"),
  TEXT_SEARCH_PARSER(Shape.IN_SCHEMA, "text search parser", "ts_parser"),
  TEXT_SEARCH_TEMPLATE(Shape.IN_SCHEMA, "text search template", "ts_template"),
  ROUTINE(Shape.ROUTINE, "function", "procedure", "aggregate"),
  COLUMN(
      Shape.MEMBER,
      "column",
      "table column",
      "view column",
      "materialized view column",
      "foreign table column",
      "composite type column"),
  CONSTRAINT(Shape.MEMBER, "constraint", "constraint_inherited", "table constraint"),
  DOMAIN_CONSTRAINT(Shape.MEMBER, "domain constraint", "domain_constraint"),
  TRIGGER(Shape.MEMBER, "trigger"),
  RULE(Shape.MEMBER, "rule"),
  POLICY(Shape.MEMBER, "policy");

  /** How an identity of the group is written. */
  enum Shape {
    /** A name of the whole database. */
    PLAIN,
    /** A name in a schema. */
    IN_SCHEMA,
    /** A name in a schema, with argument types. */
    ROUTINE,
    /** A name in something that is in a schema. */
    MEMBER
  }

  /** A spelling and what it means. */
  record Spelling(String text, KindGroup group) {}

  private static final List<Spelling> SPELLINGS = spellings();

  private final Shape shape;
  private final List<String> kinds;

  KindGroup(Shape shape, String... kinds) {
    this.shape = shape;
    this.kinds = List.of(kinds);
  }

  /** How its identities are written. */
  Shape shape() {
    return shape;
  }

  /** The group of a kind. */
  static Optional<KindGroup> of(String kind) {
    String known = kind.replace('-', '_');
    return SPELLINGS.stream()
        .filter(s -> s.text().equals(kind) || s.text().equals(known))
        .map(Spelling::group)
        .findFirst();
  }

  /** The kind that a text such as {@code table column public.t.c} begins with. */
  static Optional<Spelling> beginningOf(String text) {
    String known = text.replace('-', '_');
    return SPELLINGS.stream()
        .filter(
            s ->
                known.startsWith(s.text().replace('-', '_'))
                    && text.length() > s.text().length()
                    && " :".indexOf(text.charAt(s.text().length())) >= 0)
        .findFirst();
  }

  private static List<Spelling> spellings() {
    List<Spelling> spellings = new ArrayList<>();
    for (KindGroup group : values()) {
      group.kinds.forEach(kind -> spellings.add(new Spelling(kind, group)));
    }
    spellings.sort(
        Comparator.comparing((Spelling s) -> s.text().length())
            .reversed()
            .thenComparing(Spelling::text));
    return spellings;
  }
}
