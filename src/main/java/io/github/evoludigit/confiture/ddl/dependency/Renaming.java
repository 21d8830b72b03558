package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.Mentions;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.TypeOptions;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * Gives an object another name or schema, and to what is spelt already. Expressions and queries are
 * spelt later, by {@link PathScope}.
 */
final class Renaming {

  private final Catalog catalog;

  Renaming(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Changes what the object is called. */
  void of(Entity entity, Runnable change) {
    if (entity.kind == ObjectKind.SERVER) {
      ofServer(entity.name, change, entity);
      return;
    }
    String old = QualifiedName.of(entity.schema, entity.name).toString();
    catalog.rekey(entity, change);
    String name = QualifiedName.of(entity.schema, entity.name).toString();
    boolean type = entity instanceof UserDefinedType || entity instanceof Relation;
    if (type) {
      ofType(old, name);
    }
    for (Entity publication : catalog.ofKind(ObjectKind.PUBLICATION)) {
      rekeyAttribute(publication, AttributeFamily.TABLE.of(old), AttributeFamily.TABLE.of(name));
    }
    for (Entity other : catalog.mentions().ofName(old)) {
      if (catalog.has(other)
          && (Mentions.OF_NAMES.contains(other.kind) || other instanceof UserDefinedType)) {
        replaceIn(other, old, name, type);
      }
    }
    if (entity.kind == ObjectKind.COLLATION || entity.kind == ObjectKind.OPERATOR_CLASS) {
      inKeys(old, name);
    }
  }

  /** The mappings of users have the name of their server in theirs. */
  private void ofServer(String old, Runnable change, Entity server) {
    catalog.rekey(server, change);
    for (Entity mapping : List.copyOf(catalog.ofKind(ObjectKind.USER_MAPPING))) {
      if (mapping.arguments.equals('@' + old)) {
        catalog.rekey(mapping, () -> mapping.arguments = '@' + server.name);
      }
    }
  }

  private void inKeys(String old, String name) {
    for (Entity other : catalog.entities()) {
      if (other instanceof Relation relation) {
        relation.columns.values().forEach(column -> recollate(column, old, name));
        relation.constraints.values().forEach(each -> replaceInKey(each, old, name));
      } else if (other instanceof Index) {
        replaceInKey(other, old, name);
      }
    }
  }

  /** The options of a key name collations and classes of operators. */
  private static void replaceInKey(Entity entity, String old, String name) {
    entity.attributes.replaceAll(
        (attribute, value) ->
            value instanceof IndexElements key
                ? key.withOptions(options -> replaced(options, old, name))
                : value);
  }

  private static void recollate(Entity entity, String old, String name) {
    if (entity.get(Attribute.COLLATION).equals(old)) {
      entity.set(Attribute.COLLATION, name);
    }
  }

  /** Gives an attribute whose name holds that of an object another name. */
  static void rekeyAttribute(Entity entity, String old, String name) {
    Value value = entity.attributes.remove(old);
    if (value != null) {
      entity.attributes.put(name, value);
    }
  }

  /**
   * Types are the value of some attributes; in others they are between parentheses. What holds the
   * objects that it refers to is spelt by their names anyway.
   */
  private static void replaceIn(Entity entity, String old, String name, boolean type) {
    for (String attribute : List.copyOf(entity.attributes.keySet())) {
      if (attribute.equals(Attribute.COMMENT.spelling())
          || AttributeFamily.OPTION.contains(attribute)
          || !entity.attributes.get(attribute).references().isEmpty()) {
        continue;
      }
      String value = entity.get(attribute);
      int open = value.indexOf('(');
      boolean field = AttributeFamily.FIELD.contains(attribute);
      int border = TypeOptions.isType(attribute) ? 0 : field || open < 0 ? value.length() : open;
      String names = value.substring(0, border);
      String types = value.substring(border);
      String now = type ? names + replaced(types, old, name) : replaced(names, old, name) + types;
      if (!now.equals(value)) {
        entity.set(attribute, now);
      }
    }
  }

  /** The text with another name wherever the whole of the old one stands. */
  private static String replaced(String text, String old, String name) {
    StringBuilder replaced = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
      int end = at + old.length();
      boolean whole =
          (at == 0 || isOutside(text.charAt(at - 1)))
              && (end == text.length() || isOutside(text.charAt(end)));
      replaced.append(text, from, at).append(whole ? name : old);
      from = end;
    }
    return replaced.append(text.substring(from)).toString();
  }

  private static boolean isOutside(char beside) {
    return !Character.isLetterOrDigit(beside) && "_$.\"".indexOf(beside) < 0;
  }

  /** What is of a type: columns, domains, fields, the parameters and results of routines. */
  private void ofType(String old, String name) {
    for (Entity entity : catalog.mentions().ofName(old)) {
      if (entity instanceof Column column) {
        renamed(column.type, old, name).ifPresent(column::type);
      } else if (entity instanceof UserDefinedType type) {
        renamed(type.base, old, name)
            .ifPresent(
                base -> {
                  type.base = base;
                  type.set(type.kind == ObjectKind.DOMAIN ? "type" : "subtype", base);
                });
        type.fields.replaceAll(
            (field, fieldType) -> {
              Optional<String> now = renamed(fieldType, old, name);
              String attribute = AttributeFamily.FIELD.of(SqlName.quoted(field));
              now.ifPresent(
                  its ->
                      type.set(attribute, its + type.get(attribute).substring(fieldType.length())));
              return now.orElse(fieldType);
            });
      } else if (entity instanceof Routine routine) {
        routine.retype(each -> renamed(each, old, name).orElse(each));
      }
      String arguments = replaced(entity.arguments, old, name);
      if (!arguments.equals(entity.arguments) && catalog.has(entity)) {
        catalog.rekey(entity, () -> entity.arguments = arguments);
      }
    }
  }

  private static Optional<String> renamed(String type, String old, String name) {
    TypeName written = TypeName.of(type);
    return written.element().equals(old)
        ? Optional.of(written.withElement(name).spelling())
        : Optional.empty();
  }
}
