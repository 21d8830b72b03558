package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.InputStyle;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the names of a statement find objects: in the schema they give, or along the search path. */
public final class Namespace {

  private final Catalog catalog;
  private final Session session;

  /** What of the search path exists, as of how many changes of schemas and settings. */
  private SearchPath existing = new SearchPath(List.of("public"));

  private int existingAt = -1;
  private int setAt = -1;

  /** What settings make of texts, as of how many changes of settings. */
  private PathScope.Conventions conventions = new PathScope.Conventions(false, InputStyle.USUAL);

  private int conventionsAt = -1;

  /** The schemas that CREATE SCHEMA looks in for its elements, while it makes them. */
  private Optional<List<String>> ofElements = Optional.empty();

  /** ColumnNames that find the objects of a catalog, with the usual search path. */
  public Namespace(Catalog catalog) {
    this.catalog = catalog;
    this.session = catalog.session();
  }

  /** All objects. */
  public Catalog catalog() {
    return catalog;
  }

  /** The schemas of the search path that exist; those it names if none is known to exist. */
  public SearchPath searchPath() {
    if (existingAt != catalog.schemaChanges() || setAt != session.changes()) {
      existing = existing(ofElements.isPresent() ? ofElements.get() : session.schemas());
      existingAt = catalog.schemaChanges();
      setAt = session.changes();
    }
    return existing;
  }

  private SearchPath existing(List<String> named) {
    List<String> schemas = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String schema : named) {
      boolean there =
          schema.equals(SearchPath.TEMPORARY)
              || catalog.find(ObjectKey.of(ObjectKind.SCHEMA, schema)).isPresent();
      if (there) {
        schemas.add(schema);
      } else if (!schema.equals(session.userSchema())) {
        others.add(schema);
      }
    }
    if (schemas.isEmpty()) {
      return new SearchPath(others.isEmpty() ? List.of("public") : others);
    }
    return new SearchPath(schemas);
  }

  /** Sets the schemas that names are looked for in while others are made; empty to end that. */
  public void elementPath(Optional<List<String>> schemas) {
    ofElements = schemas;
    existingAt = -1;
  }

  /** What names mean with the search path as it is now. */
  public PathScope scope() {
    if (conventionsAt != session.changes()) {
      conventions =
          new PathScope.Conventions(
              session.isOn("transform_null_equals", false), session.inputStyle());
      conventionsAt = session.changes();
    }
    return new PathScope(catalog, searchPath(), conventions);
  }

  /** The schema a new object of that name is made in. */
  public String home(QualifiedName name) {
    return name.schema().isPresent() ? name.schema().get() : searchPath().first();
  }

  /** The schema and name under which an object is known, or would be if it were. */
  public QualifiedName resolve(QualifiedName name) {
    Optional<Entity> found = findClass(name);
    return found.isPresent()
        ? QualifiedName.of(found.get().schema, found.get().name)
        : QualifiedName.of(home(name), name.name());
  }

  /** A relation, sequence or index. */
  public Optional<Entity> findClass(QualifiedName name) {
    for (String home : searchPath().homes(name.schema())) {
      Optional<Entity> found = catalog.relation(home, name.name());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A table, view or their like. */
  public Optional<Relation> findRelation(QualifiedName name) {
    Optional<Entity> found = findClass(name);
    return found.isPresent() && found.get() instanceof Relation relation
        ? Optional.of(relation)
        : Optional.empty();
  }

  /** A type that statements made. */
  public Optional<UserDefinedType> findType(QualifiedName name) {
    for (String home : searchPath().homes(name.schema())) {
      Optional<UserDefinedType> found = catalog.type(home, name.name());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** All routines of that name in the first schema that has any. */
  public List<Routine> findRoutines(QualifiedName name) {
    for (String home : searchPath().homes(name.schema())) {
      List<Routine> found = catalog.routines(home, name.name());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The constraint whose index has that name. */
  public Optional<Constraint> findConstraint(QualifiedName name) {
    for (String home : searchPath().homes(name.schema())) {
      Optional<Constraint> found = catalog.constraintNames().ofIndex(home, name.name());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** An object of a kind that is neither relation nor type nor routine. */
  public Optional<Entity> find(ObjectKind kind, QualifiedName name, String arguments) {
    for (String home : searchPath().homes(name.schema())) {
      Optional<Entity> found =
          catalog.find(new ObjectKey(kind, List.of(home, name.name()), arguments));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The schema in which an extension has brought a function of that name, if one has. */
  public Optional<String> homeOfBrought(QualifiedName name) {
    for (String home : searchPath().homes(name.schema())) {
      if (catalog.extensions().bringing("function", home, name.name()).isPresent()) {
        return Optional.of(home);
      }
    }
    return Optional.empty();
  }
}
