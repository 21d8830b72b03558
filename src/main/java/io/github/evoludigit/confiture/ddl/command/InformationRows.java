package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.expression.evaluation.BuiltInObjects;
import io.github.evoludigit.confiture.expression.evaluation.Evaluation;
import io.github.evoludigit.confiture.expression.evaluation.Undecided;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The relations of {@code information_schema} as a server would have them now (chapter 35). */
final class InformationRows {

  private InformationRows() {}

  /** The rows that an entity has in a relation. */
  static List<SystemRow> of(String relation, Entity entity) {
    String schema = entity.schema;
    String name = entity.name;
    List<SystemRow> rows = new ArrayList<>();
    switch (relation) {
      case "columns" -> addColumns(entity, rows);
      case "tables" -> {
        String type =
            switch (entity.kind) {
              case TABLE -> schema.equals(SearchPath.TEMPORARY) ? "LOCAL TEMPORARY" : "BASE TABLE";
              case VIEW -> "VIEW";
              case FOREIGN_TABLE -> "FOREIGN";
              default -> "";
            };
        if (!type.isEmpty()) {
          rows.add(table(entity).with("table_type", type));
        }
      }
      case "views" -> {
        if (entity.kind == ObjectKind.VIEW) {
          rows.add(table(entity));
        }
      }
      case "table_constraints", "key_column_usage", "constraint_column_usage" ->
          addTableConstraints(relation, entity, rows);
      case "referential_constraints" -> {
        if (entity instanceof Relation table) {
          for (Constraint constraint : table.constraints.values()) {
            if (constraint.sort == Constraint.Sort.FOREIGN_KEY) {
              rows.add(
                  SystemRow.named("constraint_schema", schema, "constraint_name", constraint.name));
            }
          }
        }
      }
      case "routines" -> {
        if (entity instanceof Routine routine) {
          rows.add(
              SystemRow.named("routine_schema", schema, "routine_name", name)
                  .with("specific_schema", schema)
                  .with(
                      "routine_type",
                      routine.kind == ObjectKind.PROCEDURE ? "PROCEDURE" : "FUNCTION"));
        }
      }
      case "sequences" -> {
        if (entity.kind == ObjectKind.SEQUENCE) {
          rows.add(
              SystemRow.named("sequence_schema", schema, "sequence_name", name)
                  .with("sequence_catalog", Evaluation.DATABASE));
        }
      }
      case "schemata" -> {
        if (entity.kind == ObjectKind.SCHEMA) {
          rows.add(
              new SystemRow().with("schema_name", name).with("catalog_name", Evaluation.DATABASE));
        }
      }
      case "domains" -> {
        if (entity.kind == ObjectKind.DOMAIN) {
          rows.add(SystemRow.named("domain_schema", schema, "domain_name", name));
        }
      }
      case "triggers" -> {
        if (entity instanceof Relation table) {
          for (Entity trigger : table.parts(ObjectKind.TRIGGER).values()) {
            rows.add(
                SystemRow.named("trigger_schema", schema, "trigger_name", trigger.name)
                    .with("event_object_schema", schema)
                    .with("event_object_table", name));
          }
        }
      }
      default -> throw new Undecided(relation);
    }
    return rows;
  }

  private static SystemRow table(Entity entity) {
    return SystemRow.named("table_schema", entity.schema, "table_name", entity.name)
        .with("table_catalog", Evaluation.DATABASE);
  }

  private static void addColumns(Entity entity, List<SystemRow> rows) {
    // Materialized views are not in the standard.
    if (entity.kind == ObjectKind.MATERIALIZED_VIEW) {
      return;
    }
    Optional<Relation> relation = CatalogRows.known(entity);
    long number = 0;
    for (Column column : relation.map(all -> all.columns.values()).orElse(List.of())) {
      SystemRow row =
          table(entity).with("column_name", column.name).with("ordinal_position", ++number);
      boolean nullable = !column.has(Attribute.NOT_NULL);
      row.with("is_nullable", nullable ? "YES" : "NO");
      row.with("is_identity", column.has(Attribute.IDENTITY) ? "YES" : "NO");
      if (!column.has(Attribute.DEFAULT)) {
        row.with("column_default", Evaluation.NULL);
      }
      BuiltInObjects.dataType(column.type).ifPresent(type -> row.with("data_type", type));
      BuiltInObjects.typname(column.type).ifPresent(type -> row.with("udt_name", type));
      BuiltInObjects.length(column.type)
          .ifPresent(length -> row.with("character_maximum_length", length));
      rows.add(row);
    }
  }

  private static void addTableConstraints(String relation, Entity entity, List<SystemRow> rows) {
    if (!(entity instanceof Relation table)) {
      return;
    }
    for (Constraint constraint : table.constraints.values()) {
      SystemRow row =
          table(entity)
              .with("constraint_name", constraint.name)
              .with("constraint_schema", table.schema);
      if (relation.equals("table_constraints")) {
        if (constraint.sort != Constraint.Sort.EXCLUDE) {
          rows.add(row.with("constraint_type", constraint.sort.name().replace('_', ' ')));
        }
      } else if (relation.equals("key_column_usage")) {
        boolean key =
            constraint.sort != Constraint.Sort.CHECK && constraint.sort != Constraint.Sort.EXCLUDE;
        for (String column : key ? constraint.columns : List.<String>of()) {
          SystemRow each = new SystemRow();
          each.putAll(row);
          rows.add(each.with("column_name", column));
        }
      } else {
        // The columns that a foreign key refers to, and those in a CHECK.
        throw new Undecided(relation);
      }
    }
    if (relation.equals("table_constraints")) {
      for (Column column : table.columns.values()) {
        if (column.has(Attribute.NOT_NULL)) {
          rows.add(
              table(entity)
                  .with("constraint_name", column.notNullName(table))
                  .with("constraint_schema", table.schema)
                  .with("constraint_type", "CHECK"));
        }
      }
    }
  }
}
