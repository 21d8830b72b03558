package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A sequence, also the one behind an identity column. */
public final class Sequence extends Entity {

  /** The type of its values. */
  public String type = "bigint";

  /** Where it starts, if not where it would anyway. */
  public Optional<String> start = Optional.empty();

  /** Its lowest value, if it is not the usual one. */
  public Optional<String> minimum = Optional.empty();

  /** Its highest value, if it is not the usual one. */
  public Optional<String> maximum = Optional.empty();

  /** The step from one value to the next. */
  public String increment = "1";

  /** How many values a session takes at once. */
  public String cache = "1";

  /** Whether it starts again at its end. */
  public boolean cycle;

  /** The column whose end is its own. */
  private Optional<Column> owningColumn = Optional.empty();

  /** Whether it is an identity column's, which is no object that can be named in a schema. */
  public boolean identity;

  /** A sequence with the usual options. */
  public Sequence(String schema, String name, Location location) {
    super(ObjectKind.SEQUENCE, schema, name, location);
  }

  /** What a text needs to know of it that reads it as a relation and names it so. */
  public Scope.Relation describe(String written) {
    return new Scope.Relation(
        schema,
        name,
        List.of(
            new Scope.Column("last_value", "bigint"),
            new Scope.Column("log_cnt", "bigint"),
            new Scope.Column("is_called", "boolean")),
        written,
        this);
  }

  /** Makes it a column's, or nobody's. */
  public void ownedBy(Optional<Column> column) {
    Optional<Relation> old = relation();
    if (old.isPresent()) {
      old.get().sequences.remove(this);
    }
    owningColumn = column;
    Optional<Relation> owner = relation();
    if (owner.isPresent()) {
      owner.get().sequences.add(this);
    }
  }

  /** The column it goes with, if there is one. */
  public Optional<Column> owningColumn() {
    return owningColumn;
  }

  /** Whether it goes with a column. */
  public boolean isOwnedBy(Column column) {
    return owningColumn.isPresent() && owningColumn.get() == column;
  }

  private Optional<Relation> relation() {
    return owningColumn.isPresent()
            && owningColumn.get().parent.isPresent()
            && owningColumn.get().parent.get() instanceof Relation relation
        ? Optional.of(relation)
        : Optional.empty();
  }

  @Override
  public Optional<Entity> container() {
    return owningColumn.isPresent() ? owningColumn.get().parent : Optional.empty();
  }

  /** The value it gives when it is asked for the n-th time, from 1, if nobody moves it. */
  public String value(int n) {
    BigInteger way = new BigInteger(increment).multiply(BigInteger.valueOf(n - 1L));
    return new BigInteger(first()).add(way).toString();
  }

  private boolean isDescending() {
    return increment.startsWith("-");
  }

  private String usualMinimum() {
    return (isDescending() ? lowest() : BigInteger.ONE).toString();
  }

  private String usualMaximum() {
    return (isDescending() ? BigInteger.ONE.negate() : highest()).toString();
  }

  private String first() {
    return start.orElse(
        isDescending() ? maximum.orElse(usualMaximum()) : minimum.orElse(usualMinimum()));
  }

  /** What follows from its options so far stays so when they change. */
  public void pin() {
    start = Optional.of(first());
    minimum = Optional.of(minimum.orElse(usualMinimum()));
    maximum = Optional.of(maximum.orElse(usualMaximum()));
  }

  /** Writes options into attributes, without those that are PostgreSQL's defaults. */
  public void settle() {
    String lowest = usualMinimum();
    String highest = usualMaximum();
    String min = minimum.orElse(lowest);
    String max = maximum.orElse(highest);
    String first = first();
    set(Attribute.TYPE, type.equals("bigint") ? "" : type);
    set(Attribute.START, first.equals(isDescending() ? highest : lowest) ? "" : first);
    set(Attribute.INCREMENT, increment.equals("1") ? "" : increment);
    set(Attribute.MINIMUM, min.equals(lowest) ? "" : min);
    set(Attribute.MAXIMUM, max.equals(highest) ? "" : max);
    set(Attribute.CACHE, cache.equals("1") ? "" : cache);
    set(Attribute.CYCLE, cycle);
    boolean named = owningColumn.isPresent() && !identity;
    set(Attribute.OWNED_BY, named ? owningColumn.get().key().identity() : "");
  }

  private int bits() {
    return switch (type) {
      case "smallint" -> 15;
      case "integer" -> 31;
      default -> 63;
    };
  }

  /** The highest value of its type. */
  public BigInteger highest() {
    return BigInteger.TWO.pow(bits()).subtract(BigInteger.ONE);
  }

  /** The lowest value of its type. */
  public BigInteger lowest() {
    return BigInteger.TWO.pow(bits()).negate();
  }

  /**
   * Takes over where another begins and ends, and how it counts: all of that is said then ({@code
   * sequence_options}).
   */
  public void copyOptions(Sequence other) {
    start = Optional.of(other.first());
    minimum = Optional.of(other.minimum.orElse(other.usualMinimum()));
    maximum = Optional.of(other.maximum.orElse(other.usualMaximum()));
    increment = other.increment;
    cache = other.cache;
    cycle = other.cycle;
  }

  /** A new type moves the limits that were the old type's own. */
  public void changeType(String newType) {
    if (minimum.isPresent() && minimum.get().equals(lowest().toString())) {
      minimum = Optional.empty();
    }
    if (maximum.isPresent() && maximum.get().equals(highest().toString())) {
      maximum = Optional.empty();
    }
    type = newType;
  }

  /** The default of a serial column, under whatever name the sequence has in the end. */
  public String nextValue() {
    String qualified = SqlName.quoted(schema) + '.' + SqlName.quoted(name);
    return "nextval('" + qualified.replace("'", "''") + "'::regclass)";
  }
}
