package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Admission;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the name is free that an object is to have, where it is or in another schema ({@code
 * RenameRelationInternal}, {@code AlterObjectRename_internal} and the like).
 *
 * @param execution what else there is
 */
record NewNameCheck(Execution execution) {

  /** Says that another object has the name already. */
  void rename(Entity entity, String name) {
    if (execution.judges()) {
      taken(entity, entity.schema, name, "").ifPresent(execution::refuse);
    }
  }

  /** Says that the schema is not there, or has an object of that name already. */
  void move(Entity entity, String schema) {
    if (execution.judges()
        && new Admission(execution.catalog()).isThere(schema, Token.END)
        && entity.kind != ObjectKind.EXTENSION
        && !schema.equals(entity.schema)) {
      if (entity instanceof Sequence sequence && sequence.owningColumn().isPresent()) {
        execution.refuse(
            new Unreadable(
                SqlState.FEATURE_NOT_SUPPORTED,
                "cannot move an owned sequence into another schema",
                Token.END,
                "Move the table of its column; the sequence goes along."));
        return;
      }
      taken(entity, schema, entity.name, " in schema \"" + schema + '"')
          .ifPresent(execution::refuse);
    }
  }

  private Optional<Unreadable> taken(Entity entity, String schema, String name, String where) {
    Catalog catalog = execution.catalog();
    if (entity.kind.isRelation() || isOnlyClass(entity)) {
      return takenByClass(entity, schema, name, where);
    }
    if (entity instanceof Routine routine) {
      return takenByRoutine(routine, schema, name);
    }
    if (entity instanceof UserDefinedType type) {
      return takenByType(type, schema, name, where);
    }
    if (entity.parent.isPresent() && entity.parent.get() instanceof Relation owner) {
      boolean is = owner.parts(entity.kind).containsKey(name);
      String whole = entity.kind == ObjectKind.POLICY ? " for table \"" : " for relation \"";
      return exists(is, entity.kind.label(), name, whole + owner.name + '"', "");
    }
    return switch (entity.kind) {
      case SCHEMA ->
          isKnown(catalog.find(ObjectKey.of(ObjectKind.SCHEMA, name)))
              ? reason(SqlState.DUPLICATE_SCHEMA, "schema \"" + name + "\" already exists")
              : Optional.empty();
      case FOREIGN_DATA_WRAPPER ->
          exists(isThere(entity, List.of(name)), "foreign-data wrapper", name, "", "");
      case SERVER, LANGUAGE, EVENT_TRIGGER, PUBLICATION, SUBSCRIPTION ->
          exists(isThere(entity, List.of(name)), entity.kind.label(), name, "", "");
      case CONVERSION,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION ->
          exists(
              isThere(entity, List.of(schema, name)),
              entity.kind.label(),
              name,
              "",
              " in schema \"" + schema + '"');
      case STATISTICS ->
          exists(
              isThere(entity, List.of(schema, name)),
              "statistics object",
              name,
              "",
              " in schema \"" + schema + '"');
      default -> Optional.empty();
    };
  }

  private static boolean isOnlyClass(Entity entity) {
    return entity.kind == ObjectKind.SEQUENCE
        || entity.kind == ObjectKind.INDEX
        || entity instanceof Constraint;
  }

  private static boolean isKnown(Optional<? extends Entity> entity) {
    return entity.filter(each -> !each.implicit).isPresent();
  }

  private boolean isThere(Entity entity, List<String> names) {
    return isKnown(execution.catalog().find(new ObjectKey(entity.kind, names, entity.arguments)));
  }

  private Optional<Unreadable> takenByClass(
      Entity entity, String schema, String name, String where) {
    Catalog catalog = execution.catalog();
    Optional<UserDefinedType> type = catalog.type(schema, name).filter(each -> !each.implicit);
    boolean composite = type.filter(each -> each.sort == Sort.COMPOSITE).isPresent();
    if (composite
        || isKnown(catalog.relation(schema, name))
        || catalog.constraintNames().ofIndex(schema, name).isPresent()) {
      return reason(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists" + where);
    }
    return exists(type.isPresent() && entity.kind.isRelation(), "type", name, "", where);
  }

  private Optional<Unreadable> takenByType(
      UserDefinedType type, String schema, String name, String where) {
    Optional<Entity> relation = execution.catalog().relation(schema, name);
    if (type.sort == Sort.COMPOSITE && isKnown(relation)) {
      return reason(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists" + where);
    }
    boolean row = isKnown(relation.filter(each -> each.kind.isRelation()));
    Optional<UserDefinedType> other =
        execution.catalog().type(schema, name).filter(each -> !each.implicit);
    boolean composite =
        type.sort == Sort.COMPOSITE
            && other.filter(each -> each.sort == Sort.COMPOSITE).isPresent();
    return composite
        ? reason(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists" + where)
        : exists(row || other.isPresent(), "type", name, "", where);
  }

  private Optional<Unreadable> takenByRoutine(Routine routine, String schema, String name) {
    List<Routine> others = new ArrayList<>(execution.catalog().routines(schema, name));
    others.removeIf(each -> each.implicit || !each.arguments.equals(routine.arguments));
    return others.isEmpty()
        ? Optional.empty()
        : reason(
            SqlState.DUPLICATE_FUNCTION,
            "function "
                + name
                + new ObjectDescription(execution.namespace().searchPath()).arguments(routine)
                + " already exists in schema \""
                + schema
                + '"');
  }

  private static Optional<Unreadable> exists(
      boolean is, String kind, String name, String owner, String where) {
    return is
        ? reason(
            SqlState.DUPLICATE_OBJECT,
            kind + " \"" + name + '"' + owner + " already exists" + where)
        : Optional.empty();
  }

  private static Optional<Unreadable> reason(SqlState state, String message) {
    return Optional.of(new Unreadable(state, message, Token.END, ""));
  }
}
