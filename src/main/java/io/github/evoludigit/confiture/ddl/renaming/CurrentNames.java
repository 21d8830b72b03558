package io.github.evoludigit.confiture.ddl.renaming;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the objects of a schema are called while some of them are being renamed. */
final class CurrentNames {

  private final Schema schema;
  private Map<ObjectKey, ObjectKey> originals = new HashMap<>();

  CurrentNames(Schema schema) {
    this.schema = schema;
    schema.objects().keySet().forEach(key -> originals.put(key, key));
  }

  boolean has(ObjectKey current) {
    return originals.containsKey(current);
  }

  /** What an object is called now, if it is there. */
  Optional<ObjectKey> currentOf(ObjectKey original) {
    for (Map.Entry<ObjectKey, ObjectKey> each : originals.entrySet()) {
      if (each.getValue().equals(original)) {
        return Optional.of(each.getKey());
      }
    }
    return Optional.empty();
  }

  /** What an object was called at first. */
  ObjectKey originalOf(ObjectKey current) {
    return originals.get(current);
  }

  /** The kind of what an object is part of. */
  Optional<ObjectKind> containerKind(ObjectKey current) {
    return Optional.ofNullable(schema.objects().get(originals.get(current)))
        .flatMap(SchemaObject::container)
        .map(ObjectKey::kind);
  }

  /** The objects of that kind and name, whatever their arguments. */
  List<ObjectKey> named(ObjectKind kind, List<String> names) {
    List<ObjectKey> some = new ArrayList<>();
    for (ObjectKey key : originals.keySet()) {
      if (key.kind() == kind && key.names().equals(names)) {
        some.add(key);
      }
    }
    return some;
  }

  /** Gives an object another name, and with it whatever has that in its own. */
  void rename(ObjectKey from, ObjectKey to) {
    Map<ObjectKey, ObjectKey> renamed = new HashMap<>();
    Set<Map.Entry<ObjectKey, ObjectKey>> entries = originals.entrySet();
    for (Map.Entry<ObjectKey, ObjectKey> each : entries) {
      ObjectKey now = each.getKey().equals(from) ? to : with(each.getKey(), each, from, to);
      renamed.put(now, each.getValue());
    }
    originals = renamed;
  }

  private ObjectKey with(
      ObjectKey key, Map.Entry<ObjectKey, ObjectKey> entry, ObjectKey from, ObjectKey to) {
    List<String> names = new ArrayList<>(key.names());
    int length = from.names().size();
    boolean within = names.size() > length && names.subList(0, length).equals(from.names());
    if (from.kind() == ObjectKind.SCHEMA ? within : within && isPart(key, from)) {
      for (int i = 0; i < length; i++) {
        names.set(i, to.names().get(i));
      }
    } else if (goesAlong(entry.getValue(), from) && names.get(0).equals(from.names().get(0))) {
      names.set(0, to.names().get(0));
    }
    return new ObjectKey(key.kind(), names, arguments(key.arguments(), from, to));
  }

  private static boolean isPart(ObjectKey key, ObjectKey from) {
    return switch (key.kind()) {
      case COLUMN, CONSTRAINT, TRIGGER, RULE, POLICY, DATA -> from.kind().isRelation();
      case DOMAIN_CONSTRAINT -> from.kind() == ObjectKind.DOMAIN;
      default -> false;
    };
  }

  /** Whether an object is always in the schema of another: a table's indexes and sequences. */
  private boolean goesAlong(ObjectKey original, ObjectKey from) {
    boolean kind = original.kind() == ObjectKind.INDEX || original.kind() == ObjectKind.SEQUENCE;
    return kind
        && from.kind().isRelation()
        && schema
            .objects()
            .get(original)
            .container()
            .filter(container -> container.equals(originals.get(from)))
            .isPresent();
  }

  /** The types of parameters with the new name of a type or schema. */
  private static String arguments(String arguments, ObjectKey from, ObjectKey to) {
    if (arguments.isEmpty()) {
      return arguments;
    }
    return switch (from.kind()) {
      case SCHEMA -> replaced(arguments, from.identity() + '.', to.identity() + '.', true);
      case TYPE, DOMAIN, TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
          replaced(arguments, from.identity(), to.identity(), false);
      default -> arguments;
    };
  }

  private static String replaced(String text, String old, String name, boolean prefix) {
    StringBuilder replaced = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
      int end = at + old.length();
      boolean begins = at == 0 || isBorder(text.charAt(at - 1));
      boolean ends = prefix || end == text.length() || isBorder(text.charAt(end));
      replaced.append(text, from, at).append(begins && ends ? name : old);
      from = end;
    }
    return replaced.append(text.substring(from)).toString();
  }

  private static boolean isBorder(char beside) {
    return !Character.isLetterOrDigit(beside) && "_$.\"".indexOf(beside) < 0;
  }

  /** A name as SQL, for messages. */
  static String identity(ObjectKind kind, List<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(name -> quoted.add(SqlName.quoted(name)));
    return kind.label() + ' ' + String.join(".", quoted);
  }
}
