package io.github.evoludigit.confiture.ddl.renaming;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a comment stands at.
 *
 * @param statement the statement
 * @param tokens its tokens; empty if it stands at none
 * @param index which of them
 */
record Anchor(Statement statement, List<Token> tokens, int index) {

  /** The object that is defined there. */
  Optional<ObjectKey> definition(Schema schema) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    int first = elementStart();
    int last = first > 0 || isAlter() ? elementEnd(first) : tokens.size() - 1;
    Location from = place(first);
    Location to = place(last);
    ObjectKey earliest = null;
    Location place = null;
    for (ObjectKey key : inOrder(schema).keySet()) {
      Location origin = schema.originOf(key).orElse(null);
      boolean within =
          origin != null
              && origin.file().equals(from.file())
              && origin.compareTo(from) >= 0
              && origin.compareTo(to) <= 0;
      if (within
          && (place == null
              || origin.compareTo(place) < 0
              || isBetter(key, earliest, origin, place))) {
        earliest = key;
        place = origin;
      }
    }
    return Optional.ofNullable(earliest);
  }

  /** Of several objects that one statement makes, its own is the one whose name it says. */
  private boolean isBetter(ObjectKey key, ObjectKey other, Location origin, Location place) {
    return origin.equals(place) && says(key.name()) && !says(other.name());
  }

  private boolean says(String name) {
    for (Token token : tokens) {
      if (token.isName() && token.text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Map<ObjectKey, ?> inOrder(Schema schema) {
    return new TreeMap<>(schema.objects());
  }

  private Location place(int token) {
    return statement.script().locate(tokens.get(token).start());
  }

  /** Where the column or constraint begins that the token is in; 0 if it is in none. */
  private int elementStart() {
    if (isAlter()) {
      return actionStart();
    }
    int open = opening();
    if (open < 0 || index <= open) {
      return 0;
    }
    int depth = 0;
    int start = open + 1;
    for (int i = open; i <= index; i++) {
      TokenKind kind = tokens.get(i).kind();
      depth += kind == TokenKind.OPEN_PAREN ? 1 : kind == TokenKind.CLOSE_PAREN ? -1 : 0;
      if (depth == 0) {
        return 0;
      }
      if (depth == 1 && kind == TokenKind.COMMA) {
        start = i + 1;
      }
    }
    return Math.min(start, tokens.size() - 1);
  }

  private boolean isAlter() {
    return tokens.get(0).isWord("alter");
  }

  /** Where the action of an ALTER begins that the token is in; 0 if it is the first. */
  private int actionStart() {
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= index; i++) {
      TokenKind kind = tokens.get(i).kind();
      depth += kind == TokenKind.OPEN_PAREN ? 1 : kind == TokenKind.CLOSE_PAREN ? -1 : 0;
      start = depth == 0 && kind == TokenKind.COMMA ? i + 1 : start;
    }
    return Math.min(start, tokens.size() - 1);
  }

  private int elementEnd(int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      TokenKind kind = tokens.get(i).kind();
      depth += kind == TokenKind.OPEN_PAREN ? 1 : kind == TokenKind.CLOSE_PAREN ? -1 : 0;
      if (depth < 0 || depth == 0 && kind == TokenKind.COMMA) {
        return Math.max(start, i - 1);
      }
    }
    return tokens.size() - 1;
  }

  /** The parenthesis that opens the columns of a table; -1 if the statement makes none. */
  private int opening() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.OPEN_PAREN) {
        return tokens.get(0).isWord("create") && hasWord("table", i) ? i : -1;
      }
    }
    return -1;
  }

  private boolean hasWord(String word, int before) {
    for (int i = 0; i < before; i++) {
      if (tokens.get(i).isWord(word)) {
        return true;
      }
    }
    return false;
  }
}
