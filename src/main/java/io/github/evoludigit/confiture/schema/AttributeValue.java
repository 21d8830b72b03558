package io.github.evoludigit.confiture.schema;

/**
 * The words that attributes can have for a value, as reports print them. Whoever sets an attribute
 * to a word or asks for one names it here: one that does not exist does not compile. Names, numbers
 * and texts are no words; what is PostgreSQL's default is no value at all.
 */
public enum AttributeValue {

  // What holds, or does not

  /** It is so. */
  YES("yes"),

  /** It is not so, although it is by default. */
  NO("no"),

  /** A column is inherited, and stands in the table's own definition, too. */
  AND_ITS_OWN("and its own"),

  // Constraints and triggers

  /** A constraint or constraint trigger is checked at the end of a transaction. */
  INITIALLY_DEFERRED("initially deferred"),

  /** The type of a constraint with a condition. */
  CHECK("CHECK"),

  /** The type of a constraint that refers to a key of another table. */
  FOREIGN_KEY("FOREIGN KEY"),

  /** The type of a table's main key. */
  PRIMARY_KEY("PRIMARY KEY"),

  /** The type of another key. */
  UNIQUE("UNIQUE"),

  /** The type of a constraint that compares rows by operators. */
  EXCLUDE("EXCLUDE"),

  /** A trigger fires once for each row. */
  ROW("row"),

  /** A trigger or rule fires whatever {@code session_replication_role} is. */
  ALWAYS("always"),

  /** A trigger or rule fires on a replica only. */
  REPLICA("replica"),

  // Relations and columns

  /** A table or sequence is empty after a crash. */
  UNLOGGED("unlogged"),

  /** A generated column is computed when it is read. */
  VIRTUAL("virtual"),

  /** A partition takes what no other one does. */
  DEFAULT_PARTITION("default"),

  /** An identity takes a value of its sequence where a row brings none. */
  BY_DEFAULT("by default"),

  // Routines and policies

  /** The result depends on nothing but the arguments. */
  IMMUTABLE("immutable"),

  /** The result is the same within a statement. */
  STABLE("stable"),

  /** A routine runs with the rights of its owner. */
  DEFINER("definer"),

  /** All policies of this kind must let a row through. */
  RESTRICTIVE("restrictive"),

  // Casts

  /** A cast is made without being asked for. */
  IMPLICIT("implicit"),

  /** A cast is made where a value is stored. */
  ASSIGNMENT("assignment"),

  /** A cast takes the bytes as they are. */
  BINARY("binary"),

  /** A cast goes through the text of a value. */
  IN_AND_OUT("in and out"),

  // Languages and types that are special

  /** The language of SQL bodies. */
  SQL("sql"),

  /** The language of PL/pgSQL bodies. */
  PLPGSQL("plpgsql"),

  /** The type without an equality. */
  JSON("json");

  private final String spelling;

  AttributeValue(String spelling) {
    this.spelling = spelling;
  }

  /** The word as it is printed. */
  public String spelling() {
    return spelling;
  }

  /** Whether a value is this word. */
  public boolean is(String value) {
    return spelling.equals(value);
  }

  /** The word as it is printed. */
  @Override
  public String toString() {
    return spelling;
  }
}
