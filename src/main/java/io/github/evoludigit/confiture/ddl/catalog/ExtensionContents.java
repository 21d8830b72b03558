package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ExtensionList;
import io.github.evoludigit.confiture.server.ExtensionObjects;
import io.github.evoludigit.confiture.server.Homes;
import io.github.evoludigit.confiture.server.OperatorClass;
import io.github.evoludigit.confiture.server.ProvidedCast;
import io.github.evoludigit.confiture.server.ProvidedOperator;
import io.github.evoludigit.confiture.server.ProvidedRelation;
import io.github.evoludigit.confiture.server.ProvidedRoutine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the extensions of a catalog have brought into their schemas. */
public final class ExtensionContents {

  private final Catalog catalog;
  private final List<Entity> extensions = new ArrayList<>();

  ExtensionContents(Catalog catalog) {
    this.catalog = catalog;
  }

  void add(Entity extension) {
    extensions.add(extension);
  }

  void remove(Entity extension) {
    extensions.remove(extension);
  }

  /** The schema of an extension. */
  public static String homeOf(Entity extension) {
    return extension.has(Attribute.SCHEMA) ? extension.get(Attribute.SCHEMA) : "public";
  }

  /** The schemas that extensions have when it is asked. */
  private final class CurrentHomes implements Homes {
    @Override
    public String of(String name) {
      for (Entity extension : extensions) {
        if (extension.name.equals(name)) {
          return homeOf(extension);
        }
      }
      return "public";
    }
  }

  /** Whether an extension is in that schema, and perhaps objects that we do not know. */
  public boolean areIn(String schema) {
    return extensions.stream().anyMatch(extension -> homeOf(extension).equals(schema));
  }

