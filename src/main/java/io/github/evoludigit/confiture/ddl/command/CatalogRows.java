package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ExtensionContents;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.expression.evaluation.ObjectId;
import io.github.evoludigit.confiture.expression.evaluation.Undecided;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of each object in the catalogs of {@code pg_catalog} (manual, chapter 52). */
final class CatalogRows {

  private final Namespace namespace;

  CatalogRows(Namespace namespace) {
    this.namespace = namespace;
  }

  /**
   * The rows of an object in a catalog.
   *
   * @throws Undecided if it is a catalog that nothing is known of
   */
  List<SystemRow> of(String relation, Entity entity) {
    String schema = entity.schema;
    String name = entity.name;
    List<SystemRow> rows = new ArrayList<>();
    switch (relation) {
      case "pg_class" -> addClasses(entity, rows);
      case "pg_namespace" -> {
        if (entity.kind == ObjectKind.SCHEMA) {
          rows.add(new SystemRow().with("oid", namespaceId(name)).with("nspname", name));
        }
      }
      case "pg_attribute" -> addAttributes(entity, rows);
      case "pg_type" -> addTypes(entity, rows);
      case "pg_enum" -> addLabels(entity, rows);
      case "pg_constraint" -> addConstraints(entity, rows);
      case "pg_index" -> addIndexes(entity, rows);
      case "pg_tables" -> {
        if (entity.kind == ObjectKind.TABLE) {
          rows.add(SystemRow.named("schemaname", schema, "tablename", name));
        }
      }
      case "pg_views" -> {
        if (entity.kind == ObjectKind.VIEW) {
          rows.add(SystemRow.named("schemaname", schema, "viewname", name));
        }
      }
      case "pg_matviews" -> {
        if (entity.kind == ObjectKind.MATERIALIZED_VIEW) {
          rows.add(SystemRow.named("schemaname", schema, "matviewname", name));
        }
      }
      case "pg_sequences" -> {
        if (entity.kind == ObjectKind.SEQUENCE) {
          rows.add(SystemRow.named("schemaname", schema, "sequencename", name));
        }
      }
      case "pg_indexes" -> {
        for (Entity index : indexes(entity)) {
          rows.add(
              SystemRow.named("schemaname", schema, "tablename", name)
                  .with("indexname", index.name));
        }
      }
      case "pg_proc" -> {
        if (entity instanceof Routine routine) {
          rows.add(
              new SystemRow()
                  .with("oid", id("proc", routine))
                  .with("proname", name)
                  .with("pronamespace", namespaceId(schema))
                  .with("prokind", routineKind(routine)));
        }
      }
      case "pg_trigger", "pg_policy", "pg_policies", "pg_rules" -> addParts(relation, entity, rows);
      case "pg_inherits" -> {
        if (entity instanceof Relation child) {
          for (Relation parent : child.parents) {
            rows.add(
                new SystemRow()
                    .with("inhrelid", classId(child))
                    .with("inhparent", classId(parent)));
          }
        }
      }
      default -> addNamed(relation, entity, rows);
    }
    return rows;
  }

  /** Catalogs whose objects are asked for by nothing but their names. */
  private static void addNamed(String relation, Entity entity, List<SystemRow> rows) {
    ObjectKind kind =
        switch (relation) {
          case "pg_extension" -> ObjectKind.EXTENSION;
          case "pg_publication" -> ObjectKind.PUBLICATION;
          case "pg_event_trigger" -> ObjectKind.EVENT_TRIGGER;
          case "pg_foreign_server" -> ObjectKind.SERVER;
          case "pg_foreign_data_wrapper" -> ObjectKind.FOREIGN_DATA_WRAPPER;
          case "pg_statistic_ext" -> ObjectKind.STATISTICS;
          default -> throw new Undecided(relation);
        };
    String column =
        switch (kind) {
          case EXTENSION -> "extname";
          case PUBLICATION -> "pubname";
          case EVENT_TRIGGER -> "evtname";
          case SERVER -> "srvname";
          case FOREIGN_DATA_WRAPPER -> "fdwname";
          default -> "stxname";
        };
    if (entity.kind == kind) {
      SystemRow row = new SystemRow().with(column, entity.name);
      if (kind == ObjectKind.EXTENSION) {
        row.with("extnamespace", namespaceId(ExtensionContents.homeOf(entity)));
      }
      rows.add(row);
    }
  }

  /** What identifies an object, as {@code oid} does. */
  ObjectId id(String sort, Entity entity) {
    boolean visible =
        entity.kind == ObjectKind.SCHEMA
            || namespace.searchPath().schemas().contains(entity.schema);
    String name = QualifiedName.of(entity.schema, entity.name).toString();
    String spelling = visible ? new QualifiedName(Optional.empty(), entity.name).toString() : name;
    return sort.equals("namespace")
        ? namespaceId(entity.name)
        : new ObjectId(sort, name + entity.arguments, spelling);
  }

  /** What identifies a relation or an index. */
  ObjectId classId(Entity entity) {
    return id("class", entity);
  }

  /** What identifies a schema. */
  static ObjectId namespaceId(String schema) {
    return new ObjectId("namespace", schema, schema);
  }

  private void addClasses(Entity entity, List<SystemRow> rows) {
    String kind =
        switch (entity.kind) {
          case TABLE -> ((Relation) entity).partitioned ? "p" : "r";
          case VIEW -> "v";
          case MATERIALIZED_VIEW -> "m";
          case FOREIGN_TABLE -> "f";
          case SEQUENCE -> "S";
          default -> "";
        };
    if (!kind.isEmpty()) {
      rows.add(classRow(entity, kind));
    }
    for (Entity index : indexes(entity)) {
      rows.add(classRow(index, "i"));
    }
  }

