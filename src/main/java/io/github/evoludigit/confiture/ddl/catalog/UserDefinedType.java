package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type of the user's, a domain among them. */
public final class UserDefinedType extends Entity {

  /** What kind of a type it is. */
  public final Scope.UserType.Sort sort;

  /** The type a domain is of or a range is over. */
  public String base = "";

  /** The labels of an enumeration in order. */
  public final List<String> labels = new ArrayList<>();

  /** The fields of a composite type: name to type. */
  public final Map<String, String> fields = new LinkedHashMap<>();

  /** The constraints of a domain. */
  public final Map<String, Entity> constraints = new LinkedHashMap<>();

  /** A type without labels, fields or constraints. */
  public UserDefinedType(
      ObjectKind kind, String schema, String name, Scope.UserType.Sort sort, Location location) {
    super(kind, schema, name, location);
    this.sort = sort;
  }

  /**
   * A label or field that was renamed.
   *
   * @param old its name before
   * @param name its name after
   * @param moment when
   */
  private record Renamed(String old, String name, int moment) {}

  private final List<Renamed> renamed = new ArrayList<>();

  /** A label or field was renamed. */
  private void renamed(String old, String name, int moment) {
    renamed.add(new Renamed(old, name, moment));
  }

  /** Gives a label of an enumeration another name. */
  public void renameLabel(String old, String label, int moment) {
    labels.set(labels.indexOf(old), label);
    renamed(old, label, moment);
  }

  /** A field of a composite, in its place or as the last; the collation is empty for the type's. */
  public void putField(String field, String type, String collation) {
    fields.put(field, type);
    set(attributeOf(field), type + (collation.isEmpty() ? "" : " collate " + collation));
  }

  /** Gives a field another name, where it stands. */
  public void renameField(String old, String field, int moment) {
    Map<String, String> before = new LinkedHashMap<>(fields);
    fields.clear();
    before.forEach((each, its) -> fields.put(each.equals(old) ? field : each, its));
    Value value = attributes.remove(attributeOf(old));
    if (value != null) {
      set(attributeOf(field), value);
    }
    renamed(old, field, moment);
  }

  /** Takes a field away. */
  public void dropField(String field) {
    fields.remove(field);
    set(attributeOf(field), "");
  }

  /** Gives a relation a column for each field. */
  public void addColumnsTo(Relation relation, Location location) {
    fields.forEach(
        (field, type) -> {
          Column column = new Column(relation, field, type, location);
          column.set(Column.COLLATION, collationOf(field));
          relation.columns.put(field, column);
        });
  }

  /** The collation of a field; empty for that of its type. */
  public String collationOf(String field) {
    String all = get(attributeOf(field));
    return all.substring(Math.min(all.length(), fields.get(field).length()))
        .replaceFirst("^ collate ", "");
  }

  /** The attribute that describes a field. */
  public static String attributeOf(String field) {
    return "field " + SqlName.quoted(field);
  }

  /** Says the labels of an enumeration in one attribute. */
  public void settle() {
    List<String> literals = new ArrayList<>();
    labels.forEach(label -> literals.add(Quotation.literal(label)));
    set("labels", String.join(", ", literals));
  }

  /** What a label is called now that was called so then. */
  String labelNow(String label, int moment) {
    String now = label;
    for (Renamed each : renamed) {
      now = each.moment > moment && each.old.equals(now) ? each.name : now;
    }
    return now;
  }

  private String fieldAt(String field, int moment) {
    String then = field;
    for (int i = renamed.size() - 1; i >= 0 && renamed.get(i).moment > moment; i--) {
      then = renamed.get(i).name.equals(then) ? renamed.get(i).old : then;
    }
    return then;
  }

  /** What texts that were read then need to know of it. */
  Scope.UserType describe(int moment) {
    return new Scope.UserType(
        schema,
        name,
        sort,
        base,
        fields.entrySet().stream()
            .map(
                field ->
                    new Scope.Column(
                        fieldAt(field.getKey(), moment),
                        field.getValue(),
                        field.getKey(),
                        Referent.NONE))
            .toList(),
        this);
  }

  @Override
  public List<String> members() {
    return List.copyOf(fields.keySet());
  }
}
