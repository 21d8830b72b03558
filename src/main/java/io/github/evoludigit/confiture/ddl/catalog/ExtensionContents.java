package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the extensions of a catalog have brought into their schemas. */
public final class ExtensionContents {

  private final Catalog catalog;
  private final List<Entity> extensions = new ArrayList<>();

  public ExtensionContents(Catalog catalog) {
    this.catalog = catalog;
  }

  public void add(Entity extension) {
    extensions.add(extension);
  }

  public void remove(Entity extension) {
    extensions.remove(extension);
  }

  /** The schema of an extension. */
  public static String homeOf(Entity extension) {
    return extension.has(Attribute.SCHEMA) ? extension.get(Attribute.SCHEMA) : "public";
  }

  /** Whether an extension is in that schema, and perhaps objects that we do not know. */
  public boolean areIn(String schema) {
    return extensions.stream().anyMatch(extension -> homeOf(extension).equals(schema));
  }

  /** Whether there are extensions of which nothing is known. */
  public boolean areUnknown() {
    for (Entity extension : extensions) {
      if (!KnownExtensions.isKnown(extension.name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an extension can have brought objects into a schema that we do not know. */
  public boolean isOpen(String schema, Scope.Space space) {
    for (Entity extension : extensions) {
      if (homeOf(extension).equals(schema) && !KnownExtensions.isComplete(extension.name, space)) {
        return true;
      }
    }
    return false;
  }

  /** The types and dictionaries that an extension has brought. */
  public List<Entity> broughtBy(Entity extension) {
    String home = homeOf(extension);
    List<Entity> brought = new ArrayList<>();
    for (String type : KnownExtensions.types(extension.name)) {
      catalog.type(home, type).ifPresent(brought::add);
    }
    for (String dictionary : KnownExtensions.dictionaries(extension.name)) {
      catalog.find(ObjectKind.TEXT_SEARCH_DICTIONARY, home, dictionary).ifPresent(brought::add);
    }
    brought.removeIf(entity -> !entity.implicit);
    return brought;
  }

  /** The extension that has brought functions of that name into a schema. */
  public Optional<Entity> bringing(String schema, String name) {
    return extensions.stream()
        .filter(extension -> homeOf(extension).equals(schema))
        .filter(
            extension ->
                !KnownExtensions.routines(extension.name, schema, name, extension).isEmpty())
        .findFirst();
  }

  /** The operators of a name that extensions have brought. */
  public List<Scope.Operator> operators(String name) {
    List<Scope.Operator> operators = new ArrayList<>();
    for (Entity extension : extensions) {
      operators.addAll(
          KnownExtensions.operators(extension.name, homeOf(extension), name, extension));
    }
    return operators;
  }

  /** The cast from one type to another that an extension has brought. */
  public Optional<Scope.Cast> cast(String from, String to) {
    for (Entity extension : extensions) {
      Optional<Scope.Cast> cast =
          KnownExtensions.cast(extension.name, homeOf(extension), from, to, extension);
      if (cast.isPresent()) {
        return cast;
      }
    }
    return Optional.empty();
  }
}
