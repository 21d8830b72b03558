package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object while statements change it. */
public class Entity implements Referent {

  /** What it is. */
  public final ObjectKind kind;

  /** The schema it is in; empty for kinds that are in none. */
  public String schema;

  /** Its own name, without a schema. */
  public String name;

  /** What tells it from others of its name: a routine's argument types in parentheses. */
  public String arguments = "";

  /** What it is part of and named within: a column's relation. */
  public Optional<Entity> parent = Optional.empty();

  /** The catalog that it is in, itself or as a part of another; null if it is in none. */
  private Catalog catalog;

  /** Where it was made. */
  public final Location location;

  /** Its attributes in the order in which they are read. */
  public final Map<String, Value> attributes = new ShortMap<>();

  private String owner = "";

  /** Who may do what with it; null as long as nothing is said of that. */
  private Acl acl;

  /** Whether an extension or the server made it, so that it is known but not compared. */
  public boolean implicit;

  /** An object without attributes. */
  public Entity(ObjectKind kind, String schema, String name, Location location) {
    this.kind = kind;
    this.schema = schema;
    this.name = name;
    this.location = location;
  }

  /** What is in its place since it was replaced; null if it was not. */
  private Entity successor;

  /** Itself, or what is in its place now. */
  public final Entity now() {
    Entity now = this;
    while (now.successor != null) {
      now = now.successor;
    }
    return now;
  }

  /** Another object is in its place: whoever refers to this one refers to that. */
  public final void replacedBy(Entity replacement) {
    if (replacement != this) {
      successor = replacement;
      if (catalog != null) {
        catalog.replaced(this, replacement);
      }
    }
  }

  /** Who may do what with it, to be changed. */
  public final Acl acl() {
    if (acl == null) {
      acl = new Acl();
    }
    return acl;
  }

  /** Who was said to be able to do what with it. */
  final Acl saidAcl() {
    return acl == null ? Acl.NONE : acl;
  }

  /** A number that differs where it is renamed, or means something else to texts. */
  public long state() {
    String home = kind == ObjectKind.EXTENSION ? get(Attribute.SCHEMA) : schema;
    return 31L * home.hashCode() + name.hashCode();
  }

  /** What it is called now. */
  public ObjectKey key() {
    List<String> names = new ArrayList<>(3);
    if (parent.isPresent()) {
      names.addAll(parent.get().key().names());
    } else if (!schema.isEmpty()) {
      names.add(schema);
    }
    names.add(name);
    return new ObjectKey(kind, names, arguments);
  }

  /** Its name, whatever it is called then. */
  public final Value reference() {
    return new ObjectName(this);
  }

  /** What it disappears with. */
  public Optional<Entity> container() {
    return parent;
  }

  /** It is in a catalog. */
  final void in(Catalog home) {
    catalog = home;
  }

  /** It is a part of another object. */
  public final void partOf(Entity owner) {
    parent = owner.asParent();
    belongTo(owner);
    changed();
  }

  /** It, as the parent of its parts, which share this. */
  Optional<Entity> asParent() {
    return Optional.of(this);
  }

  /** It is in the same catalog as the object that it is a part of. */
  final void belongTo(Entity owner) {
    catalog = owner.catalog;
  }

  /** Something about it is not what it was. */
  final void changed() {
    if (catalog != null) {
      catalog.changed(this);
    }
  }

  /** The role that owns it; empty for the role that runs the statements. */
  public final String owner() {
    return owner;
  }

  /** Gives it to a role; empty for the role that runs the statements. */
  public final void giveTo(String role) {
    owner = role;
    if (catalog != null) {
      catalog.given(this);
    }
  }

  /** Sets an attribute; an empty value is PostgreSQL's default and not kept. */
  public void set(String attribute, String value) {
    if (value.isEmpty()) {
      attributes.remove(attribute);
    } else {
      attributes.put(attribute, Value.of(value));
    }
    changed();
  }

  /** Sets an attribute. */
  public void set(String attribute, Value value) {
    attributes.put(attribute, value);
    changed();
  }

  /** Sets an attribute. */
  public void set(String attribute, boolean value) {
    set(attribute, value ? AttributeValue.YES.spelling() : "");
  }

  /** Sets an attribute; an empty value is PostgreSQL's default and not kept. */
  public void set(Attribute attribute, String value) {
    set(attribute.spelling(), value);
  }

  /** Sets an attribute to a value that may be spelt later. */
  public void set(Attribute attribute, Value value) {
    set(attribute.spelling(), value);
  }

  /** Sets an attribute to a word. */
  public void set(Attribute attribute, AttributeValue value) {
    set(attribute, value.spelling());
  }

  /** Sets an attribute to a word, or to PostgreSQL's default. */
  public void set(Attribute attribute, AttributeValue value, boolean holds) {
    set(attribute, holds ? value.spelling() : "");
  }

  /** Whether an attribute is a word. */
  public boolean is(Attribute attribute, AttributeValue value) {
    return value.is(get(attribute));
  }

  /** Sets an attribute that holds or does not. */
  public void set(Attribute attribute, boolean value) {
    set(attribute.spelling(), value);
  }

  /** Whether an attribute is there. */
  public boolean has(Attribute attribute) {
    return has(attribute.spelling());
  }

  /** The attribute's spelling now; empty if it has none. */
  public String get(Attribute attribute) {
    return get(attribute.spelling());
  }

  /** Whether an attribute is there. */
  public boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** The attribute's spelling now; empty if it has none. */
  public String get(String attribute) {
    Value value = attributes.get(attribute);
    return value == null ? "" : value.spelling();
  }

  /** Has an attribute as another has it, if that one has it. */
  public void take(Attribute attribute, Entity other) {
    Value value = other.attributes.get(attribute.spelling());
    if (value != null) {
      set(attribute, value);
    }
  }

  /** A statement about it that is kept by its tokens. */
  public void addDefinition(String text) {
    int number = hasDefinitions() ? FreeNumber.from(2, this::hasDefinition) : 1;
    set(AttributeFamily.STATEMENT.of(Integer.toString(number)), text);
  }

  /** Whether statements about it were not understood: there may be more to it. */
  public boolean hasDefinitions() {
    return hasDefinition(1);
  }

  private boolean hasDefinition(int number) {
    return has(AttributeFamily.STATEMENT.of(Integer.toString(number)));
  }

  /** A column of the relation it belongs to has a new name. */
  void columnRenamed(String column, String newName) {
    attributes.replaceAll((attribute, value) -> value.renamed(column, newName));
    changed();
  }

  /** The names of its parts whose order matters. */
  public List<String> members() {
    return List.of();
  }
}
