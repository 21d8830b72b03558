package io.github.evoludigit.confiture.schema;

/**
 * The attributes of objects by their names, as reports print them and users ignore them. Whoever
 * sets an attribute or asks for one names it here: one that does not exist does not compile. Of
 * what there can be many for one object there are {@linkplain AttributeFamily families}; the
 * options of operators, aggregates and base types have the names that their statements give them.
 */
public enum Attribute {

  // What objects of several kinds have

  /** The text of COMMENT ON, as a constant. */
  COMMENT("comment"),

  /** The role that owns the object, unless it is the one that loads the schema. */
  OWNER("owner"),

  /** The schema of an extension. */
  SCHEMA("schema"),

  /** A statement that is not understood, as tokens. */
  DEFINITION("definition"),

  /** The type of a column, domain, sequence, access method or foreign object. */
  TYPE("type"),

  /** The default of a column or domain; whether a conversion or operator class is the default. */
  DEFAULT("default"),

  /** A collation other than that of the type. */
  COLLATION("collation"),

  /** The columns of a constraint, an index, a trigger's UPDATE OF. */
  COLUMNS("columns"),

  /** The condition of a CHECK or of a domain. */
  EXPRESSION("expression"),

  /** {@code no} if rows were not checked. */
  VALID("valid"),

  /** When triggers fire, or whether a subscription runs. */
  ENABLED("enabled"),

  /** The access method of an index; how a cast converts. */
  METHOD("method"),

  /** What a cast, an operator or a conversion calls. */
  FUNCTION("function"),

  /** The language of a routine. */
  LANGUAGE("language"),

  /** The server of a foreign table or user mapping. */
  SERVER("server"),

  /** The version of an extension, a server. */
  VERSION("version"),

  /** What a rule or an event trigger is for. */
  EVENT("event"),

  /** The condition of an index, a constraint or a rule. */
  WHERE("where"),

  /** The encoding a conversion is from; the other table of a constraint trigger. */
  FROM("from"),

  /** The encoding a conversion is to; the roles of a policy. */
  TO("to"),

  /** How values are stored: of a column, a type, an operator class. */
  STORAGE("storage"),

  /** How much ANALYZE collects. */
  STATISTICS_TARGET("statistics target"),

  // Tables and views

  /** {@code unlogged}, or empty. */
  PERSISTENCE("persistence"),

  /** The table access method. */
  ACCESS_METHOD("access method"),

  /** Where the rows are. */
  TABLESPACE("tablespace"),

  /** The partitioned table. */
  PARTITION_OF("partition of"),

  /** Which rows a partition has. */
  PARTITION_BOUND("partition bound"),

  /** By what a table is partitioned. */
  PARTITION_KEY("partition key"),

  /** The tables it inherits from. */
  INHERITS("inherits"),

  /** The type whose fields are its columns. */
  OF_TYPE("of type"),

  /** Whether policies hold. */
  ROW_SECURITY("row security"),

  /** Whether policies hold for the owner. */
  ROW_SECURITY_FORCED("row security forced"),

  /** What of old rows is logged. */
  REPLICA_IDENTITY("replica identity"),

  /** The index that the table is clustered by. */
  CLUSTERED("clustered"),

  /** The query of CREATE TABLE AS whose columns are not known. */
  MADE_BY("made by"),

  /** The query of a view. */
  QUERY("query"),

  /** The rows of a table; how many rows a function is thought to return. */
  ROWS("rows"),

  // Columns

  /** Whether the column takes no nulls. */
  NOT_NULL("not null"),

  /** The name of the constraint that there are no nulls, if it is not the usual one. */
  NOT_NULL_NAME("name of not null"),

  /** {@code no} if heirs may take nulls. */
  NOT_NULL_IS_INHERITED("not null is inherited"),

  /** {@code no} if rows were not checked. */
  NOT_NULL_IS_VALID("not null is valid"),

  /** The expression that makes the value. */
  GENERATED("generated"),

  /** {@code virtual} if the value is not stored. */
  GENERATED_KIND("generated kind"),

  /** {@code always} or {@code by default}. */
  IDENTITY("identity"),

  /** The name of an identity's sequence, if it is not the usual one. */
  NAME_OF_IDENTITY("name of identity"),

  /** How long values are compressed. */
  COMPRESSION("compression"),

  /** What a column or constraint has to do with parents and heirs. */
  INHERITED("inherited"),

  /** Whether a constraint is there only for the parent's sake. */
  INHERITED_FROM_ITS_PARENT("inherited from its parent"),

  // Constraints and indexes

  /** Whether it can be checked later, and whether it is. */
  DEFERRABLE("deferrable"),

  /** {@code no} if it is not checked at all. */
  ENFORCED("enforced"),

  /** The columns and operators of EXCLUDE. */
  ELEMENTS("elements"),

  /** The columns that are only carried along. */
  INCLUDE("include"),

  /** {@code full} for a key that is all null or not at all. */
  MATCH("match"),

  /** Whether nulls count as equal. */
  NULLS_NOT_DISTINCT("nulls not distinct"),

  /** What follows when the row that is referenced goes. */
  ON_DELETE("on delete"),

  /** What follows when its key changes. */
  ON_UPDATE("on update"),

  /** Whether the last column is a range of time. */
  PERIOD("period"),

  /** Whether ranges of time must not overlap. */
  WITHOUT_OVERLAPS("without overlaps"),

  /** The table and the columns that are referenced. */
  REFERENCES("references"),

  /** Whether no two rows have the same values. */
  UNIQUE("unique"),

