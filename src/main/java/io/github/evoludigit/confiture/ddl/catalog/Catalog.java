package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All objects while statements are applied, found by schema and name. */
public final class Catalog {

  /** The owner of the schema public (section 5.10.2). */
  public static final String PUBLIC_OWNER = "pg_database_owner";

  private final Map<ObjectKey, Entity> entities = new LinkedHashMap<>();

  /** Relations, sequences and indexes share one name space in each schema. */
  private final Map<String, Map<String, Entity>> classes = new HashMap<>();

  private final Map<String, TakenNames> taken = new HashMap<>();
  private final Map<String, Map<String, UserDefinedType>> types = new HashMap<>();
  private final Map<String, Map<String, List<Routine>>> routines = new HashMap<>();
  private final Map<String, List<Entity>> operators = new HashMap<>();
  private final ConstraintNames constraintNames;
  private final List<Relation> untilCommit = new ArrayList<>();
  private final ExtensionContents extensions = new ExtensionContents(this);
  private final DefaultPrivileges defaultPrivileges;
  private final List<Entity> operatorClasses = new ArrayList<>();
  private final List<AnalysedText> newTexts = new ArrayList<>();
  private final Map<String, Integer> nextValues = new HashMap<>();
  private final Session session;
  private final List<Problem> problems = new ArrayList<>();
  private final Refusals refusals;
  private int schemaChanges;

  /** Who may refer to what, once somebody has asked. */
  private Optional<Mentions> mentions = Optional.empty();

  /** What is where and whose, once somebody has asked. */
  private Optional<Belongings> belongings = Optional.empty();

  /** What was added since somebody began to watch, if somebody did. */
  private Optional<List<Addition>> watched = Optional.empty();

  /**
   * That an object was added.
   *
   * @param entity the object
   * @param before the one in whose place it came
   */
  private record Addition(Entity entity, Optional<Entity> before) {}

  /**
   * What every new database has.
   *
   * @param session who makes the objects
   * @param refusals gets what PostgreSQL would refuse
   */
  public Catalog(Session session, Refusals refusals) {
    this.session = session;
    this.refusals = refusals;
    this.constraintNames = new ConstraintNames(this);
    this.defaultPrivileges = new DefaultPrivileges(session.comparedServer());
    addInitialObjects();
  }

  /** A schema, and a language that an extension brought. */
  private void addInitialObjects() {
    Location nowhere = Location.ofFile("(every database)");
    Entity schema = new Entity(ObjectKind.SCHEMA, "", "public", nowhere);
    schema.giveTo(PUBLIC_OWNER);
    schema.set(Attribute.COMMENT, "'standard public schema'");
    schema.acl().copy(Privileges.initial(schema, session.comparedServer()));
    add(schema);
    Entity extension = new Entity(ObjectKind.EXTENSION, "", "plpgsql", nowhere);
    extension.set(Attribute.SCHEMA, "pg_catalog");
    extension.set(Attribute.COMMENT, "'PL/pgSQL procedural language'");
    add(extension);
    Entity language = new Entity(ObjectKind.LANGUAGE, "", "plpgsql", nowhere);
    language.acl().copy(Privileges.initial(language, session.comparedServer()));
    add(language);
  }

  /** Who makes the objects. */
  public Session session() {
    return session;
  }

  /** What extensions have brought. */
  public ExtensionContents extensions() {
    return extensions;
  }

  /** The names that constraints have. */
  public ConstraintNames constraintNames() {
    return constraintNames;
  }

  /** What roles are given on objects that are yet to come. */
  public DefaultPrivileges defaultPrivileges() {
    return defaultPrivileges;
  }

  /** A temporary table that is dropped when the transaction ends. */
  public void untilCommit(Relation relation) {
    untilCommit.add(relation);
  }

  /** The tables that go with the transaction, which has ended. */
  public List<Relation> takeUntilCommit() {
    List<Relation> gone = List.copyOf(untilCommit);
    untilCommit.clear();
    return gone;
  }

  /** A text of the statement that is read now. */
  public void addText(AnalysedText text) {
    newTexts.add(text);
  }

  /** The statement has been applied: what its texts name is there. */
  public void settleTexts() {
    for (AnalysedText text : newTexts) {
      text.settle();
    }
    newTexts.clear();
  }

  /** Gets what PostgreSQL would refuse. */
  public Refusals refusals() {
    return refusals;
  }

  /** What was found to be wrong on the way. */
  public List<Problem> problems() {
    return problems;
  }

  /** All objects but those that are named within another. */
  public Collection<Entity> entities() {
    return entities.values();
  }

  /** Whether an object is there, and not another one in its place. */
  public boolean has(Entity entity) {
    return entities.get(entity.key()) == entity;
  }

  /** Who may refer to what. */
  public Mentions mentions() {
    if (mentions.isEmpty()) {
      mentions = Optional.of(new Mentions(this));
    }
    return mentions.get();
  }

  private Belongings belongings() {
    if (belongings.isEmpty()) {
      belongings = Optional.of(new Belongings(this));
    }
    return belongings.get();
  }

