package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.Optional;

/** A column of a relation. */
final class Column extends Entity {

  static final String TYPE = "type";
  static final String COLLATION = "collation";
  static final String NOT_NULL = "not null";
  static final String DEFAULT = "default";
  static final String GENERATED = "generated";
  static final String IDENTITY = "identity";

  /** Its type as {@code format_type} spells it; empty if it is not known. */
  String type;

  /** Whether it stands in its own relation's definition and not only in one it inherits from. */
  boolean local = true;

  /** How many of the relations its own inherits from have it. */
  int inheritors;

  Column(Relation relation, String name, String type, Location location) {
    super(ObjectKind.COLUMN, relation.schema, name, location);
    this.parent = Optional.of(relation);
    type(type);
  }

  /** The name of its NOT NULL, which is not compared but can be dropped by. */
  private Optional<String> notNullName = Optional.empty();

  void notNull(Optional<String> constraint) {
    set(NOT_NULL, true);
    notNullName = constraint;
  }

  /** The name of its NOT NULL, its own or the one PostgreSQL gives. */
  String notNullName(Relation relation) {
    return notNullName.orElseGet(
        () -> GeneratedName.choose(relation.name, name, "not_null", taken -> false));
  }

  void type(String newType) {
    this.type = newType;
    set(TYPE, newType);
  }

  /** What a child table takes over from its parent's column. */
  Column inheritedBy(Relation child, Location where) {
    Column copy = new Column(child, name, type, where);
    for (String attribute :
        new String[] {COLLATION, NOT_NULL, DEFAULT, GENERATED, "storage", "compression"}) {
      Value value = attributes.get(attribute);
      if (value != null) {
        copy.attributes.put(attribute, value instanceof Expression e ? child.own(e) : value);
      }
    }
    copy.local = false;
    copy.inheritors = 1;
    return copy;
  }
}
