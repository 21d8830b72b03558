package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.CanonicalForm;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows a partition takes (manual, CREATE TABLE, PARTITION OF). */
final class PartitionBound {

  private PartitionBound() {}

  /** {@code DEFAULT} or {@code FOR VALUES …}, as the partitioned table's key needs it. */
  static Value read(Clauses clauses, Relation parent) {
    TokenReader in = clauses.in;
    if (in.takeWord("default")) {
      return Value.of("default");
    }
    in.expectWords("for", "values");
    List<String> types = keyTypes(parent);
    if (in.takeWord("in")) {
      List<Value> values = values(clauses, types, true);
      return () -> "in (" + joined(values) + ')';
    }
    if (in.takeWord("from")) {
      List<Value> from = values(clauses, types, false);
      in.expectWord("to");
      List<Value> to = values(clauses, types, false);
      return () -> "from (" + joined(from) + ") to (" + joined(to) + ')';
    }
    in.expectWord("with");
    String spelling = Clauses.spelling(hash(in));
    return Value.of("with (" + spelling + ')');
  }

  private static Map<String, String> hash(TokenReader in) {
    Map<String, String> parts = new TreeMap<>();
    in.expectOpen();
    do {
      parts.put(in.label(), in.number());
    } while (in.takeComma());
    in.expectClose();
    return parts;
  }

  private static List<String> keyTypes(Relation parent) {
    Value key = parent.attributes.get("partition key");
    List<String> types = new ArrayList<>();
    if (key != null) {
      String spelling = key.spelling();
      int open = spelling.indexOf('(');
      for (Token token : Token.of(spelling.substring(open < 0 ? 0 : open + 1))) {
        Column column = parent.columns.get(token.text());
        if (token.isName() && column != null) {
          types.add(column.type);
        }
      }
    }
    return types;
  }

  private static List<Value> values(Clauses clauses, List<String> types, boolean list) {
    TokenReader in = clauses.in;
    in.expectOpen();
    List<Value> values = new ArrayList<>();
    do {
      List<Token> tokens = in.until();
      int position = list ? 0 : values.size();
      String type = position < types.size() ? types.get(position) : "";
      boolean limit =
          tokens.size() == 1
              && (tokens.get(0).isWord("minvalue") || tokens.get(0).isWord("maxvalue"));
      values.add(limit ? Value.of(tokens.get(0).text()) : constant(clauses, tokens, type));
    } while (in.takeComma());
    in.expect(TokenKind.CLOSE_PAREN);
    return values;
  }

  /** A constant in quotes or not is the same once it has the column's type. */
  private static Value constant(Clauses clauses, List<Token> tokens, String type) {
    boolean number = tokens.size() == 1 && tokens.get(0).kind() == TokenKind.NUMBER;
    if (tokens.size() == 1 && tokens.get(0).isString() && isNumeric(type)) {
      return Value.of(tokens.get(0).text());
    }
    if (number && !isNumeric(type) && !type.isEmpty()) {
      return Value.of(CanonicalForm.ofTokens(Token.of('\'' + tokens.get(0).text() + '\'')));
    }
    return clauses.expression(tokens, Optional.empty(), () -> type);
  }

  private static boolean isNumeric(String type) {
    return type.equals("integer")
        || type.equals("bigint")
        || type.equals("smallint")
        || type.startsWith("numeric");
  }

  private static String joined(List<Value> values) {
    return String.join(", ", values.stream().map(Value::spelling).toList());
  }
}
