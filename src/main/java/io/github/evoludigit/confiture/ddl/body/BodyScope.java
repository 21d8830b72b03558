package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.expression.type.InputStyle;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean in a body. Unless the routine sets its own search path, that is the one of
 * whoever calls it: a name can then be found in any schema, and is known only if one alone has it.
 */
final class BodyScope implements Scope {

  private final Catalog catalog;
  private final PathScope names;
  private final List<String> schemas;
  private final boolean exact;
  private final boolean open;
  private final MadeNames made;

  private BodyScope(
      Catalog catalog, List<String> schemas, boolean exact, boolean open, MadeNames made) {
    this.catalog = catalog;
    this.schemas = schemas;
    this.exact = exact;
    this.open = open;
    this.made = made;
    this.names =
        new PathScope(
            catalog, new SearchPath(schemas), new PathScope.Conventions(false, InputStyle.USUAL));
  }

  /**
   * The names of a body whose routine sets the path.
   *
   * @param path the path
   */
  static BodyScope ofPath(Catalog catalog, List<String> path, MadeNames made) {
    List<String> there = new ArrayList<>();
    boolean open = false;
    for (String schema : path) {
      boolean own = schema.startsWith("pg_") || schema.isEmpty() || schema.equals("$user");
      if (isThere(catalog, schema) || schema.equals(SearchPath.TEMPORARY)) {
        there.add(schema);
      } else if (!own) {
        // Somebody else's, with whatever is in it.
        open = true;
      }
    }
    return new BodyScope(catalog, there, true, open, made);
  }

  /**
   * The names of a body that may be found along any path.
   *
   * @param first where they are looked for first
   * @param all the schemas that are there
   */
  static BodyScope ofAnyPath(Catalog catalog, SearchPath first, List<String> all, MadeNames made) {
    Set<String> schemas = new LinkedHashSet<>(first.schemas());
    schemas.addAll(all);
    return new BodyScope(catalog, List.copyOf(schemas), false, false, made);
  }

  private static boolean isThere(Catalog catalog, String schema) {
    return catalog.find(ObjectKey.of(ObjectKind.SCHEMA, schema)).isPresent();
  }

  @Override
  public boolean judges() {
    return true;
  }

  @Override
  public void refuse(Unreadable reason) {
    throw reason;
  }

  @Override
  public List<String> searchPath() {
    return names.searchPath();
  }

  @Override
  public Optional<Relation> relation(Optional<String> schema, String name) {
    if (made.contains(name) || isOfSeveral(schema, name)) {
      return Optional.empty();
    }
    return names.relation(schema, name);
  }

  /** Whether which relation is meant depends on the path. */
  private boolean isOfSeveral(Optional<String> schema, String name) {
    if (exact || schema.isPresent()) {
      return false;
    }
    int found = 0;
    for (String home : schemas) {
      found += catalog.relation(home, name).isPresent() ? 1 : 0;
    }
    return found > 1;
  }

  @Override
  public boolean hasClass(Optional<String> schema, String name) {
    return open && schema.isEmpty() || made.contains(name) || names.hasClass(schema, name);
  }

  @Override
  public boolean isOpen(Space space, Optional<String> schema) {
    return open && schema.isEmpty() || names.isOpen(space, schema);
  }

  @Override
  public boolean isNewlyMissing(String schema) {
    return !made.contains(schema) && names.isNewlyMissing(schema);
  }

  @Override
  public Optional<UserType> type(Optional<String> schema, String name) {
    return names.type(schema, name);
  }

  @Override
  public List<Routine> routines(Optional<String> schema, String name) {
    if (schema.isPresent()) {
      return names.routines(schema, name);
    }
    List<Routine> all = new ArrayList<>();
    for (String home : schemas) {
      all.addAll(names.routines(Optional.of(home), name));
    }
    return all;
  }

  @Override
  public List<Operator> operators(String name) {
    return names.operators(name);
  }

  @Override
  public Optional<Cast> cast(String from, String to) {
    return names.cast(from, to);
  }

  @Override
  public boolean hasLabel(String schema, String type, String label) {
    return names.hasLabel(schema, type, label);
  }
}
