package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what follows DECLARE (manual, section 41.3). */
final class DeclarationReader {

  private final TokenReader in;
  private final FragmentReader fragments;
  private final Scopes scopes;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Fragment> values = new ArrayList<>();

  DeclarationReader(TokenReader in, FragmentReader fragments, Scopes scopes) {
    this.in = in;
    this.fragments = fragments;
    this.scopes = scopes;
  }

  List<Declaration> declarations() {
    return declarations;
  }

  /** The defaults and queries of the variables. */
  List<Fragment> values() {
    return values;
  }

  /** The declarations up to BEGIN, which is left. */
  void read() {
    while (!in.atWord("begin")) {
      if (!in.takeWord("declare")) {
        declaration();
      }
    }
  }

  private void declaration() {
    Token name = in.here();
    if (!name.isName() || ReservedWords.isOne(name)) {
      throw in.unreadable();
    }
    in.next();
    if (in.takeWords("alias", "for")) {
      alias(name);
    } else if (atCursor()) {
      cursor(name);
    } else {
      variable(name);
    }
  }

  private void alias(Token name) {
    Token target = in.here();
    boolean known = in.at(TokenKind.PARAMETER) || target.isName();
    if (!known) {
      throw in.unreadable();
    }
    in.next();
    if (!scopes.isVariable(target, in.peek(1))) {
      throw new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          "variable \"" + target.text() + "\" does not exist",
          target,
          "");
    }
    List<Token> names = new ArrayList<>(List.of(target));
    while (in.take(TokenKind.DOT)) {
      names.add(in.here());
      in.label();
    }
    in.expect(TokenKind.SEMICOLON);
    declare(name, Declaration.Sort.ALIAS, names);
  }

  private boolean atCursor() {
    return in.atWord("cursor") || in.atWords("scroll", "cursor") || in.atWords("no", "scroll");
  }

  private void cursor(Token name) {
    in.takeWord("no");
    in.takeWord("scroll");
    in.expectWord("cursor");
    declare(name, Declaration.Sort.CURSOR, List.of());
    List<Declaration> arguments = new ArrayList<>();
    scopes.open("");
    if (in.take(TokenKind.OPEN_PAREN)) {
      do {
        String argument = in.label();
        List<Token> type = type(",", ")");
        fragments.check(new Fragment(FragmentKind.TYPE, type));
        arguments.add(new Declaration(argument, Declaration.Sort.VARIABLE, type));
      } while (in.takeComma());
      in.expectClose();
    }
    if (!in.takeWord("is")) {
      in.expectWord("for");
    }
    value(fragments.last(FragmentKind.QUERY), arguments);
    scopes.close();
  }

  private void variable(Token name) {
    in.takeWord("constant");
    List<Token> type = type(";", ":=", "=", "default", "not", "collate");
    fragments.check(new Fragment(FragmentKind.TYPE, type));
    copied(type);
    declare(name, Declaration.Sort.VARIABLE, type);
    if (in.takeWord("collate")) {
      in.label();
      while (in.take(TokenKind.DOT)) {
        in.label();
      }
    }
    boolean notNull = in.takeWords("not", "null");
    if (!notNull && in.atWord("not")) {
      in.next();
      throw in.unreadable();
    }
    if (in.take(TokenKind.SEMICOLON)) {
      if (notNull) {
        String message =
            "variable \""
                + name.text()
                + "\" must have a default value, since it's declared NOT NULL";
        throw new Unreadable(SqlState.NULL_VALUE_NOT_ALLOWED, message, name, "");
      }
      return;
    }
    if (!in.take(TokenKind.ASSIGN) && !in.takeOperator("=")) {
      in.expectWord("default");
    }
    value(fragments.last(FragmentKind.EXPRESSION), List.of());
  }

  /** The last declaration has a default or query. */
  private void value(Fragment value, List<Declaration> arguments) {
    values.add(value);
    int last = declarations.size() - 1;
    Declaration before = declarations.get(last);
    declarations.set(
        last,
        new Declaration(
            before.name(), before.sort(), before.type(), Optional.of(value), arguments));
  }

  /** The type of a column or row must be there; that of a variable is. */
  private void copied(List<Token> type) {
    int percent = 0;
    while (percent < type.size() && !type.get(percent).text().equals("%")) {
      percent++;
    }
    if (percent + 1 < type.size()) {
      boolean row = type.get(percent + 1).isWord("rowtype");
      Token third = percent > 2 ? type.get(2) : Token.END;
      if (row || !scopes.isVariable(type.get(0), third)) {
        fragments.copied(type);
      }
    }
  }

  /** The tokens of a type, which one of these ends. */
  private List<Token> type(String... ends) {
    int from = in.position();
    int open = 0;
    while (open > 0 || !isEnd(in.peek(), ends)) {
      Token token = in.peek();
      if (token.kind() == TokenKind.OPEN_PAREN) {
        open++;
      } else if (token.kind() == TokenKind.CLOSE_PAREN) {
        open--;
        if (open < 0) {
          break;
        }
      } else if (in.atEnd() || token.kind() == TokenKind.SEMICOLON) {
        if (open > 0) {
          throw Unreadable.at("mismatched parentheses", in.here());
        }
        throw Unreadable.at("incomplete data type declaration", in.here());
      }
      in.next();
    }
    if (in.position() == from) {
      throw Unreadable.at("missing data type declaration", in.here());
    }
    return in.since(from);
  }

  private static boolean isEnd(Token token, String... ends) {
    if (token.kind() == TokenKind.QUOTED_IDENTIFIER) {
      return false;
    }
    for (String end : ends) {
      if (token.text().equals(end)) {
        return true;
      }
    }
    return false;
  }

  private void declare(Token name, Declaration.Sort sort, List<Token> type) {
    Declaration declaration = new Declaration(name.text(), sort, type);
    if (!scopes.declare(declaration)) {
      throw Unreadable.at("duplicate declaration", name);
    }
    declarations.add(declaration);
  }
}
