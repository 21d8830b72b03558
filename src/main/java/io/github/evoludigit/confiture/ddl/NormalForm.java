package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.BroughtObject;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.DefaultPrivileges;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Mentions;
import io.github.evoludigit.confiture.ddl.catalog.Privileges;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.command.privilege.Roles;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.LargeStack;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a schema of the database as it is after the last statement. */
final class NormalForm {

  private static final String OF_COLUMN = " of column ";
  private static final String OF_IDENTITY = " of identity";

  /** A schema of more objects, the parts of tables not counted, is kept in less room. */
  private static final int MANY = 50_000;

  private final Catalog catalog;

  /** Whether the objects were brought into normal form before, and changed since. */
  private final boolean again;

  /** Whether nobody asks for the objects any more. */
  private final boolean last;

  /** Writes down how objects are printed, for who asks when they are gone; empty if nobody will. */
  private Optional<FormKeeper> keeper = Optional.empty();

  private Schema.Collector objects = new Schema.Collector(false);

  /** Whether what was written into the schema is forgotten, for which there is no room. */
  private boolean forgetting;

  /** What each object is in the catalog, for who prints it later; empty where nobody will. */
  private Optional<Map<ObjectKey, Entity>> made = Optional.empty();

  private Entity lastContainer;
  private Optional<ObjectKey> lastContainerKey = Optional.empty();

  /**
   * The normal form of a database.
   *
   * @param catalog its objects
   * @param last whether nobody asks for them any more
   */
  NormalForm(Catalog catalog, boolean last) {
    this(catalog, false, last);
  }

  private NormalForm(Catalog catalog, boolean again, boolean last) {
    this.catalog = catalog;
    this.again = again;
    this.last = last;
  }

  /** The normal form of objects that are printed later. */
  static NormalForm toPrint(Catalog catalog) {
    NormalForm form = new NormalForm(catalog, false, false);
    form.made = Optional.of(new HashMap<>());
    return form;
  }

  /** The normal form of very many objects, which are forgotten, but not how they are printed. */
  static NormalForm toKeep(Catalog catalog) {
    NormalForm form = new NormalForm(catalog, false, true);
    form.keeper = Optional.of(new FormKeeper(catalog));
    return form;
  }

  /** How the objects of the schema are printed that was made of them. */
  Optional<KeptForm> kept(Schema schema) {
    return keeper.map(each -> each.form(schema));
  }

  /** The same after further statements. */
  NormalForm again() {
    NormalForm form = new NormalForm(catalog, true, false);
    form.made = Optional.of(new HashMap<>());
    return form;
  }

  /** What an object of the schema is in the catalog, if it is one of the schema. */
  Optional<Entity> entity(ObjectKey key) {
    return Optional.ofNullable(made.orElseThrow().get(key));
  }

  /** An object as PostgreSQL prints it now. */
  SchemaObject printed(ObjectKey key) {
    Entity entity = entity(key).orElseThrow();
    return LargeStack.whereNeeded(
        () -> catalog.session().printing(() -> object(key, entity)), entity.location);
  }

  Schema schema() {
    boolean many = keeper.isPresent() || catalog.entities().size() > MANY;
    objects = new Schema.Collector(many);
    forgetting = many && last;
    if (forgetting) {
      spellAll();
      catalog.constraintNames().forget();
    }
    for (Entity entity : List.copyOf(catalog.entities())) {
      boolean identity = entity instanceof Sequence sequence && sequence.identity;
      if (Roles.isInitial(entity, catalog.session().loader())) {
        continue;
      }
      if (entity.implicit || identity || entity.schema.equals(SearchPath.TEMPORARY)) {
        continue;
      }
      forget(entity);
      if (entity instanceof BroughtObject brought) {
        brought.settle();
        if (brought.attributes.isEmpty()) {
          continue;
        }
      }
      settle(entity);
    }
    DefaultPrivileges defaults = catalog.defaultPrivileges();
    for (DefaultPrivileges.Target target : defaults.acls().keySet()) {
      if (!Privileges.haveDefaults(target.objects(), catalog.session().comparedServer())) {
        continue;
      }
      Optional<Entity> described =
          DefaultPrivileges.describe(target, defaults, catalog.session().loader());
      if (described.isPresent()) {
        add(described.get());
      }
    }
    return objects.schema();
  }

