package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.Map;

/** What CASCADE takes along beside what belongs to an object (section 5.15). */
final class Dependents {

  private final Catalog catalog;
  private final Removal removal;

  Dependents(Catalog catalog, Removal removal) {
    this.catalog = catalog;
    this.removal = removal;
  }

  /** What names an object in its expressions, queries and commands. */
  void byText(Entity target) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity == target || catalog.find(entity.key()).filter(entity::equals).isEmpty()) {
        continue;
      }
      if (entity.kind == ObjectKind.PUBLICATION) {
        entity.attributes.values().removeIf(value -> catalog.watch().names(value, target));
      } else if (names(entity, target)) {
        removal.cascade(entity);
      } else if (entity instanceof Relation relation) {
        columns(relation, target);
        List.copyOf(relation.constraints.values()).stream()
            .filter(each -> names(each, target))
            .forEach(each -> removal.constraint(each, false));
        for (Map<String, Entity> parts : relation.parts.values()) {
          parts.values().removeIf(each -> names(each, target));
        }
      } else if (entity instanceof UserDefinedType domain) {
        domain.constraints.values().removeIf(each -> names(each, target));
      }
    }
  }

  private boolean names(Entity entity, Entity target) {
    return entity.attributes.values().stream()
        .anyMatch(value -> catalog.watch().names(value, target));
  }

  private void columns(Relation relation, Entity target) {
    for (Column column : List.copyOf(relation.columns.values())) {
      Value value = column.attributes.get(Column.DEFAULT);
      if (value != null && catalog.watch().names(value, target)) {
        column.set(Column.DEFAULT, "");
      }
      if (names(column, target)) {
        removal.cascade(relation, column, false);
      }
    }
  }

  /** What is made of a type: domains, ranges, fields and casts. */
  void ofType(String type) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity instanceof UserDefinedType other) {
        if (Removal.isOf(other.base, type)) {
          removal.cascade(other);
        }
        for (String field : List.copyOf(other.fields.keySet())) {
          if (Removal.isOf(other.fields.get(field), type)) {
            other.dropField(field);
          }
        }
      } else if (entity.kind == ObjectKind.CAST
          && List.of(entity.arguments.split(" AS ")).contains(type)) {
        removal.cascade(entity);
      }
    }
  }

  /** What is made by a routine: casts, operators and aggregates. */
  void ofRoutine(Routine routine) {
    QualifiedName name = QualifiedName.of(routine.schema, routine.name);
    String arguments = routine.arguments;
    String operands = arguments.replace(", ", ",");
    boolean only = catalog.routines(routine.schema, routine.name).size() == 1;
    for (Entity entity : List.copyOf(catalog.entities())) {
      boolean made =
          switch (entity.kind) {
            case CAST -> entity.get("function").equals(name + arguments);
            case OPERATOR ->
                entity.get("function").equals(name.toString()) && entity.arguments.equals(operands);
            case AGGREGATE ->
                only
                    && entity.attributes.values().stream()
                        .anyMatch(value -> value.spelling().equals(name.toString()));
            default -> false;
          };
      if (made) {
        removal.cascade(entity);
      }
    }
  }

  /** What is made of an object of another kind. */
  void of(Entity entity) {
    switch (entity.kind) {
      case EXTENSION -> catalog.extensions().broughtBy(entity).forEach(removal::cascade);
      case COLLATION -> ofCollation(entity.key().identity());
      case ACCESS_METHOD -> ofAccessMethod(entity.name);
      case LANGUAGE -> ofLanguage(entity.name);
      default -> {
        // Nothing more depends on it.
      }
    }
  }

  private void ofCollation(String collation) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity instanceof Relation relation) {
        for (Column column : List.copyOf(relation.columns.values())) {
          if (column.get(Column.COLLATION).equals(collation)) {
            removal.cascade(relation, column, false);
          }
        }
      } else if (entity instanceof UserDefinedType type) {
        if (type.get("collation").equals(collation)) {
          removal.cascade(type);
        }
        for (String field : List.copyOf(type.fields.keySet())) {
          if (type.collationOf(field).equals(collation)) {
            type.dropField(field);
          }
        }
      } else if (entity instanceof Index
          && (entity.get("columns") + ' ').contains(" collate " + collation + ' ')) {
        removal.of(entity);
      }
    }
  }

  private void ofAccessMethod(String method) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      boolean uses =
          switch (entity.kind) {
            case INDEX -> entity.get("method").equals(method);
            case OPERATOR_CLASS, OPERATOR_FAMILY -> entity.arguments.equals(" USING " + method);
            default -> entity.get("access method").equals(method);
          };
      if (uses) {
        removal.cascade(entity);
      }
    }
  }

  private void ofLanguage(String language) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      boolean routine = entity instanceof Routine && entity.get("language").equals(language);
      boolean transform =
          entity.kind == ObjectKind.TRANSFORM && entity.arguments.endsWith(" LANGUAGE " + language);
      if (routine || transform) {
        removal.cascade(entity);
      }
    }
  }
}