  /** The index of which this is a partition. */
  PART_OF("part of"),

  /** Which statistics are kept. */
  KINDS("kinds"),

  /** The expressions that statistics are over. */
  EXPRESSIONS("expressions"),

  /** The table that statistics are of. */
  TABLE("table"),

  /** The comment on the index of a key. */
  COMMENT_OF_ITS_INDEX("comment of its index"),

  // Sequences

  /** How many values a session takes at once. */
  CACHE("cache"),

  /** Whether the sequence starts again at its end. */
  CYCLE("cycle"),

  /** The step from one value to the next. */
  INCREMENT("increment"),

  /** The highest value. */
  MAXIMUM("maximum"),

  /** The lowest value. */
  MINIMUM("minimum"),

  /** The first value. */
  START("start"),

  /** The column it goes with. */
  OWNED_BY("owned by"),

  // Types

  /** The labels of an enumeration in order. */
  LABELS("labels"),

  /** What kind of a type it is. */
  SORT("sort"),

  // Routines and aggregates

  /** The text or the statements of a routine. */
  BODY("body"),

  /** How dear a call is thought to be. */
  COST("cost"),

  /** Whether it tells nothing of its arguments. */
  LEAKPROOF("leakproof"),

  /** The name of a function in an object file. */
  LINK_SYMBOL("link symbol"),

  /** Where a function of C is. */
  OBJECT_FILE("object file"),

  /** The signature of an ordered-set aggregate. */
  ORDERED("ordered"),

  /** {@code safe} or {@code restricted}. */
  PARALLEL("parallel"),

  /** Modes, names, types and defaults. */
  PARAMETERS("parameters"),

  /** The result. */
  RETURNS("returns"),

  /** {@code definer}, or empty. */
  SECURITY("security"),

  /** Whether it is null where an argument is. */
  STRICT("strict"),

  /** The planner support function. */
  SUPPORT("support"),

  /** The types that are transformed. */
  TRANSFORM("transform"),

  /** {@code immutable} or {@code stable}. */
  VOLATILITY("volatility"),

  /** Whether it is a window function. */
  WINDOW("window"),

  /** The type of an aggregate's state. */
  STYPE("stype"),

  /** The function that makes an aggregate's result. */
  FINALFUNC("finalfunc"),

  // Operators and casts

  /** The operator with its operands exchanged. */
  COMMUTATOR("commutator"),

  /** The operator that says the opposite. */
  NEGATOR("negator"),

  /** Where a cast is applied by itself. */
  CONTEXT("context"),

  /** The family of an operator class. */
  FAMILY("family"),

  /** The function that turns a value into the language's. */
  FROM_SQL("from sql"),

  /** The function that turns it back. */
  TO_SQL("to sql"),

  // Triggers, rules and policies

  /** The commands of a rule. */
  ACTION("action"),

  /** Whether a trigger is a constraint. */
  CONSTRAINT("constraint"),

  /** On what a trigger fires. */
  EVENTS("events"),

  /** The function that is called, with its arguments. */
  EXECUTE("execute"),

  /** The command that a policy is for. */
  FOR("for"),

  /** {@code row}, or empty. */
  FOR_EACH("for each"),

  /** Whether a rule replaces the command. */
  INSTEAD("instead"),

  /** {@code restrictive}, or empty. */
  KIND("kind"),

  /** What a trigger calls the new rows. */
  NEW_TABLE("new table"),

  /** What a trigger calls the old rows. */
  OLD_TABLE("old table"),

  /** {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}. */
  TIMING("timing"),

  /** Which rows a policy lets see. */
  USING("using"),

  /** The condition of a trigger. */
  WHEN("when"),

  /** Which rows a policy lets write. */
  WITH_CHECK("with check"),

  // Collations, extensions, languages, text search

  /** The function behind a language, wrapper or access method. */
  HANDLER("handler"),

  /** The function that runs a language's anonymous blocks. */
  INLINE("inline"),

  /** The locale that sorts. */
  LC_COLLATE("lc_collate"),

  /** The locale that knows letters. */
  LC_CTYPE("lc_ctype"),

  /** The parser of a configuration. */
  PARSER("parser"),

  /** Whether users may make functions in the language. */
  TRUSTED("trusted"),

  /** The function that checks definitions or options. */
  VALIDATOR("validator"),

  // Replication and foreign data

  /** Whether a publication has all tables. */
  ALL_TABLES("all tables"),

  /** Where a subscription reads from. */
  CONNECTION("connection"),

  /** What a subscription reads. */
  PUBLICATIONS("publications"),

  /** The wrapper of a server. */
  WRAPPER("wrapper"),

  // Roles and tablespaces

  /** How many sessions a role may have. */
  CONNECTION_LIMIT("connection limit"),

  /** Whether a statement makes it, and it was not there before. */
  CREATED("created"),

  /** {@code no} if a role does not have what its roles may do. */
  INHERIT("inherit"),

  /** Where the files of a tablespace are. */
  LOCATION("location"),

  /** Whether a role may begin a session. */
  LOGIN("login"),

  /** Whether a role has a password. */
  PASSWORD("password"),

  /** Until when the password is good. */
  VALID_UNTIL("valid until");

  private final String spelling;

  Attribute(String spelling) {
    this.spelling = spelling;
  }

  /** The name as it is printed: {@code not null}. */
  public String spelling() {
    return spelling;
  }

  /** The name as it is printed. */
  @Override
  public String toString() {
    return spelling;
  }
}
