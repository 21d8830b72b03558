package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** Where it was made. */
  public final Location location;

  /** Its attributes in the order in which they are read. */
  public final Map<String, Value> attributes = new LinkedHashMap<>();

  /** The role that owns it; empty for the role that runs the statements. */
  public String owner = "";

  /** Who may do what with it. */
  public final Acl acl = new Acl();

  /** Whether an extension or the server made it, so that it is known but not compared. */
  public boolean implicit;

  /** An object without attributes. */
  public Entity(ObjectKind kind, String schema, String name, Location location) {
    this.kind = kind;
    this.schema = schema;
    this.name = name;
    this.location = location;
  }

  /**
   * A name it had.
   *
   * @param name the name
   * @param until when it lost it
   */
  private record FormerName(QualifiedName name, int until) {}

  /** Its former names, the oldest first. */
  private List<FormerName> formerNames = List.of();

  /** When it came to be among what was there already; negative for what is not told apart. */
  private int since = -1;

  /** It is there since then, if it was not before. */
  public void since(int moment) {
    if (since < 0) {
      since = moment;
    }
  }

  /** It lost a name at that moment. */
  public void wasCalled(QualifiedName name, int until) {
    if (formerNames.isEmpty()) {
      formerNames = new ArrayList<>(1);
    }
    formerNames.add(new FormerName(name, until));
  }

  /** Whether it was there then. */
  boolean wasThere(int moment) {
    return since <= moment;
  }

  /** Whether it was there then and had that name. */
  boolean wasThere(QualifiedName called, int moment) {
    return wasThere(moment) && nameAt(moment).equals(called);
  }

  /** Its name then. */
  QualifiedName nameAt(int moment) {
    for (FormerName former : formerNames) {
      if (former.until > moment) {
        return former.name;
      }
    }
    return QualifiedName.of(schema, name);
  }

  /** Takes over what another was called, in whose place it is. */
  void succeed(Entity other) {
    formerNames = other.formerNames;
    since = other.since;
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

  /** Sets an attribute; an empty value is PostgreSQL's default and not kept. */
  public void set(String attribute, String value) {
    if (value.isEmpty()) {
      attributes.remove(attribute);
    } else {
      attributes.put(attribute, Value.of(value));
    }
  }

  /** Sets an attribute. */
  public void set(String attribute, Value value) {
    attributes.put(attribute, value);
  }

  /** Sets an attribute. */
  public void set(String attribute, boolean value) {
    set(attribute, value ? "yes" : "");
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

  /** A statement about it that is kept by its tokens. */
  public void addDefinition(String text) {
    int number = 1;
    while (has("statement " + number)) {
      number++;
    }
    set("statement " + number, text);
  }

  /** A column of the relation it belongs to has a new name. */
  void columnRenamed(String column, String newName) {
    attributes.replaceAll((attribute, value) -> value.renamed(column, newName));
  }

  /** The names of its parts whose order matters. */
  public List<String> members() {
    return List.of();
  }
}