  /** The objects in a schema. */
  public List<Entity> inSchema(String schema) {
    return belongings().inSchema(schema);
  }

  /** The objects of a role; empty for the role that runs the statements. */
  public List<Entity> ofOwner(String role) {
    return belongings().ofOwner(role);
  }

  /** The operator classes, in the order in which they were made: each key asks for them. */
  public List<Entity> operatorClasses() {
    return operatorClasses;
  }

  /** The objects of a kind. */
  public List<Entity> ofKind(ObjectKind kind) {
    return belongings().ofKind(kind);
  }

  /** Something about an object is not what it was. */
  void changed(Entity entity) {
    if (mentions.isPresent()) {
      mentions.get().changed(entity);
    }
  }

  /** An object has another owner. */
  void given(Entity entity) {
    if (belongings.isPresent() && has(entity)) {
      belongings.get().add(entity);
    }
  }

  /** Whoever refers to an object refers to another one. */
  void replaced(Entity entity, Entity replacement) {
    if (mentions.isPresent()) {
      mentions.get().replaced(entity, replacement);
    }
  }

  /** The object of a key, if it is there. */
  public Optional<Entity> find(ObjectKey key) {
    return Optional.ofNullable(entities.get(key));
  }

  /**
   * The name of an object that is in no schema, whatever it is called then; as it is written if
   * nobody has made it.
   */
  public Value named(ObjectKind kind, String name) {
    Entity made = entities.get(ObjectKey.of(kind, name));
    return made == null ? Value.of(SqlName.quoted(name)) : made.reference();
  }

  /** An object that nothing but its name tells from others of its kind. */
  public Optional<Entity> find(ObjectKind kind, String schema, String name) {
    return find(new ObjectKey(kind, List.of(schema, name), ""));
  }

  /** The relation, sequence or index of a name. */
  public Optional<Entity> relation(String schema, String name) {
    return Optional.ofNullable(classes.getOrDefault(schema, Map.of()).get(name));
  }

  /** A type that statements made. */
  public Optional<UserDefinedType> type(String schema, String name) {
    return Optional.ofNullable(types.getOrDefault(schema, Map.of()).get(name));
  }

  /** The type that statements made and that a canonical spelling names. */
  public Optional<UserDefinedType> typeOf(String spelling) {
    List<Token> name = Token.of(spelling);
    return name.size() == 3 ? type(name.get(0).text(), name.get(2).text()) : Optional.empty();
  }

  /**
   * The user's type of that canonical spelling and, if it is a domain, the user's type that it is
   * of, to the end.
   */
  public List<UserDefinedType> lineage(String spelling) {
    List<UserDefinedType> lineage = new ArrayList<>();
    Optional<UserDefinedType> found = typeOf(spelling);
    // One that is of itself, which a server refuses, comes once.
    while (found.isPresent() && !lineage.contains(found.get())) {
      lineage.add(found.get());
      found =
          found.get().kind == ObjectKind.DOMAIN
              ? typeOf(Types.base(found.get().base))
              : Optional.empty();
    }
    return lineage;
  }

  /** All routines of a name. */
  public List<Routine> routines(String schema, String name) {
    return List.copyOf(routines.getOrDefault(schema, Map.of()).getOrDefault(name, List.of()));
  }

  /** The operators of a name that statements made, in all schemas. */
  public List<Entity> operators(String name) {
    return List.copyOf(operators.getOrDefault(name, List.of()));
  }