  private SystemRow classRow(Entity entity, String kind) {
    return new SystemRow()
        .with("oid", classId(entity))
        .with("relname", entity.name)
        .with("relnamespace", namespaceId(entity.schema))
        .with("relkind", kind)
        .with("relispartition", entity instanceof Relation relation && relation.partition);
  }

  /** The indexes of a relation, those of its constraints among them. */
  private static List<Entity> indexes(Entity entity) {
    List<Entity> indexes = new ArrayList<>();
    if (entity instanceof Relation relation) {
      indexes.addAll(relation.indexes);
      relation.constraints.values().stream().filter(Constraint::hasIndex).forEach(indexes::add);
    }
    return indexes;
  }

  private void addIndexes(Entity entity, List<SystemRow> rows) {
    for (Entity index : indexes(entity)) {
      boolean primary = index instanceof Constraint key && key.sort == Constraint.Sort.PRIMARY_KEY;
      rows.add(
          new SystemRow()
              .with("indexrelid", classId(index))
              .with("indrelid", classId(entity))
              .with("indisprimary", primary));
    }
  }

  /** Columns of a relation must all be known to say that one is not there. */
  static Optional<Relation> known(Entity entity) {
    if (entity instanceof Relation relation) {
      if (!relation.known) {
        throw new Undecided("the columns of " + relation.name);
      }
      return Optional.of(relation);
    }
    return Optional.empty();
  }

  private void addAttributes(Entity entity, List<SystemRow> rows) {
    Optional<Relation> relation = known(entity);
    long number = 0;
    for (Column column : relation.map(all -> all.columns.values()).orElse(List.of())) {
      rows.add(
          new SystemRow()
              .with("attrelid", classId(entity))
              .with("attname", column.name)
              .with("attnum", ++number)
              .with("attnotnull", column.has(Attribute.NOT_NULL))
              .with("atthasdef", column.has(Attribute.DEFAULT))
              .with("attisdropped", false));
    }
  }

  private void addTypes(Entity entity, List<SystemRow> rows) {
    if (entity instanceof UserDefinedType type) {
      String sort =
          switch (type.sort) {
            case ENUM -> "e";
            case DOMAIN -> "d";
            case COMPOSITE -> "c";
            case RANGE -> "r";
            case MULTIRANGE -> "m";
            case BASE -> "b";
          };
      rows.add(typeRow(type).with("typtype", sort));
    } else if (entity.kind.isRelation()) {
      rows.add(typeRow(entity).with("typtype", "c"));
    }
  }

  private SystemRow typeRow(Entity entity) {
    return new SystemRow()
        .with("oid", id("type", entity))
        .with("typname", entity.name)
        .with("typnamespace", namespaceId(entity.schema));
  }

  private void addLabels(Entity entity, List<SystemRow> rows) {
    if (entity instanceof UserDefinedType type) {
      for (String label : type.labels) {
        rows.add(new SystemRow().with("enumtypid", id("type", type)).with("enumlabel", label));
      }
    }
  }

  private void addConstraints(Entity entity, List<SystemRow> rows) {
    if (entity instanceof Relation relation) {
      for (Constraint constraint : relation.constraints.values()) {
        String type =
            switch (constraint.sort) {
              case CHECK -> "c";
              case PRIMARY_KEY -> "p";
              case UNIQUE -> "u";
              case EXCLUDE -> "x";
              case FOREIGN_KEY -> "f";
            };
        rows.add(constraintRow(relation, constraint.name).with("contype", type));
      }
      for (Column column : relation.columns.values()) {
        if (column.has(Attribute.NOT_NULL)) {
          rows.add(constraintRow(relation, column.notNullName(relation)).with("contype", "n"));
        }
      }
    } else if (entity instanceof UserDefinedType domain) {
      for (String name : domain.constraints.keySet()) {
        rows.add(
            new SystemRow()
                .with("conname", name)
                .with("connamespace", namespaceId(entity.schema))
                .with("contypid", id("type", domain)));
      }
    }
  }

  private SystemRow constraintRow(Relation relation, String name) {
    return new SystemRow()
        .with("conname", name)
        .with("connamespace", namespaceId(relation.schema))
        .with("conrelid", classId(relation));
  }

  private static String routineKind(Routine routine) {
    return switch (routine.kind) {
      case PROCEDURE -> "p";
      case AGGREGATE -> "a";
      default -> "f";
    };
  }

  private void addParts(String relation, Entity entity, List<SystemRow> rows) {
    if (!(entity instanceof Relation table)) {
      return;
    }
    ObjectKind kind =
        switch (relation) {
          case "pg_trigger" -> ObjectKind.TRIGGER;
          case "pg_rules" -> ObjectKind.RULE;
          default -> ObjectKind.POLICY;
        };
    for (Entity part : table.parts(kind).values()) {
      rows.add(
          switch (relation) {
            case "pg_trigger" ->
                new SystemRow()
                    .with("tgname", part.name)
                    .with("tgrelid", classId(table))
                    .with("tgisinternal", false);
            case "pg_policy" ->
                new SystemRow().with("polname", part.name).with("polrelid", classId(table));
            case "pg_policies" ->
                SystemRow.named("schemaname", table.schema, "tablename", table.name)
                    .with("policyname", part.name);
            default ->
                SystemRow.named("schemaname", table.schema, "tablename", table.name)
                    .with("rulename", part.name);
          });
    }
  }
}
