package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.table.CreateTableReader;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SET, RESET, DISCARD, {@code SELECT set_config(…)} and where transactions begin and end, as far as
 * they decide what later statements make.
 */
final class SessionStatements {

  private static final String CLIENT_ENCODING = "client_encoding";

  private final Clauses clauses;
  private final TokenReader in;
  private final Session session;

  SessionStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.session = clauses.session;
  }

  Treatment read() {
    in.back(0);
    switch (in.next().text()) {
      case "set" -> set();
      case "reset" -> reset();
      case "discard" -> discard();
      case "begin", "start" -> session.begin();
      default -> end();
    }
    in.rest();
    return Treatment.SESSION;
  }

  /** {@code COMMIT}, {@code ROLLBACK} and the like; with {@code AND CHAIN} the next one begins. */
  private void end() {
    List<Token> rest = in.rest();
    boolean toSavepoint = rest.stream().anyMatch(token -> token.isWord("to"));
    boolean prepared = !rest.isEmpty() && rest.get(0).isWord("prepared");
    if (toSavepoint || prepared) {
      return;
    }
    int last = rest.size() - 1;
    boolean chain = last > 0 && rest.get(last).isWord("chain") && !rest.get(last - 1).isWord("no");
    session.end();
    if (chain) {
      session.begin();
    }
  }

  private void discard() {
    boolean all = in.takeWord("all");
    if (all) {
      session.discardAll();
    }
    if (all || in.atAnyWord("temp", "temporary")) {
      for (Entity entity : List.copyOf(clauses.catalog.entities())) {
        if (entity.schema.equals(SearchPath.TEMPORARY)) {
          clauses.catalog.remove(entity);
        }
      }
    }
  }

  private void reset() {
    if (in.takeWord("all")) {
      session.resetAll();
    } else if (in.takeWords("session", "authorization")) {
      session.reset("session_authorization", false);
      session.reset("role", false);
    } else if (in.takeWords("time", "zone")) {
      session.reset("timezone", false);
    } else {
      session.reset(name(), false);
    }
  }

  private void set() {
    boolean locally = in.takeWord("local");
    if (!locally && in.atWord("session") && !in.peek(1).isWord("authorization")) {
      in.next();
    }
    if (in.atAnyWord("characteristics", "transaction", "constraints")) {
      return;
    }
    String name;
    if (in.takeWords("session", "authorization")) {
      name = "session_authorization";
    } else if (in.takeWords("time", "zone")) {
      name = "timezone";
    } else if (in.takeWord("names")) {
      name = CLIENT_ENCODING;
    } else if (in.takeWord("schema")) {
      name = Session.SEARCH_PATH;
    } else if (in.takeWords("xml", "option")) {
      name = "xmloption";
    } else {
      name = name();
      if (!in.takeOperator("=") && !in.takeWord("to") && !name.equals("role")) {
        return;
      }
    }
    boolean usual =
        in.atEnd() || in.atWord("default") || name.equals("timezone") && in.atWord("local");
    if (usual) {
      session.reset(name, locally);
      return;
    }
    set(name, values(), locally);
  }

  private String name() {
    StringBuilder name = new StringBuilder(in.name());
    while (in.take(TokenKind.DOT)) {
      name.append('.').append(in.label());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private List<String> values() {
    List<String> values = new ArrayList<>();
    do {
      StringBuilder value = new StringBuilder();
      while (!in.atEnd() && !in.at(TokenKind.COMMA)) {
        value.append(in.next().text());
      }
      values.add(value.toString());
    } while (in.takeComma());
    return values;
  }

  private void set(String name, List<String> values, boolean locally) {
    if (name.equals(CLIENT_ENCODING)) {
      checkEncoding(values.get(0));
    }
    session.set(name, values, locally);
  }

  /** Files are read as UTF-8, whatever the server would make of their bytes. */
  private void checkEncoding(String encoding) {
    String plain = encoding.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    boolean same = plain.equals("utf8") || plain.equals("unicode") || plain.equals("sqlascii");
    byte[] utf8 = clauses.statement().script().utf8();
    boolean ascii = true;
    for (int i = clauses.statement().end(); i < utf8.length && ascii; i++) {
      ascii = utf8[i] >= 0;
    }
    if (!same && !ascii) {
      clauses
          .catalog
          .problems()
          .add(
              new Problem(
                  clauses.location(),
                  "client-encoding",
                  "client_encoding is set to " + encoding + ", but files are read as UTF-8",
                  "save what follows in UTF-8 and set client_encoding to UTF8"));
    }
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

  /**
   * After {@code SELECT}: {@code SELECT pg_catalog.set_config('search_path', '', false)} or {@code
   * SELECT … INTO}; other queries are rows.
   */
  Treatment select() {
    List<Token> tokens = in.rest();
    int into = into(tokens);
    if (into >= 0) {
      List<Token> query = in.since(0);
      return CreateTableReader.readSelectInto(query, into + 1).apply(clauses.execution());
    }
    boolean sets = false;
    for (int i = 0; i < tokens.size(); i++) {
      sets |=
          tokens.get(i).isWord("set_config")
              && setConfig(new TokenReader(tokens.subList(i, tokens.size())));
    }
    in.back(0);
    return sets && !new ForeignCalls(clauses.namespace).in(in.rest())
        ? Treatment.SESSION
        : Treatment.ROWS;
  }

  /** {@code set_config('name', 'value', is_local)}. */
  private boolean setConfig(TokenReader call) {
    call.next();
    call.expectOpen();
    List<Token> name = call.until();
    call.expect(TokenKind.COMMA);
    List<Token> value = call.until();
    call.expect(TokenKind.COMMA);
    List<Token> local = call.until();
    if (!name.get(0).isString() || !value.get(0).isString()) {
      return false;
    }
    String setting = name.get(0).text().toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>(List.of(value.get(0).text()));
    if (setting.equals(Session.SEARCH_PATH)) {
      values.clear();
      for (Token token : Token.of(value.get(0).text())) {
        if (token.isName()) {
          values.add(token.text());
        }
      }
      if (values.isEmpty()) {
        values.add("");
      }
    }
    String first = local.get(0).text().toLowerCase(Locale.ROOT);
    set(setting, values, List.of("true", "t", "on", "yes", "1").contains(first));
    return true;
  }
}
