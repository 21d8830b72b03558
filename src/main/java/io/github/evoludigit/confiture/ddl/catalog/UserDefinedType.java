package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type of the user's, a domain among them. */
public final class UserDefinedType extends Entity {

  /** What kind of a type it is. */
  public final Scope.UserType.Sort sort;

  /** The type a domain is of or a range is over. */
  public String base = "";

  /** The multirange type that came with a range. */
  public Optional<UserDefinedType> multirange = Optional.empty();

  /** The range that a multirange type came with. */
  public Optional<UserDefinedType> range = Optional.empty();

  /** The labels of an enumeration in order. */
  public final List<String> labels = new EnumLabels();

  /** The fields of a composite type: name to type. */
  public final Map<String, String> fields = new LinkedHashMap<>();

  /** The constraints of a domain. */
  public final Map<String, Entity> constraints = new LinkedHashMap<>();

  /** The name of a domain's NOT NULL, if it was given one. */
  private Optional<String> notNullName = Optional.empty();

  /** A type without labels, fields or constraints. */
  public UserDefinedType(
      ObjectKind kind, String schema, String name, Scope.UserType.Sort sort, Location location) {
    super(kind, schema, name, location);
    this.sort = sort;
  }

  private String qualified() {
    return Types.qualified(schema, name);
  }

  /** A range has a multirange type of that name. */
  public UserDefinedType addMultirange(String home, String own) {
    UserDefinedType type =
        new UserDefinedType(ObjectKind.TYPE, home, own, Scope.UserType.Sort.MULTIRANGE, location);
    type.range = Optional.of(this);
    type.implicit = true;
    multirange = Optional.of(type);
    return type;
  }

  /**
   * Says the name of the multirange type where it is not the usual one ({@code
   * makeMultirangeTypeName} in {@code pg_type.c}).
   */
  private void settleMultirange() {
    multirange.ifPresent(
        type -> {
          boolean usual = type.schema.equals(schema) && type.name.equals(usualMultirange(name));
          set("multirange_type_name", usual ? "" : type.qualified());
        });
  }

  /** The name of the multirange type of a range. */
  public static String usualMultirange(String range) {
    return Token.name(
        range.contains("range")
            ? range.replaceFirst("range", "multirange")
            : range + "_multirange");
  }

  /** A domain takes no nulls, by a constraint of that name if one is given. */
  public void notNull(Optional<String> constraint) {
    if (!has(Attribute.NOT_NULL)) {
      notNullName = Optional.of(constraint.orElse(usualNotNullName()));
    }
    set(Attribute.NOT_NULL, true);
  }

  /** A domain takes nulls. */
  public void dropNotNull() {
    set(Attribute.NOT_NULL, "");
  }

  /** The name of a domain's NOT NULL, if it has one. */
  public Optional<String> notNullName() {
    return has(Attribute.NOT_NULL) ? notNullName : Optional.empty();
  }

  /** Gives a domain's NOT NULL another name. */
  public void renameNotNull(String constraint) {
    notNullName = Optional.of(constraint);
  }

  /** The name that a domain's NOT NULL gets if nobody gives it one. */
  public String usualNotNullName() {
    return GeneratedName.choose(name, "", "not_null", constraints::containsKey);
  }

  /** A label or a field, which stays the same under another name. */
  public static final class Part {
    private String name;

    private Part(String name) {
      this.name = name;
    }
  }

  /**
   * The labels or fields of a type as a text has found them.
   *
   * @param type the type
   * @param names what they were called
   * @param parts the labels of an enumeration, the fields of a composite type
   */
  public record Shape(UserDefinedType type, List<String> names, List<Part> parts) {

    public Shape {
      names = List.copyOf(names);
      parts = List.copyOf(parts);
    }

    /** A number that differs where one of them is renamed. */
    long state() {
      long state = type.state();
      for (Part part : parts) {
        state = 31 * state + part.name.hashCode();
      }
      return state;
    }

    /** What a label is called now that was called so. */
    String now(String label) {
      int index = names.indexOf(label);
      return index < 0 ? label : parts.get(index).name;
    }

    /** What a text needs to know of the type. */
    Scope.UserType describe() {
      List<Scope.Column> fields = new ArrayList<>();
      for (int i = 0; i < names.size() && type.sort == Scope.UserType.Sort.COMPOSITE; i++) {
        String name = parts.get(i).name;
        String fieldType = type.fields.getOrDefault(name, "");
        String collation = type.fields.containsKey(name) ? type.collationOf(name) : "";
        fields.add(new Scope.Column(names.get(i), fieldType, collation, name, Referent.NONE));
      }
      String base = type.range.map(UserDefinedType::qualified).orElse(type.base);
      String multirange = type.multirange.map(UserDefinedType::qualified).orElse("");
      return new Scope.UserType(type.schema, type.name, type.sort, base, multirange, fields, type);
    }
  }

  /** The labels or fields by name, in no order. */
  private final Map<String, Part> parts = new HashMap<>();

  /** Its labels or fields by the names they have. */
  public Shape shape() {
    List<String> names =
        sort == Scope.UserType.Sort.ENUM ? List.copyOf(labels) : List.copyOf(fields.keySet());
    if (shape == null || !shape.names.equals(names)) {
      List<Part> all = new ArrayList<>(names.size());
      names.forEach(each -> all.add(parts.computeIfAbsent(each, Part::new)));
      shape = new Shape(this, names, all);
    }
    return shape;
  }

  private Shape shape;

  private void renamed(String old, String name) {
    shape();
    Part part = parts.remove(old);
    if (part != null) {
      part.name = name;
      parts.put(name, part);
    }
    shape = null;
  }

  /** Gives a label of an enumeration another name. */
  public void renameLabel(String old, String label) {
    renamed(old, label);
    labels.set(labels.indexOf(old), label);
  }

  /** A field of a composite, in its place or as the last; the collation is empty for the type's. */
  public void putField(String field, String type, String collation) {
    fields.put(field, type);
    set(attributeOf(field), type + (collation.isEmpty() ? "" : " collate " + collation));
  }

  /** Gives a field another name, where it stands. */
  public void renameField(String old, String field) {
    renamed(old, field);
    Map<String, String> before = new LinkedHashMap<>(fields);
    fields.clear();
    before.forEach((each, its) -> fields.put(each.equals(old) ? field : each, its));
    Value value = attributes.remove(attributeOf(old));
    if (value != null) {
      set(attributeOf(field), value);
    }
  }

  /** Takes a field away. */
  public void dropField(String field) {
    fields.remove(field);
    parts.remove(field);
    set(attributeOf(field), "");
  }

  /** Gives a relation a column for each field. */
  public void addColumnsTo(Relation relation, Location location) {
    fields.forEach(
        (field, type) -> {
          Column column = new Column(relation, field, type, location);
          column.set(Attribute.COLLATION, collationOf(field));
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
    return AttributeFamily.FIELD.of(SqlName.quoted(field));
  }

  /** Says the labels of an enumeration in one attribute. */
  public void settle() {
    settleMultirange();
    List<String> literals = new ArrayList<>();
    labels.forEach(label -> literals.add(Quotation.literal(label)));
    set(Attribute.LABELS, String.join(", ", literals));
  }

  @Override
  public long state() {
    return 31L * super.state() + base.hashCode();
  }

  @Override
  public List<String> members() {
    return List.copyOf(fields.keySet());
  }
}
