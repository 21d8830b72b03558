package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The objects that an extension brings, with the schemas they are in. */
public final class ExtensionObjects {

  private static final String SYSTEM = "pg_catalog";

  private final ExtensionList list;
  private final Homes homes;

  ExtensionObjects(ExtensionList list, Homes homes) {
    this.list = list;
    this.homes = homes;
  }

  /**
   * The names of the objects of a kind in a schema.
   *
   * @param kind {@code type}, {@code function}, {@code operator}, {@code relation}, {@code
   *     collation}, {@code class}, {@code family}, or what text search has: {@code configuration},
   *     {@code dictionary}, {@code template}, {@code parser}
   * @param schema the schema
   */
  public List<String> names(String kind, String schema) {
    String prefix = prefix(kind, schema);
    List<String> found = new ArrayList<>();
    for (String name : list.names(kind)) {
      // An operator has no dot in its name; what else is listed has neither dots nor @ in it.
      boolean home = name.startsWith("@");
      int length = home ? 1 : name.indexOf('.') + 1;
      if (name.substring(0, length).equals(prefix)) {
        found.add(name.substring(length));
      }
    }
    return found;
  }

  /** Whether it brings an object of that kind and name, see {@link #names}. */
  public boolean has(String kind, String schema, String name) {
    Set<String> names = list.names(kind);
    return !names.isEmpty() && names.contains(prefix(kind, schema) + name);
  }

  /** The types that it brings into a schema. */
  public List<ProvidedType> types(String schema) {
    List<ProvidedType> types = new ArrayList<>();
    for (String name : names("type", schema)) {
      for (String[] fields : lines("type", schema, name, 6)) {
        types.add(ProvidedType.of(schema, name, fields));
      }
    }
    return types;
  }

  /** The functions, aggregates and procedures of a name that it brings into a schema. */
  public List<ProvidedRoutine> routines(String schema, String name) {
    List<ProvidedRoutine> routines = new ArrayList<>();
    for (String[] fields : lines("function", schema, name, 6)) {
      routines.add(ProvidedRoutine.of(schema, name, fields));
    }
    return routines;
  }

  /** The operators of a name that it brings, those of all schemas. */
  public List<ProvidedOperator> operators(String name) {
    if (list.names("operator").isEmpty()) {
      return List.of();
    }
    List<ProvidedOperator> operators = new ArrayList<>();
    for (String schema : operatorSchemas()) {
      for (String[] fields : lines("operator", schema, name, 5)) {
        List<String> operands =
            fields[2].isEmpty() ? List.of(fields[3]) : List.of(fields[2], fields[3]);
        operators.add(new ProvidedOperator(schema, name, operands, fields[4]));
      }
    }
    return operators;
  }

  private Set<String> operatorSchemas() {
    Set<String> schemas = new LinkedHashSet<>();
    schemas.add(homes.of(list.extension()));
    schemas.add(SYSTEM);
    schemas.addAll(list.schemas());
    return schemas;
  }

  /** The cast between two types that it brings. */
  public Optional<ProvidedCast> cast(String source, String target) {
    for (String line : list.names("cast")) {
      if (source.endsWith(line.substring(line.indexOf('@') + 1)) && placed(line).equals(source)) {
        for (String found : list.lines("cast", line)) {
          String[] fields = Fields.of(found, 5);
          if (placed(fields[2]).equals(target)) {
            return Optional.of(
                new ProvidedCast(source, target, fields[3].charAt(0), !fields[4].isEmpty()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The operator classes of a name that it brings into a schema: one for each access method. */
  public List<OperatorClass> operatorClasses(String schema, String name) {
    List<OperatorClass> classes = new ArrayList<>();
    for (String[] fields : lines("class", schema, name, 5)) {
      classes.add(new OperatorClass(schema, name, fields[2], fields[3], !fields[4].isEmpty()));
    }
    return classes;
  }

  /** The default operator classes that it brings for an access method. */
  public List<OperatorClass> defaultOperatorClasses(String method) {
    List<OperatorClass> classes = new ArrayList<>();
    for (String schema : operatorSchemas()) {
      for (String name : names("class", schema)) {
        for (OperatorClass each : operatorClasses(schema, name)) {
          if (each.isDefault() && each.method().equals(method)) {
            classes.add(each);
          }
        }
      }
    }
    return classes;
  }

  /** The table, view, sequence or index of a name that it brings into a schema. */
  public Optional<ProvidedRelation> relation(String schema, String name) {
    for (String[] fields : lines("relation", schema, name, 4)) {
      return Optional.of(
          new ProvidedRelation(schema, name, fields[2].charAt(0), ProvidedColumn.list(fields[3])));
    }
    return Optional.empty();
  }

  /** The lines of a kind and name with their types in their schemas. */
  private List<String[]> lines(String kind, String schema, String name, int count) {
    List<String> found = list.lines(kind, prefix(kind, schema) + name);
    List<String[]> all = new ArrayList<>(found.size());
    for (String line : found) {
      String[] fields = Fields.of(line, count);
      for (int i = 2; i < count; i++) {
        fields[i] = placed(fields[i]);
      }
      all.add(fields);
    }
    return all;
  }

  private String prefix(String kind, String schema) {
    if (schema.equals(SYSTEM) && !kind.equals("operator")) {
      return "";
    }
    boolean home = schema.equals(homes.of(list.extension())) && !schema.equals(SYSTEM);
    return home ? "@" : SqlName.quoted(schema) + '.';
  }

  /** A text with the schemas of extensions where the list has an {@code @}. */
  private String placed(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    StringBuilder placed = new StringBuilder(text.length() + 16);
    int from = 0;
    for (; at >= 0; at = text.indexOf('@', from)) {
      int start = at;
      while (start > from && isOfName(text.charAt(start - 1))) {
        start--;
      }
      String owner = start == at ? list.extension() : text.substring(start, at);
      placed.append(text, from, start).append(SqlName.quoted(homes.of(owner))).append('.');
      from = at + 1;
    }
    return placed.append(text, from, text.length()).toString();
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
