package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * An operator with its schema, {@code OPERATOR(shop.+)} (manual, section 4.2.5).
 *
 * @param schema its schema
 * @param name its name
 */
public record QualifiedOperator(String schema, String name) {

  private static final String BEGIN = "OPERATOR(";

  /** The operator as it is spelt in an expression; without the schemas that every database has. */
  public static String spelling(String schema, String name) {
    return schema.equals("pg_catalog") || schema.equals("public")
        ? name
        : BEGIN + SqlName.quoted(schema) + '.' + name + ')';
  }

  /** What that spelling says of a schema; empty if it says nothing. */
  public static Optional<QualifiedOperator> of(String spelling) {
    if (!spelling.startsWith(BEGIN)) {
      return Optional.empty();
    }
    List<Token> tokens = Token.of(spelling.substring(BEGIN.length(), spelling.length() - 1));
    return Optional.of(new QualifiedOperator(tokens.get(0).text(), tokens.get(2).text()));
  }
}
