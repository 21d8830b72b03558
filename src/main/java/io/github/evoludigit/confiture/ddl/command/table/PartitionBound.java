package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rows a partition takes (manual, CREATE TABLE, PARTITION OF). */
sealed interface PartitionBound {

  /** Dates that compare as their texts do. */
  Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}:\\d{2})?");

  /** The bound as the partitioned table's key needs it. */
  Value of(Relation parent, Execution execution);

  /**
   * What a table must be partitioned by to have it: {@code range}, {@code list} or {@code hash}.
   */
  String strategy();

  /** Where it begins. */
  Token place();

  /** {@code DEFAULT}: all that no other takes. */
  record Rest(Token place) implements PartitionBound {
    @Override
    public String strategy() {
      return "";
    }

    @Override
    public Value of(Relation parent, Execution execution) {
      return Value.of(AttributeValue.DEFAULT_PARTITION.spelling());
    }
  }

  /** {@code FOR VALUES IN}. */
  record In(Token place, List<List<Token>> values) implements PartitionBound {
    @Override
    public String strategy() {
      return "list";
    }

    @Override
    public Value of(Relation parent, Execution execution) {
      List<String> types = keyTypes(parent);
      List<Value> all = new ArrayList<>();
      for (List<Token> value : values) {
        all.add(value(value, types.isEmpty() ? "" : types.get(0), execution));
      }
      return () -> "in (" + joined(all) + ')';
    }
  }

  /** {@code FOR VALUES FROM … TO}. */
  record Range(Token place, List<List<Token>> from, List<List<Token>> to)
      implements PartitionBound {
    @Override
    public String strategy() {
      return "range";
    }

    /** Whether no value is within it, as far as its constants tell. */
    boolean isEmpty() {
      for (int i = 0; i < from.size(); i++) {
        int compared = compare(from.get(i), to.get(i));
        if (compared != 0 || from.get(i).get(0).isWord("maxvalue")) {
          return compared > 0;
        }
      }
      return true;
    }

    /** How two constants compare; less than 0 if that cannot be told. */
    private static int compare(List<Token> one, List<Token> other) {
      Token first = one.get(0);
      Token second = other.get(0);
      if (one.size() > 1 || other.size() > 1) {
        return -1;
      }
      if (first.kind() == TokenKind.NUMBER && second.kind() == TokenKind.NUMBER) {
        return first.text().matches("\\d+") && second.text().matches("\\d+")
            ? new BigDecimal(first.text()).compareTo(new BigDecimal(second.text()))
            : -1;
      }
      boolean same = first.kind() == second.kind() && first.text().equals(second.text());
      boolean dates =
          first.isString()
              && second.isString()
              && DATE.matcher(first.text()).matches()
              && DATE.matcher(second.text()).matches();
      return same ? 0 : dates ? first.text().compareTo(second.text()) : -1;
    }

    @Override
    public Value of(Relation parent, Execution execution) {
      List<String> types = keyTypes(parent);
      List<Value> first = values(from, types, execution);
      List<Value> last = values(to, types, execution);
      return () -> "from (" + joined(first) + ") to (" + joined(last) + ')';
    }

    private static List<Value> values(
        List<List<Token>> values, List<String> types, Execution execution) {
      List<Value> all = new ArrayList<>();
      for (List<Token> value : values) {
        String type = all.size() < types.size() ? types.get(all.size()) : "";
        all.add(value(value, type, execution));
      }
      return all;
    }
  }

  /** {@code FOR VALUES WITH (MODULUS m, REMAINDER r)}. */
  record Hash(Token place, Map<String, String> parts) implements PartitionBound {
    @Override
    public String strategy() {
      return "hash";
    }

    @Override
    public Value of(Relation parent, Execution execution) {
      return Value.of("with (" + ParameterClause.spelling(parts) + ')');
    }
  }

  /** Takes {@code DEFAULT} or {@code FOR VALUES …}. */
  static PartitionBound read(TokenReader in) {
    Token first = in.peek();
    if (in.takeWord("default")) {
      return new Rest(first);
    }
    in.expectWords("for", "values");
    Token place = in.peek();
    if (in.takeWord("in")) {
      return new In(place, values(in));
    }
    if (in.takeWord("from")) {
      List<List<Token>> from = values(in);
      in.expectWord("to");
      return new Range(place, from, values(in));
    }
    in.expectWord("with");
    Map<String, String> parts = new TreeMap<>();
    in.expectOpen();
    do {
      parts.put(in.label(), in.number());
    } while (in.takeComma());
    in.expectClose();
    return new Hash(place, parts);
  }

  private static List<List<Token>> values(TokenReader in) {
    in.expectOpen();
    List<List<Token>> values = new ArrayList<>();
    do {
      values.add(new ClauseReader(in).expression(in.until()));
    } while (in.takeComma());
    in.expectClose();
    return values;
  }

  private static List<String> keyTypes(Relation parent) {
    Value key = parent.attributes.get(Attribute.PARTITION_KEY.spelling());
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

  /** A constant in quotes or not is the same once it has the column's type. */
  private static Value value(List<Token> tokens, String type, Execution execution) {
    Token first = tokens.get(0);
    boolean alone = tokens.size() == 1;
    if (alone && (first.isWord("minvalue") || first.isWord("maxvalue"))) {
      return Value.of(first.text());
    }
    if (execution.judges()) {
      // Looked into as any other; it is spelt below.
      execution.expression(tokens, Optional.empty(), () -> type, Purpose.PARTITION_BOUND);
    }
    boolean number = alone && first.kind() == TokenKind.NUMBER;
    if (alone && first.isString() && isNumeric(type)) {
      return Value.of(first.text());
    }
    if (number && !isNumeric(type) && !type.isEmpty()) {
      return Value.of(CanonicalForm.ofTokens(Token.of('\'' + first.text() + '\'')));
    }
    return execution.expression(tokens, Optional.empty(), () -> type, Purpose.PARTITION_BOUND);
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
