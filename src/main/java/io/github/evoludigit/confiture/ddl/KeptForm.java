package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.dependency.NearestCause;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a very large schema looks like when it is printed, and without casts, where that is not how
 * it is compared. It was written when the schema was read, and needs no object of the reading any
 * more: these take ten times its room.
 */
public final class KeptForm implements PrintedForm {

  private static final ObjectKind[] KINDS = ObjectKind.values();

  private final Schema compared;
  private final Schema printed;
  private final Schema bare;
  private final Schema viewColumns;
  private final Schema references;
  private final NearestCause nearest = new NearestCause(this::references);

  /**
   * A form.
   *
   * @param compared the schema
   * @param printed of its objects the attributes that are printed otherwise; empty for none
   * @param bare the same of attributes that are otherwise without casts
   * @param viewColumns the types of the columns of views as attributes
   * @param references what objects refer to as members, see {@link #text}
   */
  KeptForm(Schema compared, Schema printed, Schema bare, Schema viewColumns, Schema references) {
    this.compared = compared;
    this.printed = printed;
    this.bare = bare;
    this.viewColumns = viewColumns;
    this.references = references;
  }

  /** A key as one text. */
  static String text(ObjectKey key) {
    StringBuilder text = new StringBuilder();
    text.append(key.kind().ordinal()).append('\0').append(key.arguments());
    for (String name : key.names()) {
      text.append('\0').append(name);
    }
    return text.toString();
  }

  private static ObjectKey key(String text) {
    String[] parts = text.split("\0", -1);
    List<String> names = Arrays.asList(parts).subList(2, parts.length);
    return new ObjectKey(KINDS[Integer.parseInt(parts[0])], names, parts[1]);
  }

  /** Says that nobody asks for a while: until then it takes less room, with its schema. */
  public void rest() {
    for (Schema each : List.of(compared, printed, bare, viewColumns, references)) {
      each.rest();
    }
  }

  @Override
  public Set<ObjectKey> keys() {
    Set<ObjectKey> keys = new HashSet<>(viewColumns.objects().keySet());
    keys.addAll(printed.objects().keySet());
    return keys;
  }

  @Override
  public Map<String, String> attributes(ObjectKey key) {
    SchemaObject object = compared.objects().get(key);
    if (object == null) {
      return Map.of();
    }
    SchemaObject others = printed.objects().get(key);
    return others == null ? object.attributes() : with(object.attributes(), others.attributes());
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(some);
    others.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            all.remove(name);
          } else {
            all.put(name, value);
          }
        });
    return all;
  }

  /** An attribute without any cast that could be implied. */
  public Optional<String> withoutCasts(ObjectKey key, String attribute) {
    String value = value(bare, key, attribute);
    value = value == null ? value(compared, key, attribute) : value;
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static String value(Schema schema, ObjectKey key, String attribute) {
    SchemaObject object = schema.objects().get(key);
    return object == null ? null : object.attributes().get(attribute);
  }

  @Override
  public Map<String, String> viewColumns(ObjectKey key) {
    SchemaObject view = viewColumns.objects().get(key);
    return view == null ? Map.of() : view.attributes();
  }

  @Override
  public Optional<ObjectKey> cause(ObjectKey user, Set<ObjectKey> changed) {
    return nearest.of(user, changed);
  }

  private List<ObjectKey> references(ObjectKey user) {
    SchemaObject object = references.objects().get(user);
    return object == null ? List.of() : object.members().stream().map(KeptForm::key).toList();
  }
}
