package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Locale;

/**
 * Reads the SQL in a body: up to the token that ends it outside of parentheses, as {@code
 * read_sql_construct} of PL/pgSQL's grammar does.
 */
final class FragmentReader {

  private final TokenReader in;
  private final SqlSyntax syntax;

  FragmentReader(TokenReader in, SqlSyntax syntax) {
    this.in = in;
    this.syntax = syntax;
  }

  /**
   * SQL up to one of these tokens, which is left.
   *
   * @param ends key words, {@code ;}, {@code ,}, {@code )} or {@code ..}
   */
  Fragment read(FragmentKind kind, String... ends) {
    Fragment fragment = new Fragment(kind, tokens(kind, ends));
    syntax.check(fragment);
    return fragment;
  }

  /** A value up to the semicolon, which is taken. */
  Fragment last(FragmentKind kind) {
    Fragment fragment = read(kind, ";");
    in.expect(TokenKind.SEMICOLON);
    return fragment;
  }

  /** A type that is copied from what is no variable. */
  void copied(List<Token> type) {
    syntax.copied(type);
  }

  /** Takes the name of an error condition. */
  Token condition(boolean handled) {
    Token name = in.here();
    in.label();
    syntax.condition(name, handled);
    return name;
  }

  /** Takes the arguments of a cursor, which can be given by name. */
  void arguments(List<Fragment> values) {
    in.expectOpen();
    while (!in.take(TokenKind.CLOSE_PAREN)) {
      Token sign = in.peek(1);
      boolean arrow = sign.kind() == TokenKind.OPERATOR && sign.text().equals("=>");
      if (arrow || sign.kind() == TokenKind.ASSIGN) {
        in.label();
        in.next();
      }
      values.add(read(FragmentKind.EXPRESSION, ",", ")"));
      in.takeComma();
    }
  }

  void check(Fragment fragment) {
    syntax.check(fragment);
  }

  /** The tokens up to one of these, unchecked. */
  List<Token> tokens(FragmentKind kind, String... ends) {
    boolean value = kind == FragmentKind.EXPRESSION || kind == FragmentKind.DYNAMIC;
    int from = in.position();
    int open = 0;
    while (true) {
      Token token = in.peek();
      if (open == 0 && isOneOf(token, ends)) {
        break;
      }
      if (isOpening(token)) {
        open++;
      } else if (isClosing(token)) {
        open--;
        if (open < 0) {
          throw Unreadable.at("mismatched parentheses", token);
        }
      } else if (in.atEnd() || token.kind() == TokenKind.SEMICOLON) {
        throw unended(open, value, ends);
      }
      in.next();
    }
    if (in.position() == from) {
      String missing = value ? "missing expression" : "missing SQL statement";
      throw Unreadable.at(missing, in.here());
    }
    return in.since(from);
  }

  private Unreadable unended(int open, boolean value, String... ends) {
    if (open > 0) {
      return Unreadable.at("mismatched parentheses", in.here());
    }
    String expected = ends[0].toUpperCase(Locale.ROOT);
    String what = value ? "SQL expression" : "SQL statement";
    return Unreadable.syntax("missing \"" + expected + "\" at end of " + what, in.here());
  }

  private static boolean isOneOf(Token token, String... ends) {
    for (String end : ends) {
      boolean word = Character.isLetter(end.charAt(0));
      if (word ? token.isWord(end) : token.text().equals(end) && isSign(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSign(Token token) {
    return switch (token.kind()) {
      case SEMICOLON, COMMA, CLOSE_PAREN, DOT, DOTS -> true;
      default -> false;
    };
  }

  private static boolean isOpening(Token token) {
    return token.kind() == TokenKind.OPEN_PAREN || token.kind() == TokenKind.OPEN_BRACKET;
  }

  private static boolean isClosing(Token token) {
    return token.kind() == TokenKind.CLOSE_PAREN || token.kind() == TokenKind.CLOSE_BRACKET;
  }
}
