package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All objects while statements are applied, and how names are found among them. */
final class Database {

  /** Where temporary objects live, which no schema keeps. */
  static final String TEMPORARY = "pg_temp";

  /** The owner of the schema public (section 5.10.2). */
  static final String PUBLIC_OWNER = "pg_database_owner";

  private final Map<ObjectKey, Entity> entities = new LinkedHashMap<>();

  /** Relations, sequences and indexes share one name space in each schema. */
  private final Map<String, Map<String, Entity>> classes = new HashMap<>();

  private final Map<String, Map<String, UserDefinedType>> types = new HashMap<>();
  private final Map<String, Map<String, List<Routine>>> routines = new HashMap<>();

  private final List<Entity> extensions = new ArrayList<>();

  /** Names of constraints, which are chosen to be unique in a schema. */
  private final Map<String, Map<String, List<Constraint>>> constraints = new HashMap<>();

  /** How often each default that takes a sequence's next value was used, by its spelling. */
  final Map<String, Integer> nextValues = new HashMap<>();

  /** The values of settings that decide what an object becomes. */
  final Map<String, String> settings = new HashMap<>();

  /** What roles are given on objects that are yet to come. */
  final DefaultPrivileges defaultPrivileges = new DefaultPrivileges();

  private final List<Problem> problems = new ArrayList<>();
  private final String loader;
  private List<String> searchPath = List.of("public");

  /** The role that statements run as; empty for the one that loads them. */
  private String role = "";

  /** Those of the search path that exist; empty until it is asked for. Each name asks for it. */
  private List<String> existingPath = List.of();

  Database(String loader) {
    this.loader = loader;
    addInitialObjects();
  }

  /** What every new database has: a schema, and a language that an extension brought. */
  private void addInitialObjects() {
    Location nowhere = Location.ofFile("(every database)");
    Entity schema = new Entity(ObjectKind.SCHEMA, "", "public", nowhere);
    schema.owner = PUBLIC_OWNER;
    schema.set("comment", "'standard public schema'");
    schema.acl.copy(initialAcl(schema));
    add(schema);
    Entity extension = new Entity(ObjectKind.EXTENSION, "", "plpgsql", nowhere);
    extension.set("schema", "pg_catalog");
    extension.set("comment", "'PL/pgSQL procedural language'");
    add(extension);
    Entity language = new Entity(ObjectKind.LANGUAGE, "", "plpgsql", nowhere);
    language.acl.copy(initialAcl(language));
    add(language);
  }

  /** The privileges an object has before anything is said about them. */
  static Acl initialAcl(Entity entity) {
    Acl acl = Privileges.builtIn(Privileges.classOf(entity.kind));
    if (entity.kind == ObjectKind.SCHEMA && entity.name.equals("public")) {
      acl.grant(Acl.PUBLIC, List.of("USAGE"), false);
    }
    return acl;
  }

  /** The role that runs the statements and owns what says nothing else. */
  String loader() {
    return loader;
  }

  /** The role that owns what is made now; empty for the one that loads the statements. */
  String role() {
    return role;
  }

  void role(String name) {
    role = name.equals(loader) ? "" : name;
  }

  /** The schemas of the search path that exist; those it names if none is known to exist. */
  List<String> searchPath() {
    if (existingPath.isEmpty()) {
      List<String> existing =
          searchPath.stream()
              .filter(schema -> entities.containsKey(ObjectKey.of(ObjectKind.SCHEMA, schema)))
              .toList();
      existingPath = existing.isEmpty() ? searchPath : existing;
    }
    return existingPath;
  }

  void searchPath(List<String> schemas) {
    searchPath = schemas.isEmpty() ? List.of("public") : List.copyOf(schemas);
    existingPath = List.of();
  }

  /** What was found to be wrong on the way. */
  List<Problem> problems() {
    return problems;
  }

  /** All objects but those that are named within another. */
  Collection<Entity> entities() {
    return entities.values();
  }

  Optional<Entity> find(ObjectKey key) {
    return Optional.ofNullable(entities.get(key));
  }

  /** Adds an object, or another one in the place of the one with its key. */
  void add(Entity entity) {
    if (entity.owner.isEmpty() && hasOwner(entity.kind)) {
      entity.owner = role;
    }
    put(entity);
  }

  private static boolean hasOwner(ObjectKind kind) {
    return switch (kind) {
      case INDEX,
          CAST,
          TRANSFORM,
          USER_MAPPING,
          ACCESS_METHOD,
          EXTENSION,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          STATEMENT ->
          false;
      default -> true;
    };
  }

  private void put(Entity entity) {
    Entity old = entities.put(entity.key(), entity);
    if (old != null) {
      problems.add(
          new Problem(
              entity.location,
              "defined-twice",
              entity.key() + " is defined here and at " + old.location,
              "remove one of the two; the later one is compared"));
      unindex(old);
    }
    index(entity);
  }

