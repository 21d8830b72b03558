package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.evaluation.BuiltInObjects;
import io.github.evoludigit.confiture.expression.evaluation.Evaluation;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of functions that are not built in: what these do to the schema is not known. */
final class ForeignCalls {

  private final Namespace namespace;

  ForeignCalls(Namespace namespace) {
    this.namespace = namespace;
  }

  /** Whether a statement calls a function that is not known to make nothing. */
  boolean in(List<Token> statement) {
    if (statement.get(0).isWord("call")) {
      return true;
    }
    Optional<List<String>> calls = Evaluation.calls(statement);
    for (String call : calls.isPresent() ? calls.get() : callsByTokens(statement)) {
      if (!isHarmless(SqlName.parts(call))) {
        return true;
      }
    }
    return false;
  }

  private boolean isHarmless(List<String> names) {
    String name = names.get(names.size() - 1);
    if (names.size() > 1) {
      String schema = names.get(names.size() - 2);
      return schema.equals("pg_catalog") && BuiltInObjects.isHarmless(name)
          || schema.equals("information_schema");
    }
    // A function of the user's with a built-in one's name can be the one that fits better.
    return BuiltInObjects.isHarmless(name)
        && namespace.findRoutines(new QualifiedName(Optional.empty(), name)).isEmpty();
  }

  /** Where the query is not understood: every name before a parenthesis that can be a call. */
  private static List<String> callsByTokens(List<Token> tokens) {
    List<String> calls = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      Token name = tokens.get(i - 1);
      boolean call =
          tokens.get(i).kind() == TokenKind.OPEN_PAREN
              && name.isName()
              && !(name.kind() == TokenKind.WORD && isSyntax(name.text()));
      if (call) {
        boolean qualified = i > 2 && tokens.get(i - 2).kind() == TokenKind.DOT;
        String schema = qualified ? SqlName.quoted(tokens.get(i - 3).text()) + '.' : "";
        calls.add(schema + SqlName.quoted(name.text()));
      }
    }
    return calls;
  }

  private static boolean isSyntax(String word) {
    return KeyWords.RESERVED.contains(word)
        || switch (word) {
          case "exists", "values", "over", "filter", "within", "row", "coalesce", "greatest" ->
              true;
          case "least", "extract", "trim", "substring", "position", "overlay", "nullif" -> true;
          default -> false;
        };
  }
}
