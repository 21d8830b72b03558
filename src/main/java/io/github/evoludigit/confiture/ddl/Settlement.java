package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a schema of the database as it is after the last statement. */
final class Settlement {

  private final Database database;
  private final Map<ObjectKey, SchemaObject> objects = new LinkedHashMap<>();
  private final Map<ObjectKey, Location> origins = new HashMap<>();

  Settlement(Database database) {
    this.database = database;
  }

  Schema schema() {
    for (Entity entity : List.copyOf(database.entities())) {
      if (entity.implicit || entity.schema.equals(Database.TEMPORARY)) {
        continue;
      }
      settle(entity);
    }
    DefaultPrivileges defaults = database.defaultPrivileges;
    defaults
        .acls()
        .forEach(
            (target, acl) ->
                PrivilegeStatements.describe(target, acl, defaults).ifPresent(this::add));
    return new Schema(objects.values(), origins);
  }

  private void settle(Entity entity) {
    if (entity instanceof Sequence sequence) {
      sequence.settle();
    } else if (entity instanceof UserDefinedType type) {
      type.set("labels", TypeStatements.labels(type));
      if (type.kind == ObjectKind.TYPE) {
        type.set("sort", type.sort.name().toLowerCase(Locale.ROOT));
      }
      type.constraints.values().forEach(this::add);
    } else if (entity instanceof Relation relation) {
      settleRelation(relation);
    }
    privileges(entity);
    boolean initial = entity.owner.isEmpty() || entity.owner.equals(Database.PUBLIC_OWNER);
    entity.set("owner", initial ? "" : SqlName.quoted(entity.owner));
    add(entity);
  }

  private void settleRelation(Relation relation) {
    boolean view =
        relation.kind == ObjectKind.VIEW || relation.kind == ObjectKind.MATERIALIZED_VIEW;
    for (Column column : relation.columns.values()) {
      if (view) {
        column.attributes.remove(Column.TYPE);
      } else if (!column.local && !relation.partition) {
        column.set("inherited", true);
      }
      privileges(column);
      if (!view || !column.attributes.isEmpty()) {
        add(column);
      }
    }
    relation.constraints.values().forEach(this::add);
    relation.parts.values().forEach(parts -> parts.values().forEach(this::add));
  }

  private static void privileges(Entity entity) {
    String objects = Privileges.classOf(entity.kind);
    if (!objects.isEmpty()) {
      Privileges.settle(entity, entity.acl, Database.initialAcl(entity));
    }
  }

  private void add(Entity entity) {
    ObjectKey key = entity.key();
    Map<String, String> attributes = new LinkedHashMap<>();
    entity.attributes.forEach(
        (attribute, value) -> {
          String spelling = value.spelling();
          if (!spelling.isEmpty()) {
            attributes.put(attribute, spelling);
          }
        });
    List<String> members = new ArrayList<>(entity.members());
    if (entity.kind == ObjectKind.VIEW || entity.kind == ObjectKind.MATERIALIZED_VIEW) {
      members.clear();
    }
    Optional<ObjectKey> container = entity.container().map(Entity::key);
    objects.put(key, new SchemaObject(key, container, attributes, members));
    origins.put(key, entity.location);
  }
}