  void remove(Entity entity) {
    entities.remove(entity.key());
    unindex(entity);
  }

  private void index(Entity entity) {
    if (entity.kind == ObjectKind.SCHEMA) {
      existingPath = List.of();
    } else if (entity instanceof UserDefinedType type) {
      types.computeIfAbsent(type.schema, none -> new HashMap<>()).put(type.name, type);
    } else if (entity instanceof Routine routine) {
      routines
          .computeIfAbsent(routine.schema, none -> new HashMap<>())
          .computeIfAbsent(routine.name, none -> new ArrayList<>())
          .add(routine);
    } else if (entity.kind == ObjectKind.EXTENSION) {
      extensions.add(entity);
    } else if (isClass(entity)) {
      classes.computeIfAbsent(entity.schema, none -> new HashMap<>()).put(entity.name, entity);
    }
  }

  private void unindex(Entity entity) {
    if (entity.kind == ObjectKind.SCHEMA) {
      existingPath = List.of();
    } else if (entity instanceof UserDefinedType type) {
      types.getOrDefault(type.schema, Map.of()).remove(type.name);
    } else if (entity instanceof Routine routine) {
      routines.getOrDefault(routine.schema, Map.of()).get(routine.name).remove(routine);
    } else if (entity.kind == ObjectKind.EXTENSION) {
      extensions.remove(entity);
    } else if (isClass(entity)) {
      classes.getOrDefault(entity.schema, Map.of()).remove(entity.name);
    }
  }

  private static boolean isClass(Entity entity) {
    return entity.kind.isRelation()
        || entity.kind == ObjectKind.SEQUENCE
        || entity.kind == ObjectKind.INDEX;
  }

  /** Changes what decides an object's key. */
  void rekey(Entity entity, Runnable change) {
    remove(entity);
    change.run();
    put(entity);
  }

  /** The schemas a name can be in, in the order in which they are searched. */
  private List<String> homes(QualifiedName name) {
    if (name.schema().isPresent()) {
      return List.of(name.schema().get());
    }
    List<String> homes = new ArrayList<>();
    homes.add(TEMPORARY);
    homes.addAll(searchPath());
    return homes;
  }

  /** The schema a new object of that name is made in. */
  String home(QualifiedName name) {
    return name.schema().orElseGet(() -> searchPath().get(0));
  }

  /** The schema and name under which an object is known, or would be if it were. */
  QualifiedName resolve(QualifiedName name) {
    for (String home : homes(name)) {
      if (classes.getOrDefault(home, Map.of()).containsKey(name.name())) {
        return QualifiedName.of(home, name.name());
      }
    }
    return QualifiedName.of(home(name), name.name());
  }

