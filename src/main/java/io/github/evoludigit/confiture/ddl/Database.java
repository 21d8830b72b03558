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

  /** What had a name before, by that name. */
  private final Map<QualifiedName, List<Entity>> renamed = new HashMap<>();

  /** How many statements were read; what a text means is told by when it was read. */
  private int moment;

  private int lastRenaming;

  /** What marks the name of a routine that is looked for: no name has it. */
  private static final String WATCHED = "\uE000";

  /** The object of which it is looked for who names it; null if none is. */
  private Entity watched;

  private boolean met;

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
    entity.since(moment);
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
    QualifiedName old = QualifiedName.of(entity.schema, entity.name);
    change.run();
    put(entity);
    entity.wasCalled(old, renaming());
    renamed.computeIfAbsent(old, none -> new ArrayList<>()).add(entity);
  }

  /** Puts an object in the place of another, which is the same to whoever names it. */
  void replace(Entity old, Entity replacement) {
    remove(old);
    add(replacement);
    replacement.succeed(old);
    for (List<Entity> entities : renamed.values()) {
      entities.replaceAll(entity -> entity == old ? replacement : entity);
    }
  }

  /** Whether it is being looked for who names an object. */
  boolean isWatching() {
    return watched != null;
  }

  /** Something was found by its name. */
  void meet(Entity entity) {
    met |= entity == watched;
  }

  /** What a routine is described as; the one that is looked for is told by its name. */
  Scope.Routine describe(Entity from, Scope.Routine routine) {
    return from != watched
        ? routine
        : new Scope.Routine(
            routine.schema(),
            routine.name() + WATCHED,
            routine.parameters(),
            routine.optional(),
            routine.variadic(),
            routine.result(),
            routine.columns());
  }

  /** Whether a text names an object, found by reading the text again. */
  boolean names(Value text, Entity entity) {
    if (!text.canName(entity)) {
      return false;
    }
    watched = entity;
    met = false;
    try {
      return text.spelling().contains(WATCHED) || met;
    } finally {
      watched = null;
    }
  }

  /** The next statement begins. */
  void nextMoment() {
    moment++;
  }

  /** How many statements were read. */
  int moment() {
    return moment;
  }

  /** Says that something gets another name, and when. */
  int renaming() {
    lastRenaming = moment;
    return moment;
  }

  /** When something got another name last. */
  int lastRenaming() {
    return lastRenaming;
  }

  /** Of what has a name now and what had it before, what had it then; otherwise what has it now. */
  private <E extends Entity> List<E> at(
      int then, QualifiedName name, List<E> now, Class<E> sort, Predicate<Entity> wanted) {
    if (then >= lastRenaming) {
      return now;
    }
    List<E> had = new ArrayList<>();
    for (E entity : now) {
      if (entity.wasThere(name, then)) {
        had.add(entity);
      }
    }
    for (Entity entity : renamed.getOrDefault(name, List.of())) {
      if (sort.isInstance(entity)
          && wanted.test(entity)
          && entity.wasThere(name, then)
          && !had.contains(entity)) {
        had.add(sort.cast(entity));
      }
    }
    return had.isEmpty() ? now : had;
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

  /** The relation, sequence or index that had a name then. */
  Optional<Entity> classAt(QualifiedName name, int then) {
    return at(then, name, listed(findClass(name)), Entity.class, Database::isClass).stream()
        .findFirst();
  }

  /** The type that had a name then. */
  Optional<UserDefinedType> typeAt(QualifiedName name, int then) {
    return at(then, name, listed(findType(name)), UserDefinedType.class, none -> true).stream()
        .findFirst();
  }

  /** The routines that had a name then. */
  List<Routine> routinesAt(QualifiedName name, int then) {
    return at(then, name, findRoutines(name), Routine.class, none -> true);
  }

  /** The object of another kind that had a name then. */
  Optional<Entity> objectAt(ObjectKind kind, QualifiedName name, int then) {
    List<Entity> now = listed(find(kind, name, ""));
    return at(then, name, now, Entity.class, entity -> entity.kind == kind).stream().findFirst();
  }

  private static <E> List<E> listed(Optional<E> one) {
    return one.isPresent() ? List.of(one.get()) : List.of();
  }

  /** The schema of an extension. */
  static String homeOf(Entity extension) {
    return extension.has("schema") ? extension.get("schema") : "public";
  }

  /** Whether an extension is in that schema, and perhaps objects that we do not know. */
  boolean hasExtension(String schema) {
    return extensions.stream().anyMatch(extension -> homeOf(extension).equals(schema));
  }

  /** The types and dictionaries that an extension has brought. */
  List<Entity> broughtBy(Entity extension) {
    List<Entity> brought = new ArrayList<>();
    for (String type : KnownExtensions.types(extension.name)) {
      findType(QualifiedName.of(homeOf(extension), type)).ifPresent(brought::add);
    }
    for (String dictionary : KnownExtensions.dictionaries(extension.name)) {
      QualifiedName name = QualifiedName.of(homeOf(extension), dictionary);
      find(ObjectKind.TEXT_SEARCH_DICTIONARY, name, "").ifPresent(brought::add);
    }
    brought.removeIf(entity -> !entity.implicit);
    return brought;
  }

  /** The functions of that name that extensions had brought into a schema then. */
  List<Scope.Routine> brought(String schema, String name, int then) {
    for (Entity extension : extensions) {
      String home = homeOf(extension);
      if (extension.nameAt(then).schema().filter(at -> !at.isEmpty()).orElse(home).equals(schema)) {
        List<Scope.Routine> routines = KnownExtensions.routines(extension.name, home, name);
        if (!routines.isEmpty()) {
          return routines.stream().map(each -> describe(extension, each)).toList();
        }
      }
    }
    return List.of();
  }

  /** The schema in which an extension has brought a function of that name, if one has. */
  Optional<String> homeOfBrought(QualifiedName name) {
    return homes(name).stream()
        .filter(home -> !brought(home, name.name(), moment).isEmpty())
        .findFirst();
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

  /** The operators of a name that extensions have brought. */
  List<Scope.Operator> operators(String name) {
    List<Scope.Operator> operators = new ArrayList<>();
    for (Entity extension : extensions) {
      operators.addAll(KnownExtensions.operators(extension.name, homeOf(extension), name));
    }
    return operators;
  }

  /** The cast from one type to another. */
  Optional<Scope.Cast> cast(String from, String to) {
    for (Entity extension : extensions) {
      Optional<Scope.Cast> cast = KnownExtensions.cast(extension.name, homeOf(extension), from, to);
      if (cast.isPresent()) {
        return cast;
      }
    }
    return find(new ObjectKey(ObjectKind.CAST, List.of(), from + " AS " + to))
        .map(
            cast ->
                new Scope.Cast(
                    cast.get("context").equals("implicit"), cast.get("method").equals("binary")));
  }

  /** What names mean with the search path as it is now. */
  PathScope scope() {
    return new PathScope(this, searchPath(), moment);
  }
}
