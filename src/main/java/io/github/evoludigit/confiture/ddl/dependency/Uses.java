package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.BroughtObject;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ForeignReference;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.StatisticsObject;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What objects refer to, as of now: by the attribute that does, the other way round than a {@link
 * ReferenceGraph}, and of each object when somebody asks.
 */
public final class Uses {

  private final Map<String, List<Entity>> byName = new HashMap<>();
  private final Map<String, Entity> types = new HashMap<>();

  /** The types that were looked for, by how they are written. */
  private final Map<String, Optional<Entity>> found = new HashMap<>();

  private final Map<Entity, ObjectKey> keys = new IdentityHashMap<>();
  private Map<String, Set<ObjectKey>> own = new LinkedHashMap<>();

  /** What the objects of a catalog refer to. */
  public Uses(Catalog catalog) {
    for (Entity entity : catalog.entities()) {
      if (!entity.implicit) {
        // The parts of others have no name of their own that a text could be.
        index(entity);
      }
    }
  }

  private void index(Entity entity) {
    if (entity instanceof BroughtObject) {
      return;
    }
    String identity = identity(entity);
    byName.computeIfAbsent(identity, none -> new ArrayList<>(1)).add(entity);
    if (entity instanceof UserDefinedType || entity instanceof Relation) {
      types.put(identity, entity);
    }
  }

  private static String identity(Entity entity) {
    ObjectKey key = entity.key();
    return key.arguments().isEmpty()
        ? key.identity()
        : new ObjectKey(key.kind(), key.names(), "").identity();
  }

  /** What an object refers to, by the attribute that does; empty for what it is by its name. */
  public Map<String, Set<ObjectKey>> of(Entity user) {
    own = new LinkedHashMap<>();
    if (!(user instanceof Column column) || !ReferenceGraph.isOfView(column)) {
      user.attributes.forEach((attribute, value) -> texts(attribute, value));
      structure(user);
    }
    return own.isEmpty() ? Map.of() : own;
  }

  private void texts(String attribute, Value value) {
    for (Entity used : value.references()) {
      use(attribute, used.now());
    }
    if (value instanceof ForeignReference foreign && foreign.relation().isPresent()) {
      for (Constraint key : foreign.relation().get().constraints.values()) {
        if (key.hasIndex() && foreign.needs(key)) {
          use(attribute, key);
        }
      }
      for (Index index : foreign.relation().get().indexes) {
        if (index.unique && !foreign.columns().isEmpty() && foreign.isOver(index.columns)) {
          use(attribute, index);
        }
      }
    }
  }

  private void structure(Entity user) {
    if (user instanceof Column column) {
      type(Attribute.TYPE.spelling(), column.type);
      named(user, Attribute.COLLATION, ObjectKind.COLLATION);
    } else if (user instanceof Routine routine) {
      type(Attribute.RETURNS.spelling(), routine.result);
      for (Routine.Parameter parameter : routine.parameters) {
        type(Attribute.PARAMETERS.spelling(), parameter.type());
      }
      named(user, Attribute.LANGUAGE, ObjectKind.LANGUAGE);
    } else if (user instanceof UserDefinedType type) {
      type(Attribute.TYPE.spelling(), type.base);
      type.fields.forEach((field, its) -> type(UserDefinedType.attributeOf(field), its));
      type.fields
          .keySet()
          .forEach(
              field ->
                  name(
                      UserDefinedType.attributeOf(field),
                      type.collationOf(field),
                      ObjectKind.COLLATION));
      named(user, Attribute.COLLATION, ObjectKind.COLLATION);
    } else if (user instanceof Relation relation) {
      relation.parents.forEach(parent -> use(Attribute.INHERITS.spelling(), parent));
      named(user, Attribute.OF_TYPE, ObjectKind.TYPE);
      named(user, Attribute.ACCESS_METHOD, ObjectKind.ACCESS_METHOD);
    } else if (user instanceof Index index) {
      use("", index.relation);
      index.origin.ifPresent(whole -> use(Attribute.PART_OF.spelling(), whole));
      index.columns.forEach(column -> column(Attribute.COLUMNS, index.relation, column));
      names(user, Attribute.INCLUDE, index.relation);
      named(user, Attribute.METHOD, ObjectKind.ACCESS_METHOD);
    } else if (user instanceof Constraint constraint) {
      if (constraint.parent.orElse(null) instanceof Relation relation) {
        constraint.columns.forEach(column -> column(Attribute.COLUMNS, relation, column));
      }
      if (constraint.parent.orElse(null) instanceof Relation relation) {
        names(user, Attribute.INCLUDE, relation);
      }
      constraint.origin.ifPresent(whole -> use(Attribute.PART_OF.spelling(), whole));
    } else if (user instanceof Sequence sequence) {
      sequence.owningColumn().ifPresent(column -> use(Attribute.OWNED_BY.spelling(), column));
    } else if (user instanceof StatisticsObject) {
      user.container().ifPresent(relation -> use(Attribute.TABLE.spelling(), relation));
    } else {
      others(user);
    }
    user.parent.ifPresent(parent -> use("", parent));
  }

  private void others(Entity user) {
    switch (user.kind) {
      case TRIGGER -> {
        if (user.parent.orElse(null) instanceof Relation relation) {
          names(user, Attribute.COLUMNS, relation);
        }
      }
      case CAST -> {
        for (String type : user.arguments.split(" AS ")) {
          type("", type);
        }
      }
      case OPERATOR, AGGREGATE -> {
        if (user.arguments.length() > 2) {
          for (String type : user.arguments.substring(1, user.arguments.length() - 1).split(",")) {
            type("", type.trim());
          }
        }
        type(Attribute.STYPE.spelling(), user.get(Attribute.STYPE));
      }
      case TRANSFORM ->
          type(
              "",
              user.arguments.substring("FOR ".length(), user.arguments.lastIndexOf(" LANGUAGE ")));
      case OPERATOR_CLASS -> {
        type(Attribute.TYPE.spelling(), user.get(Attribute.TYPE));
      }
      case USER_MAPPING -> name("", user.arguments.substring(1), ObjectKind.SERVER);
      case EXTENSION -> named(user, Attribute.SCHEMA, ObjectKind.SCHEMA);
      default -> {
        // What it is made of are texts.
      }
    }
  }

  /** The columns that an attribute is a list of. */
  private void names(Entity user, Attribute attribute, Relation relation) {
    if (user.attributes.get(attribute.spelling()) instanceof ColumnNames names) {
      names.columns().forEach(column -> column(attribute, relation, column));
    }
  }

  private void column(Attribute attribute, Relation relation, String name) {
    Column column = relation.columns.get(name);
    if (column != null) {
      use(attribute.spelling(), column);
    }
  }

  private void named(Entity user, Attribute attribute, ObjectKind kind) {
    name(attribute.spelling(), user.get(attribute), kind);
  }

  private void name(String attribute, String name, ObjectKind kind) {
    for (Entity found : byName.getOrDefault(name, List.of())) {
      if (found.kind == kind) {
        use(attribute, found);
      }
    }
  }

  private void type(String attribute, String type) {
    if (!type.isEmpty()) {
      found
          .computeIfAbsent(
              type, written -> Optional.ofNullable(types.get(TypeName.of(written).element())))
          .ifPresent(used -> use(attribute, used));
    }
  }

  private ObjectKey keyOf(Entity entity) {
    return keys.computeIfAbsent(entity, Entity::key);
  }

  private void use(String attribute, Entity used) {
    own.computeIfAbsent(attribute, none -> new LinkedHashSet<>()).add(keyOf(used));
  }
}
