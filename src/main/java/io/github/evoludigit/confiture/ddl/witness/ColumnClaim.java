package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.Optional;

/**
 * A column has a type, or may be null, or may not.
 *
 * @param column its name with that of its table
 * @param fact which fact
 * @param spelling the fact
 */
record ColumnClaim(WrittenName column, Sort fact, String spelling) implements Claim {

  /** What can be claimed of a column. */
  enum Sort {
    TYPE,
    NULLABILITY
  }

  static ColumnClaim ofType(WrittenName column, String type) {
    return new ColumnClaim(column, Sort.TYPE, "type " + type);
  }

  static ColumnClaim ofNullability(WrittenName column, boolean notNull) {
    return new ColumnClaim(column, Sort.NULLABILITY, nullability(notNull));
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    return made.find(ObjectKind.COLUMN, column)
        .map(object -> new Fact(object.key(), spelling(object)));
  }

  private String spelling(SchemaObject object) {
    return switch (fact) {
      case TYPE ->
          "type "
              + WrittenType.asPreciseAs(
                  spelling.substring("type ".length()),
                  object.attributes().getOrDefault("type", ""));
      case NULLABILITY -> nullability(object.attributes().containsKey("not null"));
    };
  }

  private static String nullability(boolean notNull) {
    return notNull ? "not null" : "may be null";
  }
}
