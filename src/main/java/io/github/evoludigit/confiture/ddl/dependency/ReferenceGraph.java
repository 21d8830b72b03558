package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.Mentions;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who refers to whom (section 5.15; {@code pg_depend}): by the texts that were analysed, and by
 * what objects are made of. Asked for an object, it answers as of now, and only with what refers to
 * it directly.
 */
final class ReferenceGraph {

  /**
   * That an object refers to another.
   *
   * @param user what refers to it: an object, or a part of one
   * @param attribute which of its attributes does
   */
  record Use(Entity user, String attribute) {}

  /**
   * The attribute of a use by the name itself: the operands of an operator, the types of a cast.
   */
  static final String IDENTITY = "";

  private final Catalog catalog;

  ReferenceGraph(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What an object refers to in its texts. */
  static Set<Entity> referencesOf(Entity user) {
    Set<Entity> references = new LinkedHashSet<>();
    user.attributes.values().forEach(value -> references.addAll(value.references()));
    return references;
  }

  /** What refers to an object or a column. */
  List<Use> usesOf(Entity target) {
    List<Use> uses = new ArrayList<>();
    if (isNamedByWords(target.kind)) {
      for (Entity entity : catalog.entities()) {
        addUses(entity, target, uses);
        for (Entity part : Mentions.partsOf(entity)) {
          addUses(part, target, uses);
        }
      }
    } else {
      for (Entity user : catalog.mentions().of(target)) {
        addUses(user, target, uses);
      }
    }
    return uses;
  }

  /** Whether objects of a kind, of which there are few, are named by words of attributes. */
  private static boolean isNamedByWords(ObjectKind kind) {
    return switch (kind) {
      case COLLATION, ACCESS_METHOD, LANGUAGE, SERVER -> true;
      default -> false;
    };
  }

  /** Whether nothing has taken an object along yet. */
  boolean isThere(Entity entity) {
    if (entity.parent.isEmpty()) {
      return catalog.find(entity.key()).filter(found -> found == entity).isPresent();
    }
    Entity owner = entity.parent.get();
    if (owner instanceof UserDefinedType domain) {
      return domain.constraints.get(entity.name) == entity && isThere(domain);
    }
    Relation relation = (Relation) owner;
    Entity own =
        switch (entity.kind) {
          case COLUMN -> relation.columns.get(entity.name);
          case CONSTRAINT -> relation.constraints.get(entity.name);
          default -> relation.parts(entity.kind).get(entity.name);
        };
    return own == entity && isThere(relation);
  }

  /** How one object refers to another. */
  List<Use> usesBy(Entity user, Entity target) {
    List<Use> uses = new ArrayList<>();
    addUses(user, target, uses);
    return uses;
  }

  private void addUses(Entity user, Entity target, List<Use> uses) {
    if (user == target) {
      return;
    }
    for (Map.Entry<String, Value> attribute : user.attributes.entrySet()) {
      if (attribute.getValue().references().contains(target)) {
        uses.add(new Use(user, attribute.getKey()));
      }
    }
    if (target instanceof Column column) {
      addUsesOfColumn(user, column, uses);
    } else if (target instanceof UserDefinedType || target instanceof Relation) {
      addUsesOfType(user, target.key().identity(), uses);
    } else {
      addUsesOfOther(user, target, uses);
    }
  }

  /** {@code UPDATE OF} a column of a trigger. */
  private static void addUsesOfColumn(Entity user, Column column, List<Use> uses) {
    boolean trigger = user.kind == ObjectKind.TRIGGER && user.parent.equals(column.parent);
    if (trigger
        && user.attributes.get(Attribute.COLUMNS.spelling()) instanceof ColumnNames names
        && names.columns().contains(column.name)) {
      uses.add(new Use(user, "columns"));
    }
  }

  /** What is made of a type or of the rows of a relation. */
  private static void addUsesOfType(Entity user, String type, List<Use> uses) {
    if (user instanceof Column column) {
      if (isOf(column.type, type) && !isOfView(column)) {
        uses.add(new Use(user, Attribute.TYPE.spelling()));
      }
    } else if (user instanceof Routine routine) {
      if (isOf(routine.result, type)
          || routine.parameters.stream().anyMatch(each -> isOf(each.type(), type))) {
        uses.add(new Use(user, "parameters"));
      }
    } else if (user instanceof UserDefinedType other) {
      if (isOf(other.base, type)) {
        uses.add(new Use(user, "type"));
      }
      other.fields.forEach(
          (field, its) -> {
            if (isOf(its, type)) {
              uses.add(new Use(user, UserDefinedType.attributeOf(field)));
            }
          });
    } else if (typesOf(user).contains(type)) {
      uses.add(new Use(user, IDENTITY));
    }
  }

  /** The columns of a view are there because of its query. */
  static boolean isOfView(Column column) {
    ObjectKind kind = column.parent.get().kind;
    return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
  }

  /** The types that make an object what it is. */
  static List<String> typesOf(Entity entity) {
    String arguments = entity.arguments;
    return switch (entity.kind) {
      case CAST -> List.of(arguments.split(" AS "));
      case OPERATOR -> List.of(arguments.substring(1, arguments.length() - 1).split(","));
      case TRANSFORM ->
          List.of(arguments.substring("FOR ".length(), arguments.lastIndexOf(" LANGUAGE ")));
      case OPERATOR_CLASS -> List.of(entity.get(Attribute.TYPE));
      default -> List.of();
    };
  }

  /** Whether a type, or a set of it, is that of the name or an array of these. */
  static boolean isOf(String type, String name) {
    return TypeName.of(type).element().equals(name);
  }

  private static void addUsesOfOther(Entity user, Entity target, List<Use> uses) {
    switch (target.kind) {
      case COLLATION -> addUsesOfCollation(user, target.key().identity(), uses);
      case ACCESS_METHOD -> {
        boolean made =
            switch (user.kind) {
              case INDEX -> user.get(Attribute.METHOD).equals(target.name);
              case OPERATOR_CLASS, OPERATOR_FAMILY ->
                  user.arguments.equals(" USING " + target.name);
              default -> user.get(Attribute.ACCESS_METHOD).equals(target.name);
            };
        if (made) {
          uses.add(new Use(user, "method"));
        }
      }
      case LANGUAGE -> {
        boolean routine =
            user instanceof Routine && user.get(Attribute.LANGUAGE).equals(target.name);
        boolean transform =
            user.kind == ObjectKind.TRANSFORM
                && user.arguments.endsWith(" LANGUAGE " + target.name);
        if (routine || transform) {
          uses.add(new Use(user, "language"));
        }
      }
      case SERVER -> {
        if (user.kind == ObjectKind.USER_MAPPING && user.arguments.equals('@' + target.name)) {
          uses.add(new Use(user, Attribute.SERVER.spelling()));
        }
      }
      default -> {
        // Nothing but texts refers to it.
      }
    }
  }

  private static void addUsesOfCollation(Entity user, String collation, List<Use> uses) {
    if (user.get(Attribute.COLLATION).equals(collation)) {
      uses.add(new Use(user, Attribute.COLLATION.spelling()));
    } else if (user instanceof UserDefinedType type) {
      for (String field : type.fields.keySet()) {
        if (type.collationOf(field).equals(collation)) {
          uses.add(new Use(user, UserDefinedType.attributeOf(field)));
        }
      }
    } else if (user.attributes.get(Attribute.COLUMNS.spelling()) instanceof IndexElements key
        && key.hasOption("collate " + collation)) {
      uses.add(new Use(user, "columns"));
    }
  }
}
