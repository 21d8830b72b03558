package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Optional;

/** A column of a relation. */
public final class Column extends Entity {

  /** What gives it a value that a row does not have; a child has it of its parent's. */
  public static final List<Attribute> VALUE =
      List.of(Attribute.DEFAULT, Attribute.GENERATED, Attribute.GENERATED_KIND);

  /** What else a child has of its parent's column ({@code MergeAttributes}). */
  private static final List<Attribute> INHERITED =
      List.of(Attribute.COLLATION, Attribute.STORAGE, Attribute.COMPRESSION);

  /** Its type as {@code format_type} spells it; empty if it is not known. */
  public String type;

  /** Whether it stands in its own relation's definition and not only in one it inherits from. */
  public boolean local = true;

  /** How many of the relations its own inherits from have it. */
  public int inheritors;

  /** A column that takes nulls and has no default. */
  public Column(Relation relation, String name, String type, Location location) {
    super(ObjectKind.COLUMN, relation.schema, name, location);
    partOf(relation);
    type(type);
  }

  /** The name of its NOT NULL; empty until it has one, see {@link ConstraintNames}. */
  private String notNullName = "";

  /** Whether {@link ConstraintNames} knows that name already. */
  boolean notNullIsListed;

  /** Whether its NOT NULL stands in its own table and not only in one it inherits from. */
  public boolean notNullIsLocal;

  /**
   * The column takes no nulls, by a constraint of that name if one is given. What it has of its own
   * keeps its name, what it has of a parent's becomes its own.
   */
  public void notNull(Optional<String> constraint) {
    set(Attribute.NOT_NULL, true);
    if (constraint.isPresent() || !notNullIsLocal) {
      nameNotNull(constraint.orElse(""));
    }
    notNullIsLocal = true;
  }

  /** The column takes no nulls; a constraint that says so already stays as it is. */
  public void setNotNull() {
    if (!has(Attribute.NOT_NULL)) {
      nameNotNull("");
    }
    set(Attribute.NOT_NULL, true);
    notNullIsLocal = true;
  }

  /** Takes NOT NULL over from a parent's column; what it had of its own stays. */
  public void inheritNotNull(Column parent) {
    if (!parent.passesNotNullOn()) {
      return;
    }
    if (!has(Attribute.NOT_NULL)) {
      renameNotNull(parent.notNullName((Relation) parent.parent.get()));
      set(Attribute.NOT_NULL_IS_VALID, parent.get(Attribute.NOT_NULL_IS_VALID));
    }
    set(Attribute.NOT_NULL, true);
    set(Attribute.NOT_NULL_IS_INHERITED, "");
  }

  /** Whether its children get its NOT NULL. */
  public boolean passesNotNullOn() {
    return has(Attribute.NOT_NULL) && !has(Attribute.NOT_NULL_IS_INHERITED);
  }

  /** The column takes nulls again. */
  public void dropNotNull() {
    set(Attribute.NOT_NULL, "");
    set(Attribute.NOT_NULL_IS_VALID, "");
    set(Attribute.NOT_NULL_IS_INHERITED, "");
    notNullIsLocal = false;
    nameNotNull("");
  }

  private void nameNotNull(String constraint) {
    notNullIsListed &= notNullName.equals(constraint);
    notNullName = constraint;
  }

  /** The name that its NOT NULL was given or that was chosen for it. */
  Optional<String> notNullName() {
    return notNullName.isEmpty() ? Optional.empty() : Optional.of(notNullName);
  }

  /** The name of its NOT NULL. */
  public String notNullName(Relation relation) {
    return notNullName.isEmpty() ? usualNotNullName(relation) : notNullName;
  }

  /** The name that a NOT NULL gets where no other constraint has it. */
  public String usualNotNullName(Relation relation) {
    return GeneratedName.of(relation.name, name, "not_null");
  }

  /** Takes NOT NULL over from the column that it is a copy of, as it is. */
  public void copyNotNull(Column source) {
    nameNotNull(source.notNullName);
    notNullIsLocal = has(Attribute.NOT_NULL);
  }

  /** Gives the constraint that the column is not null another name. */
  public void renameNotNull(String constraint) {
    nameNotNull(constraint);
  }

  /** Its NOT NULL keeps its name when the column or the relation gets another. */
  public void keepNotNullName(Relation relation) {
    if (has(Attribute.NOT_NULL)) {
      renameNotNull(notNullName(relation));
    }
  }

  /** What a text needs to know of it that names it so. */
  Scope.Column describe(String written) {
    return new Scope.Column(written, type, get(Attribute.COLLATION), name, this);
  }

  @Override
  public long state() {
    return 31L * name.hashCode() + type.hashCode();
  }

  /** Sets the method by which its values are compressed. */
  public void compression(String method) {
    set(Attribute.COMPRESSION, method.equals("default") ? "" : method);
  }

  /** Changes the type. */
  public void type(String newType) {
    Value value = Value.of(newType);
    this.type = value.spelling();
    if (newType.isEmpty()) {
      set(Attribute.TYPE, newType);
    } else {
      set(Attribute.TYPE, value);
    }
  }

  /** Takes over an attribute, which is then one of a child's. */
  private void take(Attribute attribute, Column from, Relation child) {
    Value value = from.attributes.get(attribute.spelling());
    if (value != null) {
      set(attribute, value instanceof Expression own ? child.own(own) : value);
    }
  }

  /** What a child table takes over from its parent's column. */
  public Column inheritedBy(Relation child, Location where) {
    Column copy = new Column(child, name, type, where);
    for (Attribute attribute : VALUE) {
      copy.take(attribute, this, child);
    }
    for (Attribute attribute : INHERITED) {
      copy.take(attribute, this, child);
    }
    copy.inheritNotNull(this);
    copy.local = false;
    copy.inheritors = 1;
    return copy;
  }
}