  /** Whether there are extensions of which nothing is known. */
  public boolean areUnknown() {
    for (Entity extension : extensions) {
      Optional<ExtensionList> list = ExtensionList.find(extension.name);
      if (list.isEmpty() || !list.get().hasObjects()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an extension can have brought objects into a schema that we do not know. */
  public boolean isOpen(String schema, Scope.Space space) {
    if (!catalog.refusals().trusts()) {
      return false;
    }
    for (Entity extension : extensions) {
      Optional<ExtensionList> list = ExtensionList.find(extension.name);
      boolean there =
          homeOf(extension).equals(schema)
              || list.isPresent() && list.get().schemas().contains(schema);
      if (there && !isComplete(list, space)) {
        return true;
      }
    }
    return false;
  }

  /** Versions of an extension differ in their functions and tables, and hardly in their types. */
  private static boolean isComplete(Optional<ExtensionList> list, Scope.Space space) {
    return list.isPresent()
        && (list.get().isComplete() || space == Scope.Space.TYPE && list.get().hasObjects());
  }

  /** What is known of the objects of an extension. */
  public Optional<ExtensionObjects> objects(Entity extension) {
    Optional<ExtensionList> list = ExtensionList.find(extension.name);
    return list.isPresent() ? Optional.of(list.get().in(new CurrentHomes())) : Optional.empty();
  }

  /** The types and dictionaries that an extension has brought. */
  public List<Entity> broughtBy(Entity extension) {
    Optional<ExtensionObjects> objects = objects(extension);
    if (objects.isEmpty()) {
      return List.of();
    }
    String home = homeOf(extension);
    List<Entity> brought = new ArrayList<>();
    for (String type : objects.get().names("type", home)) {
      catalog.type(home, type).ifPresent(brought::add);
    }
    for (String dictionary : objects.get().names("dictionary", home)) {
      catalog.find(ObjectKind.TEXT_SEARCH_DICTIONARY, home, dictionary).ifPresent(brought::add);
    }
    brought.removeIf(entity -> !entity.implicit);
    return brought;
  }

  /**
   * The extension that has brought an object into a schema.
   *
   * @param kind what it is, see {@link ExtensionObjects#names}
   * @param schema the schema
   * @param name its name
   */
  public Optional<Entity> bringing(String kind, String schema, String name) {
    for (Entity extension : extensions) {
      Optional<ExtensionObjects> objects = objects(extension);
      if (objects.isPresent() && objects.get().has(kind, schema, name)) {
        return Optional.of(extension);
      }
    }
    return Optional.empty();
  }

  /** All extensions that have brought something of a name into a schema. */
  List<Entity> allBringing(String kind, String schema, String name) {
    List<Entity> bringing = List.of();
    for (Entity extension : extensions) {
      Optional<ExtensionObjects> objects = objects(extension);
      if (objects.isPresent() && objects.get().has(kind, schema, name)) {
        bringing = bringing.isEmpty() ? new ArrayList<>(1) : bringing;
        bringing.add(extension);
      }
    }
    return bringing;
  }

  /** The routines of a name that an extension has brought into a schema. */
  public List<Scope.Routine> routines(Entity extension, String schema, String name) {
    List<Scope.Routine> routines = new ArrayList<>();
    for (ProvidedRoutine routine : provided(extension, schema, name)) {
      routines.add(
          new Scope.Routine(
              schema,
              name,
              routine.parameters(),
              routine.optional(),
              routine.variadic(),
              routine.result(),
              Scope.Column.of(routine.columns()),
              extension));
    }
    return routines;
  }

  /** All that is known of the routines of a name that an extension has brought into a schema. */
  public List<ProvidedRoutine> provided(Entity extension, String schema, String name) {
    Optional<ExtensionObjects> objects = objects(extension);
    return objects.isPresent() ? objects.get().routines(schema, name) : List.of();
  }

  /** All routines that extensions have brought into a schema, as far as they are known. */
  public List<ProvidedRoutine> routinesIn(String schema) {
    List<ProvidedRoutine> routines = new ArrayList<>();
    for (Entity extension : extensions) {
      Optional<ExtensionObjects> objects = objects(extension);
      if (objects.isPresent()) {
        for (String name : objects.get().names("function", schema)) {
          routines.addAll(objects.get().routines(schema, name));
        }
      }
    }
    return routines;
  }

  /** The names of all relations that extensions have brought into a schema. */
  public List<String> relationsIn(String schema) {
    List<String> relations = new ArrayList<>();
    for (Entity extension : extensions) {
      objects(extension).ifPresent(known -> relations.addAll(known.names("relation", schema)));
    }
    return relations;
  }

  /** The extensions in a schema of which nothing is known. */
  public List<Entity> unknownIn(String schema) {
    List<Entity> unknown = new ArrayList<>();
    for (Entity extension : extensions) {
      if (homeOf(extension).equals(schema) && ExtensionList.find(extension.name).isEmpty()) {
        unknown.add(extension);
      }
    }
    return unknown;
  }

  /** The relation of a name that an extension has brought into a schema. */
  public Optional<Scope.Relation> relation(Entity extension, String schema, String name) {
    Optional<ProvidedRelation> found =
        objects(extension).flatMap(objects -> objects.relation(schema, name));
    return found.map(
        relation ->
            new Scope.Relation(schema, name, Scope.Column.of(relation.columns()), name, extension));
  }

  /** The operators of a name that extensions have brought. */
  public List<Scope.Operator> operators(String name) {
    List<Scope.Operator> operators = new ArrayList<>();
    for (Entity extension : extensions) {
      Optional<ExtensionObjects> objects = objects(extension);
      if (objects.isPresent()) {
        for (ProvidedOperator operator : objects.get().operators(name)) {
          operators.add(
              new Scope.Operator(
                  operator.schema(), operator.operands(), operator.result(), extension));
        }
      }
    }
    return operators;
  }

  /** The cast from one type to another that an extension has brought. */
  public Optional<Scope.Cast> cast(String from, String to) {
    for (Entity extension : extensions) {
      Optional<ExtensionObjects> objects = objects(extension);
      Optional<ProvidedCast> cast =
          objects.isPresent() ? objects.get().cast(from, to) : Optional.empty();
      if (cast.isPresent()) {
        boolean implicit = cast.get().context() == 'i';
        return Optional.of(new Scope.Cast(implicit, cast.get().binary(), extension));
      }
    }
    return Optional.empty();
  }

  /** The operator classes of a name that extensions have brought into a schema. */
  public List<OperatorClass> operatorClasses(String schema, String name) {
    List<OperatorClass> classes = new ArrayList<>();
    for (Entity extension : extensions) {
      Optional<ExtensionObjects> objects = objects(extension);
      if (objects.isPresent()) {
        classes.addAll(objects.get().operatorClasses(schema, name));
      }
    }
    return classes;
  }

  /** The default operator classes that extensions have brought for an access method. */
  public List<OperatorClass> defaultOperatorClasses(String method) {
    List<OperatorClass> classes = new ArrayList<>();
    for (Entity extension : extensions) {
      Optional<ExtensionObjects> objects = objects(extension);
      if (objects.isPresent()) {
        classes.addAll(objects.get().defaultOperatorClasses(method));
      }
    }
    return classes;
  }

  /** Whether an extension has brought an access method. */
  public boolean bringAccessMethod(String name) {
    for (Entity extension : extensions) {
      Optional<ExtensionList> list = ExtensionList.find(extension.name);
      if (list.isPresent() && list.get().accessMethods().contains(name)) {
        return true;
      }
    }
    return false;
  }
}
