package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenCursor;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code INSERT … VALUES} of very many rows, cut into statements of some rows each. What each
 * row is to the table does not depend on the others, and the tokens of all of them would take many
 * times the room of their text.
 */
final class LargeInsert {

  /** Shorter statements, in bytes, are read as a whole. */
  static final int LARGE = 2_000_000;

  /** So many tokens, and the rest of a row, are at hand at once. */
  static final int AT_HAND = 50_000;

  /** What follows the rows has not more tokens, unless it is no SQL. */
  private static final int LONGEST_END = 10_000;

  private static final int INSERT = NameList.number("insert");

  private final TokenCursor cursor;
  private Token next;

  /** The statement up to {@code VALUES}. */
  private final List<Token> head = new ArrayList<>();

  /** The first row, whose length is that of all, and a comma. */
  private final List<Token> first = new ArrayList<>();

  private int commasOfFirst;

  private boolean ended;

  private LargeInsert(Statement statement) {
    this.cursor = statement.cursor();
    this.next = cursor.next();
  }

  /** Whether a statement is so long that it is read in parts, if it can be. */
  static boolean isLarge(Statement statement) {
    return statement.end() - statement.start() > LARGE && statement.firstNames().isWord(0, INSERT);
  }

  /** The parts of a statement; none of one that has no rows in parentheses. */
  static LargeInsert of(Statement statement) {
    LargeInsert parts = new LargeInsert(statement);
    int depth = 0;
    while (!(depth == 0 && parts.head.size() > 2 && parts.endsInValues())
        && parts.next.kind() != TokenKind.END
        && parts.head.size() < LONGEST_END) {
      depth += parts.next.kind() == TokenKind.OPEN_PAREN ? 1 : 0;
      depth -= parts.next.kind() == TokenKind.CLOSE_PAREN ? 1 : 0;
      parts.take(parts.head);
    }
    parts.ended = !parts.endsInValues() || parts.next.kind() != TokenKind.OPEN_PAREN;
    return parts;
  }

  private boolean endsInValues() {
    return head.get(head.size() - 1).isWord("values");
  }

  private void take(List<Token> tokens) {
    tokens.add(next);
    next = cursor.next();
  }

  /** Whether there is another part. */
  boolean hasNext() {
    return !ended;
  }

  /** The tokens of the next part: a statement of its own. */
  List<Token> next() {
    List<Token> part = new ArrayList<>(head);
    while (!ended) {
      int commas = takeRow(part);
      if (first.isEmpty()) {
        first.addAll(part.subList(head.size(), part.size()));
        first.add(new Token(TokenKind.COMMA, ",", 0, 0));
        commasOfFirst = commas;
      } else if (commas != commasOfFirst) {
        // It is refused beside the first row, which may be in another part.
        part.addAll(head.size(), first);
        ended = true;
        break;
      }
      if (next.kind() != TokenKind.COMMA) {
        ended = true;
        for (int i = 0; i < LONGEST_END && next.kind() != TokenKind.END; i++) {
          take(part);
        }
      } else if (part.size() > AT_HAND) {
        next = cursor.next();
        break;
      } else {
        take(part);
      }
    }
    return part;
  }

  /** Takes a row; how many commas it has that are not within something else. */
  private int takeRow(List<Token> part) {
    int depth = 0;
    int commas = 0;
    do {
      switch (next.kind()) {
        case OPEN_PAREN, OPEN_BRACKET -> depth++;
        case CLOSE_PAREN, CLOSE_BRACKET -> depth--;
        case COMMA -> commas += depth == 1 ? 1 : 0;
        default -> {
          // A part of a value.
        }
      }
      take(part);
    } while (depth > 0 && next.kind() != TokenKind.END);
    return commas;
  }
}
