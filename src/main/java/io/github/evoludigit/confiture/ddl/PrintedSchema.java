package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.KeptStatement;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.dependency.Causes;
import io.github.evoludigit.confiture.ddl.dependency.Uses;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema as PostgreSQL prints it, with the casts that are implied and the types of the columns of
 * views, and with who refers to whom.
 */
public final class PrintedSchema implements PrintedForm {

  private final Schema schema;
  private final Catalog catalog;

  /** What the objects are in the catalog. */
  private final NormalForm form;

  /** Whether the schema has its objects as they are printed, and not as they are compared. */
  private final boolean isPrinted;

  /** What the objects refer to, once somebody has asked. */
  private Optional<Uses> uses = Optional.empty();

  private final Map<ObjectKey, Map<String, Set<ObjectKey>>> used = new HashMap<>();

  private final Map<ObjectKey, SchemaObject> printed = new HashMap<>();
  private final Map<ObjectKey, Map<String, String>> viewColumns = new HashMap<>();

  /** The references, once somebody has asked for a cause. */
  private Optional<Causes> causes = Optional.empty();

  /** One that was read as it is printed. */
  static PrintedSchema now(Schema schema, Catalog catalog, NormalForm form) {
    return new PrintedSchema(schema, catalog, form, true);
  }

  /** One that was read to be compared; each object is printed when somebody asks for it. */
  static PrintedSchema later(Schema schema, Catalog catalog, NormalForm form) {
    return new PrintedSchema(schema, catalog, form, false);
  }

  private PrintedSchema(Schema schema, Catalog catalog, NormalForm form, boolean isPrinted) {
    this.schema = schema;
    this.catalog = catalog;
    this.form = form;
    this.isPrinted = isPrinted;
    for (Entity entity : catalog.entities()) {
      boolean view = entity.kind == ObjectKind.VIEW || entity.kind == ObjectKind.MATERIALIZED_VIEW;
      if (view && entity instanceof Relation relation) {
        viewColumns.put(entity.key(), columns(relation));
      }
    }
  }

  /** The types of the columns of a view, by {@code column NAME}. */
  static Map<String, String> columns(Relation view) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Column column : view.columns.values()) {
      if (!column.type.isEmpty()) {
        columns.put("column " + SqlName.quoted(column.name), column.type);
      }
    }
    return columns;
  }

  /** What an object refers to, by the attribute that does; empty for what it is by its name. */
  public Map<String, Set<ObjectKey>> uses(ObjectKey user) {
    return used.computeIfAbsent(
        user, key -> form.entity(key).map(entity -> uses().of(entity)).orElse(Map.of()));
  }

  private Uses uses() {
    if (uses.isEmpty()) {
      uses = Optional.of(new Uses(catalog));
    }
    return uses.get();
  }

  /** The search paths of the statements that are kept by their tokens. */
  public Map<ObjectKey, List<String>> searchPaths() {
    Map<ObjectKey, List<String>> paths = new HashMap<>();
    for (Entity entity : catalog.entities()) {
      if (entity instanceof KeptStatement statement) {
        paths.put(statement.key(), statement.searchPath().schemas());
      }
    }
    return paths;
  }

  @Override
  public Set<ObjectKey> keys() {
    return schema.objects().keySet();
  }

  @Override
  public Map<String, String> attributes(ObjectKey key) {
    return keys().contains(key) ? object(key).attributes() : Map.of();
  }

  /** One of its objects. */
  public SchemaObject object(ObjectKey key) {
    return isPrinted ? schema.objects().get(key) : printed.computeIfAbsent(key, form::printed);
  }

  @Override
  public Map<String, String> viewColumns(ObjectKey key) {
    return viewColumns.getOrDefault(key, Map.of());
  }

  /** The types of the columns of all views. */
  public Map<ObjectKey, Map<String, String>> viewColumns() {
    return viewColumns;
  }

  @Override
  public Optional<ObjectKey> cause(ObjectKey key, Set<ObjectKey> changed) {
    if (causes.isEmpty()) {
      causes = Optional.of(new Causes(catalog));
    }
    return causes.get().nearest(key, changed);
  }
}
