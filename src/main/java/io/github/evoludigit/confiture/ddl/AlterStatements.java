package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/** ALTER of any object: what all have in common here, the rest where the kind is served. */
final class AlterStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Session session;
  private final Catalog catalog;

  AlterStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.session = clauses.session;
    this.catalog = clauses.catalog;
  }

  /** After {@code ALTER}. */
  Treatment read() {
    if (in.takeWords("default", "privileges")) {
      return new PrivilegeStatements(clauses).readDefault();
    }
    if (ClusterStatements.follow(in)) {
      return new ClusterStatements(clauses).alter();
    }
    ObjectKind kind = ObjectReference.kind(in).orElseThrow(in::unreadable);
    boolean ifExists = clauses.ifExists();
    boolean only = in.atWord("only");
    int start = in.position();
    Optional<Entity> found = new ObjectReference(clauses).findIfThere(kind);
    if (found.isEmpty()) {
      if (ifExists) {
        in.rest();
        return Treatment.MODEL;
      }
      in.back(start);
      throw new Unreadable("an object that is not known", clauses.in.peek());
    }
    return alter(found.get(), kind, only, start);
  }

  private Treatment alter(Entity entity, ObjectKind kind, boolean only, int start) {
    int actions = in.position();
    if (in.takeWords("rename", "to")) {
      String name = in.name();
      in.expectEnd();
      rename(entity, name);
      return Treatment.MODEL;
    }
    if (in.takeWords("owner", "to")) {
      String role = clauses.role();
      if (in.atEnd()) {
        changeOwner(entity, role);
        return Treatment.MODEL;
      }
      in.back(actions);
    }
    if (in.takeWords("set", "schema")) {
      String schema = in.name();
      in.expectEnd();
      move(entity, schema);
      return Treatment.MODEL;
    }
    boolean no = in.takeWord("no");
    if (in.takeWords("depends", "on", "extension")) {
      String extension = in.name();
      in.expectEnd();
      entity.set("depends on extension " + SqlName.quoted(extension), !no);
      return Treatment.MODEL;
    }
    in.back(actions);
    return special(entity, kind, only, start);
  }

  private Treatment special(Entity entity, ObjectKind kind, boolean only, int start) {
    if (entity instanceof Relation relation) {
      return relation(relation, only);
    }
    if (entity instanceof Sequence sequence) {
      return new SequenceStatements(clauses).alter(sequence);
    }
    if (entity instanceof Routine routine) {
      return new AlterRoutine(clauses).read(routine);
    }
    if (entity instanceof UserDefinedType type) {
      return type.kind == ObjectKind.DOMAIN
          ? new AlterDomain(clauses).read(type)
          : new AlterType(clauses).read(type);
    }
    if (kind == ObjectKind.INDEX) {
      in.back(start);
      return new IndexStatements(clauses).alter(clauses.qualifiedName());
    }
    return switch (entity.kind) {
      case POLICY -> new AlterPolicy(clauses).read(entity, (Relation) entity.parent.get());
      case EVENT_TRIGGER -> new AlterEventTrigger(clauses).read(entity);
      case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING ->
          new ForeignStatements(clauses).alter(entity);
      case PUBLICATION -> new ReplicationStatements(clauses).alterPublication(entity);
      case SUBSCRIPTION -> new ReplicationStatements(clauses).alterSubscription(entity);
      case OPERATOR -> new AlterOperator(clauses).read(entity);
      case OPERATOR_FAMILY -> new OperatorClassStatements(clauses).alterFamily(entity);
      case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY ->
          new TextSearchStatements(clauses).alter(entity);
      case STATISTICS -> statistics(entity);
      case EXTENSION -> extension(entity);
      case COLLATION -> definition(entity);
      default -> throw in.unreadable();
    };
  }

  /** {@code UPDATE [TO version]}, or what is added to an extension and taken from it. */
  private Treatment extension(Entity extension) {
    if (!in.takeWord("update")) {
      return definition(extension);
    }
    String version = "";
    if (in.takeWord("to")) {
      version = in.peek().isString() ? in.string() : in.label();
    }
    in.expectEnd();
    extension.set("version", version);
    return Treatment.MODEL;
  }

  private Treatment statistics(Entity entity) {
    in.expectWords("set", "statistics");
    String target = clauses.statisticsTarget();
    in.expectEnd();
    entity.set("statistics target", target);
    return Treatment.MODEL;
  }

  private Treatment definition(Entity entity) {
    if (in.atWord("update") || in.atWords("refresh", "version")) {
      in.rest();
      return Treatment.SESSION;
    }
    entity.addDefinition(clauses.spelling(in.rest()));
    return Treatment.DEFINITION;
  }

  private Treatment relation(Relation relation, boolean only) {
    if (in.takeWords("rename", "constraint")) {
      String old = in.name();
      in.expectWord("to");
      String name = in.name();
      in.expectEnd();
      renameConstraint(relation, old, name);
      return Treatment.MODEL;
    }
    if (in.takeWord("rename")) {
      in.takeWord("column");
      String column = in.name();
      in.expectWord("to");
      String name = in.name();
      in.expectEnd();
      if (!relation.columns.containsKey(column)) {
        throw in.unreadable();
      }
      relation.renameColumn(column, name, catalog.history().renaming());
      return Treatment.MODEL;
    }
    return new AlterTable(clauses, relation, only).read();
  }

  private void renameConstraint(Relation relation, String old, String name) {
    Constraint constraint = relation.constraints.get(old);
    if (constraint == null) {
      Column column = AlterTable.notNullColumn(relation, old).orElseThrow(in::unreadable);
      column.renameNotNull(name);
      for (Relation child : relation.children) {
        AlterTable.notNullColumn(child, old).ifPresent(own -> renameConstraint(child, old, name));
      }
      return;
    }
    rename(constraint, name);
    if (constraint.sort == Constraint.Sort.CHECK) {
      Inheritance.heirs(constraint)
          .forEach(heir -> renameConstraint((Relation) heir.parent.get(), heir.name, name));
    }
  }

  /** Gives an object another name. */
  void rename(Entity entity, String name) {
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
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity.schema.equals(old)) {
        move(entity, name);
      } else if (entity.kind == ObjectKind.EXTENSION && entity.get("schema").equals(old)) {
        entity.set("schema", name);
        entity.wasCalled(QualifiedName.of(old, entity.name), catalog.history().renaming());
      } else if (entity.kind == ObjectKind.PUBLICATION) {
        Renaming.rekeyAttribute(entity, "schema " + old, "schema " + name);
      }
    }
  }

  /** An extension takes what it brought along. */
  private void moveExtension(Entity extension, String schema) {
    String old = ExtensionContents.homeOf(extension);
    for (Entity brought : catalog.extensions().broughtBy(extension)) {
      move(brought, schema);
    }
    extension.set("schema", schema.equals("public") ? "" : schema);
    extension.wasCalled(QualifiedName.of(old, extension.name), catalog.history().renaming());
  }

  /** Puts an object into another schema, with what goes along. */
  void move(Entity entity, String schema) {
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
  void changeOwner(Entity entity, String role) {
    if (entity.kind == ObjectKind.LANGUAGE && entity.name.equals("plpgsql")) {
      return; // It belongs to an extension, with which no owner is kept.
    }
    String owner = role.equals(session.loader()) ? "" : role;
    entity.owner = owner;
    if (!owner.isEmpty()) {
      entity.acl.ownedBy(owner);
    }
    if (entity instanceof Relation relation) {
      for (Column column : relation.columns.values()) {
        column.acl.ownedBy(owner);
      }
      relation.sequences.forEach(sequence -> changeOwner(sequence, role));
    }
  }
}