  /** Has all texts spelt while all that they refer to is there. */
  private void spellAll() {
    for (Entity entity : catalog.entities()) {
      entity.attributes.values().forEach(Value::spelling);
      for (Entity part : Mentions.partsOf(entity)) {
        part.attributes.values().forEach(Value::spelling);
      }
    }
    if (keeper.isPresent()) {
      keeper.get().addAll();
    }
  }

  /** Nothing but the extensions of the database. */
  Schema extensions() {
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity.kind == ObjectKind.EXTENSION && !entity.implicit) {
        settle(entity);
      }
    }
    return objects.schema();
  }

  static boolean isView(Entity entity) {
    return entity.kind == ObjectKind.VIEW || entity.kind == ObjectKind.MATERIALIZED_VIEW;
  }

  /** Takes away what was said of it before and may not hold any more. */
  private void forget(Entity entity) {
    if (again) {
      entity.attributes.keySet().removeIf(name -> isDerived(entity, name));
    }
  }

  private static boolean isDerived(Entity entity, String attribute) {
    return AttributeFamily.PRIVILEGES.contains(attribute)
        || attribute.endsWith(OF_IDENTITY)
        || isView(entity) && attribute.contains(OF_COLUMN)
        || attribute.equals(Attribute.NOT_NULL_NAME.spelling())
        || entity instanceof Column && attribute.equals(Attribute.INHERITED.spelling());
  }

  private void settle(Entity entity) {
    if (entity instanceof Sequence sequence) {
      settleSequence(sequence);
    } else if (entity instanceof Index index) {
      String whole = index.origin.isPresent() ? index.origin.get().key().identity() : "";
      index.set(Attribute.PART_OF, whole);
    } else if (entity instanceof UserDefinedType type) {
      type.settle();
      if (type.kind == ObjectKind.TYPE) {
        type.set(Attribute.SORT, type.sort.name().toLowerCase(Locale.ROOT));
      }
      notNull(type);
      type.constraints.values().forEach(this::add);
    } else if (entity instanceof Relation relation) {
      settleRelation(relation);
    }
    privileges(entity);
    boolean initial = entity.owner().isEmpty() || entity.owner().equals(Catalog.PUBLIC_OWNER);
    entity.set(Attribute.OWNER, initial ? "" : SqlName.quoted(entity.owner()));
    add(entity);
  }

  private void settleRelation(Relation relation) {
    new Storage(catalog.session()).settle(relation);
    boolean view = isView(relation);
    if (again) {
      relation.columns.values().forEach(this::forget);
    }
    for (Sequence sequence : relation.sequences) {
      if (sequence.identity) {
        settleIdentity(sequence);
      }
    }
    for (Column column : relation.columns.values()) {
      if (column.inheritors > 0 && !relation.partition) {
        column.set(
            Attribute.INHERITED, column.local ? AttributeValue.AND_ITS_OWN : AttributeValue.YES);
      }
      notNull(column, relation);
      privileges(column);
      if (view) {
        addTo(relation, column);
      } else {
        add(column);
      }
    }
    for (Constraint constraint : relation.constraints.values()) {
      constraint.set(Attribute.INHERITED_FROM_ITS_PARENT, !constraint.local);
      add(constraint);
    }
    for (Map<String, Entity> parts : relation.parts.values()) {
      for (Entity part : parts.values()) {
        add(part);
      }
    }
    if (relation.rows.isPresent()) {
      relation.rows.get().settle();
      add(relation.rows.get());
    }
  }

  private void notNull(UserDefinedType type) {
    if (catalog.session().withNotNullNames()) {
      Optional<String> name = type.notNullName();
      boolean usual = name.filter(own -> !own.equals(type.usualNotNullName())).isEmpty();
      type.set(Attribute.NOT_NULL_NAME, usual ? "" : SqlName.quoted(name.get()));
    }
  }

  /** Before PostgreSQL 18 a NOT NULL was no constraint: its name was read and forgotten. */
  private void notNull(Column column, Relation relation) {
    if (!catalog.session().comparedServer().isAtLeast(18)) {
      column.set(Attribute.NOT_NULL_IS_INHERITED, "");
      column.set(Attribute.NOT_NULL_IS_VALID, "");
    }
    if (column.has(Attribute.NOT_NULL) && catalog.session().withNotNullNames()) {
      String name = column.notNullName(relation);
      boolean usual = name.equals(column.usualNotNullName(relation));
      column.set(Attribute.NOT_NULL_NAME, usual ? "" : SqlName.quoted(name));
    }
  }

  /** Before PostgreSQL 15 all sequences were logged. */
  private void settleSequence(Sequence sequence) {
    sequence.settle();
    if (!catalog.session().comparedServer().isAtLeast(15)) {
      sequence.set(Attribute.PERSISTENCE, "");
    }
  }

  /** The sequence of an identity column is a part of the column. */
  private void settleIdentity(Sequence sequence) {
    Column column = sequence.owningColumn().orElseThrow();
    forget(sequence);
    settleSequence(sequence);
    sequence.set(Attribute.TYPE, "");
    String usual = GeneratedName.of(column.parent.get().name, column.name, "seq");
    column.set(Attribute.NAME_OF_IDENTITY, sequence.name.equals(usual) ? "" : sequence.name);
    privileges(sequence);
    for (Map.Entry<String, Value> each : sequence.attributes.entrySet()) {
      column.set(each.getKey() + OF_IDENTITY, each.getValue());
    }
  }

  /** What is said of a view's columns is said of the view, whose query names them. */
  private static void addTo(Relation view, Column column) {
    for (Map.Entry<String, Value> each : column.attributes.entrySet()) {
      if (each.getKey().equals(Attribute.TYPE.spelling())
          || each.getKey().equals(Attribute.COLLATION.spelling())) {
        continue;
      }
      view.set(ofColumn(each.getKey(), column), each.getValue());
    }
  }

  /** What a view's attribute is called that is one of its column. */
  static String ofColumn(String attribute, Column column) {
    return attribute + OF_COLUMN + SqlName.quoted(column.name);
  }

  private void privileges(Entity entity) {
    String objects = Privileges.classOf(entity.kind);
    if (!objects.isEmpty()) {
      catalog.defaultPrivileges().settle(entity, objects);
    }
  }

  private void add(Entity entity) {
    ObjectKey key = keyOf(entity);
    objects.add(object(key, entity), entity.location);
    if (made.isPresent()) {
      made.get().put(key, entity);
    }
    boolean bulk = entity.kind == ObjectKind.COLUMN || entity.kind == ObjectKind.CONSTRAINT;
    if (forgetting && bulk) {
      entity.attributes.clear();
    }
  }

  /** The parts of an object follow each other, and are named within its key. */
  private ObjectKey keyOf(Entity entity) {
    Optional<ObjectKey> container = containerOf(entity);
    boolean follows = entity instanceof Column || entity instanceof Constraint;
    if (!follows || entity.parent.isEmpty() || entity.parent.get() != lastContainer) {
      return entity.key();
    }
    List<String> names = new ArrayList<>(3);
    names.addAll(container.orElseThrow().names());
    names.add(entity.name);
    return new ObjectKey(entity.kind, names, entity.arguments);
  }

  private SchemaObject object(ObjectKey key, Entity entity) {
    Optional<ObjectKey> container = containerOf(entity);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, Value> attribute : entity.attributes.entrySet()) {
      String spelling = attribute.getValue().spelling();
      if (!spelling.isEmpty()) {
        attributes.put(attribute.getKey(), spelling);
      }
    }
    return new SchemaObject(key, container, attributes, unsaid(entity), entity.members());
  }

  /** The server may have given an extension a version and a comment that nobody wrote. */
  private static Set<String> unsaid(Entity entity) {
    if (entity.kind != ObjectKind.EXTENSION) {
      return Set.of();
    }
    Set<String> unsaid = new HashSet<>();
    for (String attribute : new String[] {"version", "comment"}) {
      if (!entity.has(attribute)) {
        unsaid.add(attribute);
      }
    }
    return unsaid;
  }

  /** The parts of an object, which follow each other, share its key. */
  private Optional<ObjectKey> containerOf(Entity entity) {
    Optional<Entity> container = entity.container();
    if (container.isEmpty()) {
      return Optional.empty();
    }
    if (container.get() != lastContainer) {
      lastContainer = container.get();
      lastContainerKey = Optional.of(lastContainer.key());
    }
    return lastContainerKey;
  }
}
