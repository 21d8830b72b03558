package io.github.evoludigit.confiture.expression.type;

/**
 * What an expression is for, which decides what it may hold ({@code ParseExprKind}) and how
 * PostgreSQL speaks of it.
 *
 * @param construct the construct whose condition it is; empty if it need be none
 * @param place where it stands; empty if it may hold everything
 * @param role what it is to a column; empty if it is no value of one
 * @param column the column it is a value of
 */
public record Purpose(String construct, String place, String role, String column) {

  private static final String GENERATION = "column generation expression";

  private static final String DEFAULT = "DEFAULT expression";

  private static final String TRANSFORMATION = "transform expression";

  private static final String BOUND = "partition bound";

  /** Of any use. */
  public static final Purpose ANY = new Purpose("", "", "", "");

  /** The condition of a CHECK. */
  public static final Purpose CHECK = new Purpose("CHECK", "check constraint", "", "");

  /** What an index is over. */
  public static final Purpose INDEX = new Purpose("", "index expression", "", "");

  /** The condition of an index. */
  public static final Purpose INDEX_PREDICATE = new Purpose("WHERE", "index predicate", "", "");

  /** The condition of a policy, which can ask queries. */
  public static final Purpose POLICY = new Purpose("POLICY", "", "", "");

  /** The condition of a trigger. */
  public static final Purpose TRIGGER = new Purpose("WHEN", "trigger WHEN condition", "", "");

  /** What a table is partitioned by. */
  public static final Purpose PARTITION_KEY = new Purpose("", "partition key expression", "", "");

  /** A value in the bound of a partition. */
  public static final Purpose PARTITION_BOUND = new Purpose("", BOUND, "", "");

  /** The default of a routine's parameter. */
  public static final Purpose ARGUMENT = new Purpose("", DEFAULT, "", "");

  /** The default of a column, or of a domain. */
  public static Purpose defaultOf(String column) {
    return new Purpose("", DEFAULT, "default expression", column);
  }

  /** What makes the values of a column that has another type. */
  public static Purpose transformationOf(String column) {
    return new Purpose("", TRANSFORMATION, "USING clause", column);
  }

  /** Whether it makes the values of a column that has another type. */
  public boolean isTransformation() {
    return place.equals(TRANSFORMATION);
  }

  /** What a column is generated from. */
  public static Purpose generationOf(String column) {
    return new Purpose("", GENERATION, "default expression", column);
  }

  /** What a row is given for a column. */
  public static Purpose valueOf(String column) {
    return new Purpose("", "", "expression", column);
  }

  /** What PostgreSQL says where the expression's value can change; empty if it may. */
  public String mutability() {
    return switch (place) {
      case "index expression", "index predicate", "partition key expression" ->
          "functions in " + place + " must be marked IMMUTABLE";
      case GENERATION -> "generation expression is not immutable";
      default -> "";
    };
  }

  /** What PostgreSQL calls the expression where it names no column; empty if it can. */
  public String withoutColumns() {
    return place.equals(DEFAULT) && !isOfArgument()
        ? DEFAULT
        : place.equals(BOUND) ? "partition bound expression" : "";
  }

  /** Whether it is the default of a routine's parameter. */
  public boolean isOfArgument() {
    return place.equals(DEFAULT) && role.isEmpty();
  }

  /** Written out: what Java makes of a record costs a young JVM more than it compares. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Purpose purpose
        && construct.equals(purpose.construct)
        && place.equals(purpose.place)
        && role.equals(purpose.role)
        && column.equals(purpose.column);
  }

  @Override
  public int hashCode() {
    return (construct.hashCode() * 31 + place.hashCode()) * 31 + column.hashCode();
  }
}
