package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How the names of a statement find objects: in the schema they give, or along the search path. */
final class Namespace {

  private final Catalog catalog;
  private SearchPath named = new SearchPath(List.of("public"));

  /** What of the search path exists, and as of how many changes of schemas. Each name asks. */
  private SearchPath existing = named;

  private int existingAt = -1;

  Namespace(Catalog catalog) {
    this.catalog = catalog;
  }

  /** All objects. */
  Catalog catalog() {
    return catalog;
  }

  /** The schemas of the search path that exist; those it names if none is known to exist. */
  SearchPath searchPath() {
    if (existingAt != catalog.schemaChanges()) {
      List<String> schemas =
          named.schemas().stream()
              .filter(schema -> catalog.find(ObjectKey.of(ObjectKind.SCHEMA, schema)).isPresent())
              .toList();
      existing = schemas.isEmpty() ? named : new SearchPath(schemas);
      existingAt = catalog.schemaChanges();
    }
    return existing;
  }

  /** Sets the search path; none is the usual one. */
  void searchPath(List<String> schemas) {
    named = new SearchPath(schemas.isEmpty() ? List.of("public") : schemas);
    existingAt = -1;
  }

  /** What names mean with the search path as it is now. */
  PathScope scope() {
    return new PathScope(catalog, searchPath(), catalog.history().moment());
  }

  /** The schema a new object of that name is made in. */
  String home(QualifiedName name) {
    return name.schema().orElseGet(() -> searchPath().first());
  }

  /** The schema and name under which an object is known, or would be if it were. */
  QualifiedName resolve(QualifiedName name) {
    return findClass(name)
        .map(entity -> QualifiedName.of(entity.schema, entity.name))
        .orElseGet(() -> QualifiedName.of(home(name), name.name()));
  }

  /** A relation, sequence or index. */
  Optional<Entity> findClass(QualifiedName name) {
    return first(name, catalog::relation);
  }

  Optional<Relation> findRelation(QualifiedName name) {
    return findClass(name).filter(Relation.class::isInstance).map(Relation.class::cast);
  }

  Optional<UserDefinedType> findType(QualifiedName name) {
    return first(name, catalog::type);
  }

  /** All routines of that name in the first schema that has any. */
  List<Routine> findRoutines(QualifiedName name) {
    for (String home : searchPath().homes(name.schema())) {
      List<Routine> found = catalog.routines(home, name.name());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The constraint whose index has that name. */
  Optional<Constraint> findConstraint(QualifiedName name) {
    return first(name, catalog.constraintNames()::ofIndex);
  }

  /** An object of a kind that is neither relation nor type nor routine. */
  Optional<Entity> find(ObjectKind kind, QualifiedName name, String arguments) {
    return first(
        name, (home, own) -> catalog.find(new ObjectKey(kind, List.of(home, own), arguments)));
  }

  /** The schema in which an extension has brought a function of that name, if one has. */
  Optional<String> homeOfBrought(QualifiedName name) {
    int now = catalog.history().moment();
    return searchPath().homes(name.schema()).stream()
        .filter(home -> !catalog.extensions().routines(home, name.name(), now).isEmpty())
        .findFirst();
  }

  private <E> Optional<E> first(
      QualifiedName name, BiFunction<String, String, Optional<E>> inSchema) {
    for (String home : searchPath().homes(name.schema())) {
      Optional<E> found = inSchema.apply(home, name.name());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