  /** The cast from one type to another. */
  public Optional<Scope.Cast> cast(String from, String to) {
    Optional<Scope.Cast> brought = extensions.cast(from, to);
    if (brought.isPresent()) {
      return brought;
    }
    Optional<Entity> made = find(new ObjectKey(ObjectKind.CAST, List.of(), from + " AS " + to));
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scope.Cast(
                made.get().is(Attribute.CONTEXT, AttributeValue.IMPLICIT),
                made.get().is(Attribute.METHOD, AttributeValue.BINARY),
                made.get()));
  }

  /** Whether a new relation or index in the schema cannot have that name. */
  public TakenNames takenAmongClasses(String schema) {
    TakenNames names = taken.get(schema);
    if (names == null) {
      names = new TakenNames(schema, classesOf(schema), constraintNames);
      taken.put(schema, names);
    }
    return names;
  }

  private Map<String, Entity> classesOf(String schema) {
    return inSchema(classes, schema);
  }

  private static <T> Map<String, T> inSchema(Map<String, Map<String, T>> all, String schema) {
    Map<String, T> own = all.get(schema);
    if (own == null) {
      own = new HashMap<>();
      all.put(schema, own);
    }
    return own;
  }

  private static <T> void addTo(Map<String, List<T>> all, String name, T entity) {
    List<T> named = all.get(name);
    if (named == null) {
      named = new ArrayList<>(1);
      all.put(name, named);
    }
    named.add(entity);
  }

  /** How often a default that takes a sequence's next value was used, with this time. */
  public int nextValue(String value) {
    return nextValues.merge(value, 1, Integer::sum);
  }

  /** Notes from now on what is added, so that it can be taken back. */
  public void watch() {
    watched = Optional.of(new ArrayList<>());
  }

  /** Takes back what was added since {@link #watch}: objects, not what became of older ones. */
  public void takeBack() {
    List<Addition> added = watched.orElse(List.of());
    watched = Optional.empty();
    for (int i = added.size() - 1; i >= 0; i--) {
      Entity entity = added.get(i).entity;
      if (entities.get(entity.key()) == entity) {
        remove(entity);
        added.get(i).before.ifPresent(this::put);
      }
      if (entity instanceof Relation relation) {
        relation.constraints.values().forEach(constraintNames::free);
      }
    }
  }

  /** How often schemas were made, dropped or renamed. */
  public int schemaChanges() {
    return schemaChanges;
  }

  /** Gives a new object the privileges that such objects have from their beginning. */
  public void begin(Entity entity) {
    String objects = Privileges.classOf(entity.kind);
    if (!objects.isEmpty()) {
      entity.acl().copy(defaultPrivileges().ofNew(session().role(), entity.schema, objects));
    }
  }

  /** What every database has can be made again: then it is what is meant. */
  public boolean isNew(Entity entity, boolean ifNotExists) {
    Optional<Entity> there = find(entity.key());
    boolean initial = entity.name.equals("public") || entity.name.equals("plpgsql");
    return there.isEmpty() || !ifNotExists && !initial;
  }

  /** Adds an object, or another one in the place of the one with its key. */
  public void add(Entity entity) {
    new Admission(this).judge(entity);
    if (entity.owner().isEmpty() && hasOwner(entity.kind)) {
      entity.giveTo(session.role());
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
          PRIVILEGES,
          DATABASE,
          TABLESPACE,
          PARAMETER,
          ROLE,
          STATEMENT ->
          false;
      default -> true;
    };
  }

  private void put(Entity entity) {
    Entity old = entities.put(entity.key(), entity);
    if (watched.isPresent()) {
      watched.get().add(new Addition(entity, Optional.ofNullable(old)));
    }
    if (old != null) {
      problems.add(
          new Problem(
              entity.location,
              "defined-twice",
              entity.key() + " is defined here and at " + old.location,
              "remove one of the two; the later one is compared"));
      unindex(old);
      old.replacedBy(entity);
    }
    index(entity);
    entity.in(this);
    if (mentions.isPresent()) {
      mentions.get().added(entity);
    }
    if (belongings.isPresent()) {
      belongings.get().add(entity);
    }
  }

  /** Takes an object away, whatever names it. */
  public void remove(Entity entity) {
    entities.remove(entity.key());
    unindex(entity);
  }

  /** Changes what decides an object's key. */
  public void rekey(Entity entity, Runnable change) {
    remove(entity);
    change.run();
    put(entity);
  }

  /** Puts an object in the place of another, which is the same to whoever names it. */
  public void replace(Entity old, Entity replacement) {
    remove(old);
    add(replacement);
    old.replacedBy(replacement);
  }

  private void index(Entity entity) {
    if (entity.kind == ObjectKind.SCHEMA) {
      schemaChanges++;
    } else if (entity instanceof UserDefinedType type) {
      inSchema(types, type.schema).put(type.name, type);
    } else if (entity instanceof Routine routine) {
      addTo(inSchema(routines, routine.schema), routine.name, routine);
    } else if (entity.kind == ObjectKind.OPERATOR) {
      addTo(operators, entity.name, entity);
    } else if (entity.kind == ObjectKind.OPERATOR_CLASS) {
      operatorClasses.add(entity);
    } else if (entity.kind == ObjectKind.EXTENSION) {
      extensions.add(entity);
    } else if (isClass(entity)) {
      classesOf(entity.schema).put(entity.name, entity);
    }
  }

  private void unindex(Entity entity) {
    if (entity.kind == ObjectKind.SCHEMA) {
      schemaChanges++;
    } else if (entity instanceof UserDefinedType type) {
      types.getOrDefault(type.schema, Map.of()).remove(type.name);
    } else if (entity instanceof Routine routine) {
      routines.getOrDefault(routine.schema, Map.of()).get(routine.name).remove(routine);
    } else if (entity.kind == ObjectKind.OPERATOR) {
      operators.getOrDefault(entity.name, new ArrayList<>()).remove(entity);
    } else if (entity.kind == ObjectKind.OPERATOR_CLASS) {
      operatorClasses.remove(entity);
    } else if (entity.kind == ObjectKind.EXTENSION) {
      extensions.remove(entity);
    } else if (isClass(entity)) {
      classesOf(entity.schema).remove(entity.name);
      takenAmongClasses(entity.schema).freed();
    }
  }

  private static boolean isClass(Entity entity) {
    return entity.kind.isRelation()
        || entity.kind == ObjectKind.SEQUENCE
        || entity.kind == ObjectKind.INDEX;
  }
}
