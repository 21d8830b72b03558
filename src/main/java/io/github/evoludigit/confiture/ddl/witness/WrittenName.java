package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as a statement writes it, with a schema or without.
 *
 * @param parts from the outside in, without quotes, folded and cut as PostgreSQL does
 */
record WrittenName(List<String> parts) {

  WrittenName {
    parts = List.copyOf(parts);
  }

  /** The name that a text is; that of the system's own schema is left out, as by pg_dump. */
  static WrittenName of(String text) {
    List<String> parts = Token.of(text).stream().filter(Token::isName).map(Token::text).toList();
    boolean system = parts.size() > 1 && parts.get(0).equals("pg_catalog");
    return new WrittenName(system ? parts.subList(1, parts.size()) : parts);
  }

  /** A name in it. */
  WrittenName inner(String text) {
    return new WrittenName(Stream.concat(parts.stream(), of(text).parts.stream()).toList());
  }

  String last() {
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }

  /** Whether an object can be meant: its name ends with this one. */
  boolean isOf(ObjectKey key) {
    return endsWith(key.names(), parts);
  }

  /** The other name, with as many schemas as this one has. */
  WrittenName asPreciseAs(WrittenName other) {
    int from = Math.max(0, parts.size() - other.parts.size());
    return new WrittenName(parts.subList(from, parts.size()));
  }

  private static boolean endsWith(List<String> names, List<String> end) {
    return !end.isEmpty()
        && names.size() >= end.size()
        && names.subList(names.size() - end.size(), names.size()).equals(end);
  }

  @Override
  public String toString() {
    return parts.stream().map(SqlName::quoted).collect(Collectors.joining("."));
  }
}
