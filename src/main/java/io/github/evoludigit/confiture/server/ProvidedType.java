package io.github.evoludigit.confiture.server;

import java.util.List;

/**
 * A type that an extension has.
 *
 * @param schema its schema
 * @param name its name
 * @param sort what it is
 * @param category its {@code typcategory}
 * @param preferred whether it is the preferred one of its category
 * @param base the type that a domain is of or a range is over; empty for others
 * @param labels the labels of an enumeration
 * @param fields the fields of a composite type
 */
public record ProvidedType(
    String schema,
    String name,
    Sort sort,
    char category,
    boolean preferred,
    String base,
    List<String> labels,
    List<ProvidedColumn> fields) {

  /** The sorts of type. */
  public enum Sort {
    /** A base type. */
    BASE,
    /** A row of fields. */
    COMPOSITE,
    /** A domain over another type. */
    DOMAIN,
    /** An enumeration. */
    ENUM,
    /** A range over another type. */
    RANGE,
    /** The multirange of a range. */
    MULTIRANGE,
    /** A type that no column has. */
    PSEUDO
  }

  /** Takes copies of the lists. */
  public ProvidedType {
    labels = List.copyOf(labels);
    fields = List.copyOf(fields);
  }

  /** The type of a line {@code type name typtype typcategory preferred detail}. */
  static ProvidedType of(String schema, String name, String[] fields) {
    Sort sort =
        switch (fields[2]) {
          case "c" -> Sort.COMPOSITE;
          case "d" -> Sort.DOMAIN;
          case "e" -> Sort.ENUM;
          case "r" -> Sort.RANGE;
          case "m" -> Sort.MULTIRANGE;
          case "p" -> Sort.PSEUDO;
          default -> Sort.BASE;
        };
    String detail = fields[5];
    return new ProvidedType(
        schema,
        name,
        sort,
        fields[3].charAt(0),
        !fields[4].isEmpty(),
        sort == Sort.DOMAIN || sort == Sort.RANGE ? detail : "",
        sort == Sort.ENUM ? labels(detail) : List.of(),
        sort == Sort.COMPOSITE ? ProvidedColumn.list(detail) : List.of());
  }

  private static List<String> labels(String literals) {
    return Fields.list(literals).stream()
        .map(literal -> literal.substring(1, literal.length() - 1).replace("''", "'"))
        .toList();
  }
}
