package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may refer to an object, so that nobody has to look among all. It is made when it is first
 * asked, and then follows what changes: whoever has referred to an object since may do so still,
 * and those who do are among them.
 */
public final class Mentions {

  /** The kinds whose attributes are names of other objects. */
  public static final Set<ObjectKind> OF_NAMES =
      EnumSet.of(
          ObjectKind.AGGREGATE,
          ObjectKind.CAST,
          ObjectKind.TRANSFORM,
          ObjectKind.OPERATOR,
          ObjectKind.OPERATOR_CLASS,
          ObjectKind.OPERATOR_FAMILY,
          ObjectKind.CONVERSION,
          ObjectKind.LANGUAGE,
          ObjectKind.ACCESS_METHOD,
          ObjectKind.FOREIGN_DATA_WRAPPER,
          ObjectKind.TEXT_SEARCH_PARSER,
          ObjectKind.TEXT_SEARCH_TEMPLATE,
          ObjectKind.TEXT_SEARCH_DICTIONARY,
          ObjectKind.TEXT_SEARCH_CONFIGURATION);

  /** Who has referred to an object, and what that was to texts then. */
  private static final class Users {
    private final Set<Entity> entities = new LinkedHashSet<>();
    private long state;
  }

  private final Map<Entity, Users> byObject = new IdentityHashMap<>();
  private final Map<String, Set<Entity>> byName = new HashMap<>();

  /** What was added, or put in another's place, since somebody asked. */
  private Set<Entity> added = new LinkedHashSet<>();

  /** What has other attributes since somebody asked. */
  private Set<Entity> changed = new LinkedHashSet<>();

  /** What the objects of a catalog refer to. */
  Mentions(Catalog catalog) {
    added.addAll(catalog.entities());
  }

  /** An object is there that was not, with all that is named within it. */
  void added(Entity entity) {
    added.add(entity);
  }

  /** An object has another attribute, or is called otherwise. */
  void changed(Entity entity) {
    changed.add(entity);
  }

  /** Whoever refers to an object refers to another one. */
  void replaced(Entity old, Entity replacement) {
    Users users = byObject.get(old);
    if (users != null) {
      users(replacement).entities.addAll(users.entities);
    }
  }

  /** Who may refer to an object or a column, in its texts or by its name. */
  public Collection<Entity> of(Entity target) {
    follow();
    Set<Entity> all = new LinkedHashSet<>();
    Users users = byObject.get(target);
    if (users != null) {
      all.addAll(users.entities);
    }
    if (target.parent.isEmpty()) {
      all.addAll(ofName(QualifiedName.of(target.schema, target.name).toString()));
    } else if (target instanceof Column && target.parent.get() instanceof Relation relation) {
      for (Map<String, Entity> parts : relation.parts.values()) {
        all.addAll(parts.values());
      }
    }
    return all;
  }

  /** Who may name an object that is or was called so, schema and all. */
  public Collection<Entity> ofName(String qualified) {
    follow();
    return List.copyOf(byName.getOrDefault(qualified, Set.of()));
  }

  /** Until nothing is new: to follow one text can be to spell it, which may change a column. */
  private void follow() {
    while (!added.isEmpty() || !changed.isEmpty()) {
      Set<Entity> newOnes = added;
      added = new LinkedHashSet<>();
      for (Entity entity : newOnes) {
        follow(entity);
        for (Entity part : partsOf(entity)) {
          part.belongTo(entity);
          follow(part);
        }
      }
      Set<Entity> others = changed;
      changed = new LinkedHashSet<>();
      others.forEach(this::follow);
    }
  }

  /** What is named within an object. */
  public static List<Entity> partsOf(Entity entity) {
    List<Entity> parts = new ArrayList<>();
    if (entity instanceof Relation relation) {
      parts.addAll(relation.columns.values());
      parts.addAll(relation.constraints.values());
      relation.parts.values().forEach(each -> parts.addAll(each.values()));
    } else if (entity instanceof UserDefinedType type) {
      parts.addAll(type.constraints.values());
    }
    return parts;
  }

  private void follow(Entity entity) {
    note(entity);
    Users users = byObject.get(entity);
    if (users != null && users.state != entity.state()) {
      // Texts that name it are spelt again, and may find other functions and operators.
      users.state = entity.state();
      List.copyOf(users.entities).forEach(this::note);
    }
  }

  private Users users(Entity target) {
    Users users = byObject.get(target);
    if (users == null) {
      users = new Users();
      users.state = target.state();
      byObject.put(target, users);
    }
    return users;
  }

  private void note(Entity user) {
    for (Value value : List.copyOf(user.attributes.values())) {
      for (Entity target : value.references()) {
        users(target).entities.add(user);
        if (target.now() != target) {
          users(target.now()).entities.add(user);
        }
      }
    }
    addNames(user.arguments, user);
    if (user instanceof Column column) {
      addNames(column.type, user);
    } else if (user instanceof Routine routine) {
      addNames(routine.result, user);
      for (Routine.Parameter parameter : routine.parameters) {
        addNames(parameter.type(), user);
      }
    } else if (user instanceof UserDefinedType type) {
      addNames(type.base, user);
      type.fields.values().forEach(field -> addNames(field, user));
    }
    if (OF_NAMES.contains(user.kind) || user instanceof UserDefinedType) {
      user.attributes.forEach(
          (attribute, value) -> {
            if (!attribute.equals(Attribute.COMMENT.spelling())
                && !AttributeFamily.OPTION.contains(attribute)) {
              addNames(value.spelling(), user);
            }
          });
    } else if (user.has(Attribute.OF_TYPE)) {
      addNames(user.get(Attribute.OF_TYPE), user);
    }
  }

  /** Notes all names in a text that have a schema. */
  private void addNames(String text, Entity user) {
    int start = -1;
    boolean quoted = false;
    boolean qualified = false;
    for (int i = 0; i <= text.length(); i++) {
      char at = i < text.length() ? text.charAt(i) : ' ';
      if (quoted ? i < text.length() : Character.isLetterOrDigit(at) || "_$.\"".indexOf(at) >= 0) {
        start = start < 0 ? i : start;
        quoted ^= at == '"';
        qualified |= at == '.' && !quoted;
      } else {
        if (qualified) {
          byName.computeIfAbsent(text.substring(start, i), none -> new LinkedHashSet<>()).add(user);
        }
        start = -1;
        qualified = false;
      }
    }
  }
}
