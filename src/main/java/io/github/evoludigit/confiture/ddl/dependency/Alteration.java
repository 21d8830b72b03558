package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;

/** What every object can be given by ALTER: another name, schema or owner. */
public final class Alteration {

  private final Catalog catalog;

  /** Alters objects of a catalog. */
  public Alteration(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Gives a constraint another name, with those that children have of it. */
  public void renameConstraint(Relation relation, String old, String name) {
    Constraint constraint = relation.constraints.get(old);
    if (constraint == null) {
      relation
          .notNullColumn(old)
          .ifPresent(
              column -> {
                column.renameNotNull(name);
                Renaming.rekeyAttribute(
                    relation,
                    AttributeFamily.COMMENT_OF_CONSTRAINT.of(SqlName.quoted(old)),
                    AttributeFamily.COMMENT_OF_CONSTRAINT.of(SqlName.quoted(name)));
                catalog.constraintNames().useNotNulls(relation);
                relation.children.stream()
                    .filter(child -> child.notNullColumn(old).isPresent())
                    .forEach(child -> renameConstraint(child, old, name));
              });
      return;
    }
    rename(constraint, name);
    if (constraint.sort == Constraint.Sort.CHECK) {
      Inheritance.heirs(constraint)
          .forEach(heir -> renameConstraint((Relation) heir.parent.get(), heir.name, name));
    }
  }

  /** Gives an object another name. */
  public void rename(Entity entity, String name) {
    if (entity instanceof Constraint constraint
        && constraint.parent.get() instanceof Relation owner) {
      owner.constraints.remove(constraint.name);
      catalog.constraintNames().free(constraint);
      constraint.name = name;
      catalog.constraintNames().use(constraint);
      owner.constraints.put(name, constraint);
    } else if (entity.parent.isPresent()) {
      Relation owner = (Relation) entity.parent.get();
      owner.parts(entity.kind).remove(entity.name);
      entity.name = name;
      owner.parts(entity.kind).put(name, entity);
    } else if (entity.kind == ObjectKind.SCHEMA) {
      renameSchema(entity, name);
    } else {
      if (entity instanceof Relation relation) {
        relation.columns.values().forEach(column -> column.keepNotNullName(relation));
      }
      new Renaming(catalog).of(entity, () -> entity.name = name);
    }
  }

  private void renameSchema(Entity schema, String name) {
    String old = schema.name;
    catalog.rekey(schema, () -> schema.name = name);
    catalog.defaultPrivileges().schemaRenamed(old, name);
    for (Entity entity : catalog.inSchema(old)) {
      if (entity.schema.equals(old)) {
        move(entity, name);
      }
    }
    for (Entity extension : catalog.ofKind(ObjectKind.EXTENSION)) {
      if (extension.get(Attribute.SCHEMA).equals(old)) {
        extension.set(Attribute.SCHEMA, name);
      }
    }
    for (Entity publication : catalog.ofKind(ObjectKind.PUBLICATION)) {
      Renaming.rekeyAttribute(
          publication, AttributeFamily.SCHEMA.of(old), AttributeFamily.SCHEMA.of(name));
    }
  }

  /** An extension takes what it brought along. */
  private void moveExtension(Entity extension, String schema) {
    for (Entity brought : catalog.extensions().broughtBy(extension)) {
      move(brought, schema);
    }
    extension.set(Attribute.SCHEMA, schema.equals("public") ? "" : schema);
  }

  /** Puts an object into another schema, with what goes along. */
  public void move(Entity entity, String schema) {
    if (entity.kind == ObjectKind.EXTENSION) {
      moveExtension(entity, schema);
      return;
    }
    new Renaming(catalog).of(entity, () -> entity.schema = schema);
    if (entity instanceof Relation relation) {
      relation.columns.values().forEach(column -> column.schema = schema);
      relation
          .constraints
          .values()
          .forEach(
              constraint -> {
                catalog.constraintNames().free(constraint);
                constraint.schema = schema;
                catalog.constraintNames().use(constraint);
              });
      for (Sequence sequence : relation.sequences) {
        new Renaming(catalog).of(sequence, () -> sequence.schema = schema);
      }
      for (Index index : relation.indexes) {
        catalog.rekey(index, () -> index.schema = schema);
      }
    }
  }

  /** Gives an object to another role; a table's sequences go with it. */
  public void changeOwner(Entity entity, String role) {
    if (entity.kind == ObjectKind.LANGUAGE && entity.name.equals("plpgsql")) {
      return; // It belongs to an extension, with which no owner is kept.
    }
    String owner = role.equals(catalog.session().loader()) ? "" : role;
    entity.giveTo(owner);
    if (!owner.isEmpty()) {
      entity.acl().ownedBy(owner);
    }
    if (entity instanceof Relation relation) {
      for (Column column : relation.columns.values()) {
        column.acl().ownedBy(owner);
      }
      relation.sequences.forEach(sequence -> changeOwner(sequence, role));
    }
  }
}
