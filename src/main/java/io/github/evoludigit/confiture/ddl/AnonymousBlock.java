package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Set;

/** The text of a DO block, as far as it can be known without running it. */
final class AnonymousBlock {

  private static final Set<String> COMMANDS =
      Set.of("create", "alter", "drop", "comment", "grant", "revoke", "security", "import");

  /** What can hide commands. */
  private static final Set<String> UNKNOWN = Set.of("execute", "perform", "call", "select");

  private static final Set<String> ROW_COMMANDS =
      Set.of("insert", "update", "delete", "merge", "truncate", "copy");

  private static final Set<String> OUTSIDE =
      Set.of("role", "user", "group", "tablespace", "database");

  private final List<Token> tokens;

  AnonymousBlock(String text) {
    this.tokens = Token.of(text);
  }

  /** Whether anything in it may change objects of the database; roles are none. */
  boolean changesSchema() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean query = token.isWord("select") && i > 0 && inCondition(i);
      if (isOneOf(token, UNKNOWN) && !query) {
        return true;
      }
      if (isOneOf(token, COMMANDS)
          && (i + 1 == tokens.size() || !isOneOf(tokens.get(i + 1), OUTSIDE))) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything in it may change rows, without hiding it. */
  boolean changesRows() {
    return tokens.stream().anyMatch(token -> isOneOf(token, ROW_COMMANDS));
  }

  /** Whether a query only asks: {@code IF EXISTS (SELECT …}. */
  private boolean inCondition(int index) {
    return tokens.get(index - 1).text().equals("(");
  }

  private static boolean isOneOf(Token token, Set<String> words) {
    return token.isName() && words.contains(token.text());
  }
}
