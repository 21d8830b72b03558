package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Optional;

/** A constraint of a table. */
public final class Constraint extends Entity {

  /** The sorts of constraint (manual, section 5.5). */
  public enum Sort {
    CHECK,
    PRIMARY_KEY,
    UNIQUE,
    EXCLUDE,
    FOREIGN_KEY
  }

  /** What it demands. */
  public final Sort sort;

  /** What the name of a key or exclusion constraint is made of: see {@link Index#nameParts}. */
  public List<String> nameParts = List.of();

  /** The columns of a key. */
  public List<String> columns = List.of();

  /** Whether it stands in its own table's definition. */
  public boolean local = true;

  /** The constraint of the partitioned or inherited table that it comes from. */
  public Optional<Constraint> origin = Optional.empty();

  /** Whether it does not pass on to children. */
  public boolean noInherit;

  /** A constraint of a relation without columns or condition yet. */
  public Constraint(Relation relation, String name, Sort sort, Location location) {
    super(ObjectKind.CONSTRAINT, relation.schema, name, location);
    this.sort = sort;
    partOf(relation);
    set(Attribute.TYPE, sort.name().replace('_', ' '));
  }

  /** Whether it has an index, which shares its name. */
  public boolean hasIndex() {
    return sort == Sort.PRIMARY_KEY || sort == Sort.UNIQUE || sort == Sort.EXCLUDE;
  }

  /** The columns it is over, in order. */
  public void columns(List<String> names) {
    columns = names;
    set(Attribute.COLUMNS, new ColumnNames(names));
  }

  @Override
  void columnRenamed(String column, String newName) {
    super.columnRenamed(column, newName);
    columns = new ColumnNames(columns).renamed(column, newName).columns();
  }

  /** The same constraint on another table. */
  public Constraint copyFor(Relation child, String newName, Location where) {
    Constraint copy = new Constraint(child, newName, sort, where);
    attributes.forEach(
        (attribute, value) ->
            copy.attributes.put(attribute, value instanceof Expression e ? child.own(e) : value));
    copy.columns = columns;
    copy.nameParts = nameParts;
    copy.noInherit = noInherit;
    copy.origin = Optional.of(this);
    copy.local = false;
    return copy;
  }
}
