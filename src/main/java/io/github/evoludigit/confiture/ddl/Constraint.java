package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Optional;

/** A constraint of a table. */
final class Constraint extends Entity {

  /** The sorts of constraint (manual, section 5.5). */
  enum Sort {
    CHECK,
    PRIMARY_KEY,
    UNIQUE,
    EXCLUDE,
    FOREIGN_KEY
  }

  final Sort sort;

  /** What the name of an exclusion constraint is made of, for each element. */
  List<String> nameParts = List.of();

  /** The columns of a key. */
  List<String> columns = List.of();

  /** Whether it stands in its own table's definition. */
  boolean local = true;

  /** The constraint of the partitioned or inherited table that it comes from. */
  Optional<Constraint> origin = Optional.empty();

  /** Whether it does not pass on to children. */
  boolean noInherit;

  Constraint(Relation relation, String name, Sort sort, Location location) {
    super(ObjectKind.CONSTRAINT, relation.schema, name, location);
    this.sort = sort;
    this.parent = Optional.of(relation);
    set("type", sort.name().replace('_', ' '));
  }

  /** Whether it has an index, which shares its name. */
  boolean hasIndex() {
    return sort == Sort.PRIMARY_KEY || sort == Sort.UNIQUE || sort == Sort.EXCLUDE;
  }

  void columns(List<String> names) {
    columns = names;
    set("columns", new Names(names));
  }

  @Override
  void columnRenamed(String column, String newName) {
    super.columnRenamed(column, newName);
    columns = new Names(columns).renamed(column, newName).columns();
  }

  /** The same constraint on another table. */
  Constraint copyFor(Relation child, String newName, Location where) {
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
