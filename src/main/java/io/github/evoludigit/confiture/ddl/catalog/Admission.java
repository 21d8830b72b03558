package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;
import java.util.Set;

/** Whether PostgreSQL lets a new object in: its schema is there, and its name is free in it. */
public final class Admission {

  /** The schemas that nobody has to make. */
  private static final Set<String> INITIAL =
      Set.of("pg_catalog", "information_schema", "pg_toast", SearchPath.TEMPORARY);

  /** The mark of an operator that was named before it was made. */
  public static final String SHELL = "shell";

  private final Catalog catalog;

  /** Judges what comes into a catalog. */
  public Admission(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Says why an object would not be made, if it would not. */
  public void judge(Entity entity) {
    if (entity.implicit || !catalog.refusals().judging()) {
      return;
    }
    boolean inSchema =
        !entity.schema.isEmpty() && entity.parent.isEmpty() && entity.kind != ObjectKind.STATEMENT;
    if (!inSchema || isThere(entity.schema, Token.END)) {
      taken(entity).ifPresent(catalog.refusals()::refuse);
    }
  }

  /**
   * Whether a schema is there; if not, that is said once.
   *
   * @param place the token that names it, where PostgreSQL tells the place
   */
  public boolean isThere(String schema, Token place) {
    if (!isMissing(schema)) {
      return true;
    }
    if (catalog.refusals().isNewlyMissing("schema " + schema)) {
      catalog.refusals().refuse(Unreadable.missing(Missing.schema(schema), place));
    }
    return false;
  }

  /** Whether a schema is not there. */
  boolean isMissing(String schema) {
    return !INITIAL.contains(schema)
        && catalog.find(ObjectKey.of(ObjectKind.SCHEMA, schema)).isEmpty();
  }

  /** Why the name is not free. */
  private Optional<Unreadable> taken(Entity entity) {
    if (isClass(entity.kind)) {
      return takenByClass(entity);
    }
    Optional<Entity> old = catalog.find(entity.key());
    if (entity instanceof UserDefinedType && old.isEmpty()) {
      return rowType(entity);
    }
    boolean shell = old.isPresent() && isShell(old.get()) && !isSecondShell(old.get(), entity);
    if (old.isEmpty() || old.get().implicit || shell || isInitial(entity)) {
      return Optional.empty();
    }
    return switch (entity.kind) {
      case STATEMENT, DATA, PRIVILEGES, DEFAULT_PRIVILEGES, PARAMETER -> Optional.empty();
      case SCHEMA -> exists(SqlState.DUPLICATE_SCHEMA, "schema", entity.name);
      case TYPE, DOMAIN -> exists(SqlState.DUPLICATE_OBJECT, "type", entity.name);
      case FUNCTION, PROCEDURE, AGGREGATE ->
          Optional.of(
              reason(
                  SqlState.DUPLICATE_FUNCTION,
                  "function \"" + entity.name + "\" already exists with same argument types"));
      case OPERATOR ->
          Optional.of(
              reason(SqlState.DUPLICATE_FUNCTION, "operator " + entity.name + " already exists"));
      case CAST ->
          Optional.of(
              reason(
                  SqlState.DUPLICATE_OBJECT,
                  "cast from type "
                      + entity.key().arguments().replace(" AS ", " to type ")
                      + " already exists"));
      case OPERATOR_CLASS, OPERATOR_FAMILY -> ofMethod(entity);
      // Of these the server looks for no other before it makes them.
      case TEXT_SEARCH_PARSER -> duplicate("pg_ts_parser_prsname_index");
      case TEXT_SEARCH_TEMPLATE -> duplicate("pg_ts_template_tmplname_index");
      case TEXT_SEARCH_DICTIONARY -> duplicate("pg_ts_dict_dictname_index");
      case TEXT_SEARCH_CONFIGURATION -> duplicate("pg_ts_config_cfgname_index");
      case STATISTICS -> exists(SqlState.DUPLICATE_OBJECT, "statistics object", entity.name);
      case FOREIGN_DATA_WRAPPER ->
          exists(SqlState.DUPLICATE_OBJECT, "foreign-data wrapper", entity.name);
      default -> exists(SqlState.DUPLICATE_OBJECT, entity.kind.label(), entity.name);
    };
  }

  private static boolean isClass(ObjectKind kind) {
    return kind.isRelation() || kind == ObjectKind.SEQUENCE || kind == ObjectKind.INDEX;
  }

  private Optional<Unreadable> takenByClass(Entity entity) {
    Optional<Entity> old =
        catalog.relation(entity.schema, entity.name).filter(there -> !there.implicit);
    if (old.isPresent()
        || catalog.constraintNames().ofIndex(entity.schema, entity.name).isPresent()) {
      return exists(SqlState.DUPLICATE_TABLE, "relation", entity.name);
    }
    if (!entity.kind.isRelation()) {
      return Optional.empty();
    }
    return catalog
        .type(entity.schema, entity.name)
        .filter(type -> !type.implicit && !isShell(type))
        .flatMap(
            type ->
                type.sort == Sort.COMPOSITE
                    ? exists(SqlState.DUPLICATE_TABLE, "relation", entity.name)
                    : exists(SqlState.DUPLICATE_OBJECT, "type", entity.name));
  }

  /** A relation is a type, too: that of its rows. */
  private Optional<Unreadable> rowType(Entity type) {
    Optional<Entity> relation =
        catalog.relation(type.schema, type.name).filter(there -> there.kind.isRelation());
    if (relation.isEmpty()) {
      return Optional.empty();
    }
    boolean composite = type instanceof UserDefinedType made && made.sort == Sort.COMPOSITE;
    return composite
        ? exists(SqlState.DUPLICATE_TABLE, "relation", type.name)
        : exists(SqlState.DUPLICATE_OBJECT, "type", type.name);
  }

  private Optional<Unreadable> ofMethod(Entity entity) {
    String method = entity.arguments.replace(" USING ", "");
    return Optional.of(
        reason(
            SqlState.DUPLICATE_OBJECT,
            entity.kind.label()
                + " \""
                + entity.name
                + "\" for access method \""
                + method
                + "\" already exists"));
  }

  /** An object that was named before it was made. */
  private static boolean isShell(Entity old) {
    return old.has(SHELL)
        || old instanceof UserDefinedType type && type.sort == Sort.BASE && !type.has("input");
  }

  /** A type can be named before it is made, but once. */
  private static boolean isSecondShell(Entity old, Entity made) {
    return made instanceof UserDefinedType
        && old instanceof UserDefinedType
        && !made.has(SHELL)
        && isShell(made);
  }

  /** What every database has, which a dump makes once more. */
  private static boolean isInitial(Entity entity) {
    return entity.kind == ObjectKind.SCHEMA && entity.name.equals("public")
        || entity.name.equals("plpgsql");
  }

  private static Optional<Unreadable> duplicate(String index) {
    return Optional.of(
        reason(
            SqlState.UNIQUE_VIOLATION,
            "duplicate key value violates unique constraint \"" + index + '"'));
  }

  private static Optional<Unreadable> exists(SqlState state, String kind, String name) {
    return Optional.of(reason(state, kind + " \"" + name + "\" already exists"));
  }

  private static Unreadable reason(SqlState state, String message) {
    return new Unreadable(state, message, Token.END, "");
  }
}