  /** A relation, sequence or index. */
  Optional<Entity> findClass(QualifiedName name) {
    for (String home : homes(name)) {
      Entity entity = classes.getOrDefault(home, Map.of()).get(name.name());
      if (entity != null) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  Optional<Relation> findRelation(QualifiedName name) {
    return findClass(name).filter(Relation.class::isInstance).map(Relation.class::cast);
  }

  Optional<UserDefinedType> findType(QualifiedName name) {
    for (String home : homes(name)) {
      UserDefinedType type = types.getOrDefault(home, Map.of()).get(name.name());
      if (type != null) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** All routines of that name in the first schema that has any. */
  List<Routine> findRoutines(QualifiedName name) {
    for (String home : homes(name)) {
      List<Routine> found = routines.getOrDefault(home, Map.of()).get(name.name());
      if (found != null && !found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  private static String homeOf(Entity extension) {
    return extension.has("schema") ? extension.get("schema") : "public";
  }

  /** Whether an extension is in that schema, and perhaps objects that we do not know. */
  boolean hasExtension(String schema) {
    return extensions.stream().anyMatch(extension -> homeOf(extension).equals(schema));
  }

  /** The functions of that name that extensions have brought into a schema. */
  private List<Scope.Routine> brought(String schema, String name) {
    for (Entity extension : extensions) {
      if (homeOf(extension).equals(schema)) {
        List<Scope.Routine> routines = KnownExtensions.routines(extension.name, schema, name);
        if (!routines.isEmpty()) {
          return routines;
        }
      }
    }
    return List.of();
  }

  /** The schema in which an extension has brought a function of that name, if one has. */
  Optional<String> homeOfBrought(QualifiedName name) {
    return homes(name).stream().filter(home -> !brought(home, name.name()).isEmpty()).findFirst();
  }

  /** The constraint whose index has that name. */
  Optional<Constraint> findConstraint(QualifiedName name) {
    for (String home : homes(name)) {
      for (Constraint constraint :
          constraints.getOrDefault(home, Map.of()).getOrDefault(name.name(), List.of())) {
        if (constraint.hasIndex()) {
          return Optional.of(constraint);
        }
      }
    }
    return Optional.empty();
  }

  /** An object of a kind that is neither relation nor type nor routine. */
  Optional<Entity> find(ObjectKind kind, QualifiedName name, String arguments) {
    for (String home : homes(name)) {
      Entity entity = entities.get(new ObjectKey(kind, List.of(home, name.name()), arguments));
      if (entity != null) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** Whether a new relation or index in the schema cannot have that name. */
  Predicate<String> takenAmongClasses(String schema) {
    Map<String, Entity> own = classes.getOrDefault(schema, Map.of());
    Map<String, List<Constraint>> named = constraints.getOrDefault(schema, Map.of());
    return name -> own.containsKey(name) || named.containsKey(name);
  }

  /** Whether a new constraint in the schema should not have that name. */
  Predicate<String> takenAmongConstraints(String schema) {
    return constraints.getOrDefault(schema, Map.of())::containsKey;
  }

  void useConstraintName(Constraint constraint) {
    constraints
        .computeIfAbsent(constraint.schema, none -> new HashMap<>())
        .computeIfAbsent(constraint.name, none -> new ArrayList<>())
        .add(constraint);
  }

  void freeConstraintName(Constraint constraint) {
    Map<String, List<Constraint>> named = constraints.getOrDefault(constraint.schema, Map.of());
    List<Constraint> users = named.getOrDefault(constraint.name, new ArrayList<>());
    users.remove(constraint);
    if (users.isEmpty()) {
      named.remove(constraint.name);
    }
  }

  /** What names mean with the search path as it is now. */
  Scope scope() {
    return new PathScope(this, searchPath());
  }

  /** A scope along a search path. */
  private record PathScope(Database database, List<String> searchPath) implements Scope {

    private List<String> homes(Optional<String> schema) {
      if (schema.isPresent()) {
        return List.of(schema.get());
      }
      List<String> homes = new ArrayList<>(searchPath);
      homes.add(TEMPORARY);
      return homes;
    }

    @Override
    public Optional<Scope.Relation> relation(Optional<String> schema, String name) {
      for (String home : homes(schema)) {
        Entity entity = database.classes.getOrDefault(home, Map.of()).get(name);
        if (entity instanceof io.github.evoludigit.confiture.ddl.Relation relation) {
          return relation.known ? Optional.of(relation.describe()) : Optional.empty();
        }
        if (entity instanceof Sequence) {
          return Optional.of(
              new Scope.Relation(
                  home,
                  name,
                  List.of(
                      new Scope.Column("last_value", "bigint"),
                      new Scope.Column("log_cnt", "bigint"),
                      new Scope.Column("is_called", "boolean"))));
        }
      }
      return Optional.empty();
    }

    @Override
    public Optional<UserType> type(Optional<String> schema, String name) {
      for (String home : homes(schema)) {
        UserDefinedType type = database.types.getOrDefault(home, Map.of()).get(name);
        if (type != null) {
          return Optional.of(type.describe());
        }
        Entity entity = database.classes.getOrDefault(home, Map.of()).get(name);
        if (entity instanceof io.github.evoludigit.confiture.ddl.Relation relation) {
          return Optional.of(
              new UserType(home, name, UserType.Sort.COMPOSITE, "", relation.describe().columns()));
        }
      }
      return Optional.empty();
    }

    @Override
    public List<Routine> routines(Optional<String> schema, String name) {
      for (String home : homes(schema)) {
        List<io.github.evoludigit.confiture.ddl.Routine> found =
            database.routines.getOrDefault(home, Map.of()).get(name);
        if (found != null && !found.isEmpty()) {
          return found.stream().map(io.github.evoludigit.confiture.ddl.Routine::describe).toList();
        }
        List<Routine> brought = database.brought(home, name);
        if (!brought.isEmpty()) {
          return brought;
        }
      }
      return List.of();
    }

    @Override
    public List<Operator> operators(String name) {
      List<Operator> operators = new ArrayList<>();
      for (Entity extension : database.extensions) {
        operators.addAll(KnownExtensions.operators(extension.name, homeOf(extension), name));
      }
      return operators;
    }

    @Override
    public Optional<Cast> cast(String from, String to) {
      for (Entity extension : database.extensions) {
        Optional<Cast> cast = KnownExtensions.cast(extension.name, homeOf(extension), from, to);
        if (cast.isPresent()) {
          return cast;
        }
      }
      return database
          .find(new ObjectKey(ObjectKind.CAST, List.of(), from + " AS " + to))
          .map(
              cast ->
                  new Cast(
                      cast.get("context").equals("implicit"), cast.get("method").equals("binary")));
    }
  }
}
