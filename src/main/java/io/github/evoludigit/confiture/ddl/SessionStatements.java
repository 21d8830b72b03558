package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SET, RESET and {@code SELECT set_config(…)}, as far as they decide what names mean. */
final class SessionStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Session session;

  SessionStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.session = clauses.session;
  }

  Treatment read() {
    in.back(0);
    return switch (in.next().text()) {
      case "set" -> set();
      case "reset" -> {
        if (in.takeWord("search_path") || in.takeWord("all")) {
          namespace.searchPath(List.of());
        } else if (in.takeWord("role") || in.takeWords("session", "authorization")) {
          session.role("");
        }
        yield Treatment.SESSION;
      }
      default -> select();
    };
  }

  private Treatment set() {
    if (!in.takeWord("session") || in.atWord("authorization")) {
      in.takeWord("local");
      in.takeWord("session");
      if (in.takeWord("role") || in.takeWord("authorization")) {
        role(in.next());
        return Treatment.SESSION;
      }
    }
    if (in.takeWord("schema")) {
      namespace.searchPath(List.of(in.string()));
      return Treatment.SESSION;
    }
    StringBuilder name = new StringBuilder(in.name());
    while (in.take(TokenKind.DOT)) {
      name.append('.').append(in.label());
    }
    if (!in.takeOperator("=") && !in.takeWord("to")) {
      in.rest();
      return Treatment.SESSION;
    }
    List<String> values = new ArrayList<>();
    do {
      values.add(in.next().text());
    } while (in.takeComma());
    in.rest();
    setting(name.toString().toLowerCase(Locale.ROOT), values);
    return Treatment.SESSION;
  }

  /** What is made from here on belongs to that role. */
  private void role(Token name) {
    session.role(name.isWord("none") || name.isWord("default") ? "" : name.text());
  }

  private void setting(String name, List<String> values) {
    if (name.equals("search_path")) {
      searchPath(values);
    } else {
      String value = String.join(", ", values);
      session.set(name, value.equals("default") ? "" : value);
    }
  }

  private void searchPath(List<String> values) {
    List<String> path = new ArrayList<>();
    for (String value : values) {
      if (!value.isEmpty()
          && !value.equals("$user")
          && !value.equals("pg_catalog")
          && !value.equals("pg_temp")
          && !value.equals("default")) {
        path.add(value);
      }
    }
    namespace.searchPath(path);
  }

  /** Where {@code SELECT … INTO table} names its table; negative if it does not. */
  private static int into(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      TokenKind kind = tokens.get(i).kind();
      if (kind == TokenKind.OPEN_PAREN) {
        depth++;
      } else if (kind == TokenKind.CLOSE_PAREN) {
        depth--;
      } else if (depth == 0 && tokens.get(i).isWord("into")) {
        return i;
      }
    }
    return -1;
  }

  /** {@code SELECT pg_catalog.set_config('search_path', '', false)}; other queries are data. */
  private Treatment select() {
    List<Token> tokens = in.rest();
    int into = into(tokens);
    if (into >= 0) {
      in.back(0);
      return new CreateTableAs(clauses).selectInto(into + 1);
    }
    for (int i = 0; i + 4 < tokens.size(); i++) {
      if (tokens.get(i).isWord("set_config")
          && tokens.get(i + 2).text().equals("search_path")
          && tokens.get(i + 4).isString()) {
        List<String> names = new ArrayList<>();
        for (Token token : Token.of(tokens.get(i + 4).text())) {
          if (token.isName()) {
            names.add(token.text());
          }
        }
        searchPath(names);
        return Treatment.SESSION;
      }
    }
    return Treatment.ROWS;
  }
}
