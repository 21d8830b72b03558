package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What is known of the extensions PostgreSQL comes with (manual, appendix F) and of some others:
 * the comment that CREATE EXTENSION itself makes, so that the COMMENT which pg_dump writes says
 * nothing new, and the types and functions it brings, which are found in its schema.
 */
public final class KnownExtensions {

  private static final class Holder {
    static final Properties ALL =
        Resource.properties(KnownExtensions.class, "extensions.properties");
  }

  /** Extensions whose functions are all known, and that bring no operators. */
  private static final Set<String> WHOLE =
      Set.of(
          "plpgsql",
          "autoinc",
          "fuzzystrmatch",
          "insert_username",
          "moddatetime",
          "pgcrypto",
          "refint",
          "tablefunc",
          "tcn",
          "unaccent",
          "uuid-ossp");

  /** Extensions that bring relations. */
  private static final Set<String> WITH_RELATIONS = Set.of("pg_stat_statements", "pg_buffercache");

  private KnownExtensions() {}

  /** Extensions that bring types which are not listed. */
  private static final Set<String> WITH_OTHER_TYPES =
      Set.of("dblink", "earthdistance", "tablefunc");

  /** Whether anything is known of the extension. */
  static boolean isKnown(String extension) {
    return Holder.ALL.containsKey(extension);
  }

  /** Whether all objects of a sort that the extension brings are known. */
  static boolean isComplete(String extension, Scope.Space space) {
    return isKnown(extension)
        && switch (space) {
          case RELATION -> !WITH_RELATIONS.contains(extension);
          case TYPE -> !WITH_OTHER_TYPES.contains(extension);
          case ROUTINE -> WHOLE.contains(extension);
        };
  }

  /** The comment as a constant; empty for extensions that are not known. */
  public static String comment(String extension) {
    String comment = Holder.ALL.getProperty(extension);
    return comment == null ? "" : Quotation.literal(comment);
  }

  /** The extensions it needs. */
  public static List<String> requires(String extension) {
    return names(extension + ".requires");
  }

  /** The schema that it is always in, if it cannot be in another. */
  public static Optional<String> schema(String extension) {
    return Optional.ofNullable(Holder.ALL.getProperty(extension + ".schema"));
  }

  /** The comment that an extension gives the schema it is always in, as a constant. */
  public static String schemaComment(String schema) {
    String comment = Holder.ALL.getProperty(schema + ".schema-comment");
    return comment == null ? "" : Quotation.literal(comment);
  }

  /** The procedural languages it brings. */
  public static List<String> languages(String extension) {
    return names(extension + ".languages");
  }

  /** The names of the types it brings. */
  public static List<String> types(String extension) {
    return names(extension + ".types");
  }

  /** The names of the text search dictionaries it brings. */
  public static List<String> dictionaries(String extension) {
    return names(extension + ".dictionaries");
  }

  private static final class Functions {
    static final Map<String, List<String>> LINES = lines("extension-functions.txt", 2);
  }

  private static final class Operators {
    static final Map<String, List<String>> LINES = lines("extension-operators.txt", 3);
  }

  /**
   * The functions of a name that it brings.
   *
   * @param extension the extension
   * @param schema the schema it is in
   * @param name the functions' name
   * @param origin which extension it is
   */
  static List<Scope.Routine> routines(
      String extension, String schema, String name, Referent origin) {
    List<Scope.Routine> routines = new ArrayList<>();
    for (String line : Functions.LINES.getOrDefault(extension + '\t' + name, List.of())) {
      String[] fields =
          line.replace("@", new QualifiedName(Optional.empty(), schema) + ".").split("\t", -1);
      List<Scope.Column> columns = new ArrayList<>();
      for (String column : list(fields[6])) {
        int space = column.indexOf(' ');
        columns.add(new Scope.Column(column.substring(0, space), column.substring(space + 1)));
      }
      routines.add(
          new Scope.Routine(
              schema,
              name,
              list(fields[2]),
              Integer.parseInt(fields[5]),
              !fields[4].isEmpty(),
              fields[3],
              columns,
              origin));
    }
    return routines;
  }

  /**
   * The operators of a name that it brings.
   *
   * @param extension the extension
   * @param schema the schema it is in
   * @param name the operators' name
   * @param origin which extension it is
   */
  static List<Scope.Operator> operators(
      String extension, String schema, String name, Referent origin) {
    List<Scope.Operator> operators = new ArrayList<>();
    for (String line : Operators.LINES.getOrDefault(extension + "\toperator\t" + name, List.of())) {
      String[] fields = placed(line, schema);
      List<String> operands =
          fields[3].isEmpty() ? List.of(fields[4]) : List.of(fields[3], fields[4]);
      operators.add(new Scope.Operator(schema, operands, fields[5], origin));
    }
    return operators;
  }

  /** The cast between two types that it brings. */
  static Optional<Scope.Cast> cast(
      String extension, String schema, String from, String to, Referent origin) {
    String home = new QualifiedName(Optional.empty(), schema) + ".";
    String source = from.startsWith(home) ? '@' + from.substring(home.length()) : from;
    for (String line : Operators.LINES.getOrDefault(extension + "\tcast\t" + source, List.of())) {
      String[] fields = placed(line, schema);
      if (fields[3].equals(to)) {
        boolean implicit = fields[4].equals("i");
        return Optional.of(new Scope.Cast(implicit, fields[5].equals("binary"), origin));
      }
    }
    return Optional.empty();
  }

  /** The fields of a line with its types in a schema; operators can have an @ of their own. */
  private static String[] placed(String line, String schema) {
    String home = new QualifiedName(Optional.empty(), schema) + ".";
    String[] fields = line.split("\t", -1);
    for (int i = 3; i < fields.length; i++) {
      fields[i] = fields[i].replace("@", home);
    }
    return fields;
  }

  private static List<String> list(String commaSeparated) {
    return commaSeparated.isEmpty() ? List.of() : List.of(commaSeparated.split(","));
  }

  /** The lines of a resource by their first fields, the extension's name among them. */
  private static Map<String, List<String>> lines(String resource, int fields) {
    Map<String, List<String>> lines = new HashMap<>();
    for (String line : Resource.text(KnownExtensions.class, resource).split("\n")) {
      int end = -1;
      for (int i = 0; i < fields; i++) {
        end = line.indexOf('\t', end + 1);
      }
      lines.computeIfAbsent(line.substring(0, end), none -> new ArrayList<>()).add(line);
    }
    return lines;
  }

  private static List<String> names(String property) {
    String names = Holder.ALL.getProperty(property, "");
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }
}
