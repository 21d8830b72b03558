package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index of a table has these columns, and expressions between them.
 *
 * @param name its name; empty if PostgreSQL gives it one
 * @param table its table
 * @param elements the names of its columns, {@link #EXPRESSION} for an expression
 */
record IndexClaim(Optional<WrittenName> name, WrittenName table, List<String> elements)
    implements Claim {

  static final String EXPRESSION = "(an expression)";

  IndexClaim {
    elements = List.copyOf(elements);
  }

  /** A column as an element. */
  static String column(String name) {
    return SqlName.quoted(name);
  }

  @Override
  public String spelling() {
    return "on " + table + ' ' + elements;
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    List<SchemaObject> indexes =
        made.of(Set.of(ObjectKind.INDEX)).stream()
            .filter(index -> name.map(each -> each.isOf(index.key())).orElse(true))
            .toList();
    // Partitions get the same index by the same statement.
    return indexes.stream()
        .filter(index -> table(index).equals(table))
        .findFirst()
        .or(() -> indexes.stream().findFirst())
        .map(
            index ->
                new Fact(
                    index.key(),
                    "on "
                        + table(index)
                        + ' '
                        + elements(index.attributes().getOrDefault("columns", ""))));
  }

  private WrittenName table(SchemaObject index) {
    return index
        .container()
        .map(key -> new WrittenName(key.names()).asPreciseAs(table))
        .orElse(table);
  }

  /** The elements of an index as the model spells them. */
  private static List<String> elements(String spelling) {
    List<String> elements = new ArrayList<>();
    List<Token> element = new ArrayList<>();
    int depth = 0;
    for (Token token : Token.of(spelling)) {
      depth += token.kind() == TokenKind.OPEN_PAREN ? 1 : 0;
      depth -= token.kind() == TokenKind.CLOSE_PAREN ? 1 : 0;
      if (depth == 0 && token.kind() == TokenKind.COMMA) {
        elements.add(element(element));
        element.clear();
      } else {
        element.add(token);
      }
    }
    elements.add(element(element));
    return elements;
  }

  /** A column stands alone or before a space, a function before a parenthesis or a dot. */
  private static String element(List<Token> tokens) {
    boolean column =
        !tokens.isEmpty()
            && tokens.get(0).isName()
            && (tokens.size() == 1 || tokens.get(1).start() > tokens.get(0).end());
    return column ? column(tokens.get(0).text()) : EXPRESSION;
  }
}
