package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
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
 * SET, RESET, DISCARD and {@code SELECT set_config(…)}, as far as they decide what later statements
 * make.
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

  /** After {@code SET}. */
  Treatment set() {
    Token first = in.peek();
    SettingReader.Setting setting = new SettingReader(in).set();
    if (!setting.name().isEmpty()) {
      new ServerNames(clauses.catalog).parameter(setting.name(), first, setting.values());
      if (setting.values().isEmpty()) {
        session.reset(setting.name(), setting.locally());
      } else {
        set(setting.name(), setting.values(), setting.locally());
      }
    }
    return Treatment.SESSION;
  }

  /** After {@code RESET}. */
  Treatment reset() {
    Token first = in.peek();
    String name = new SettingReader(in).reset().name();
    if (name.isEmpty()) {
      session.resetAll();
    } else {
      new ServerNames(clauses.catalog).parameter(name, first, List.of());
      session.reset(name, false);
    }
    if (name.equals("session_authorization")) {
      session.reset("role", false);
    }
    return Treatment.SESSION;
  }

  /** After {@code DISCARD}. */
  Treatment discard(Token first) {
    boolean all = in.takeWord("all");
    boolean temporary = all || in.takeWord("temp") || in.takeWord("temporary");
    if (!temporary && !in.takeWord("plans")) {
      in.expectWord("sequences");
    }
    in.expectEnd();
    if (all) {
      clauses.expectNoTransaction(first, "DISCARD ALL");
      session.discardAll();
    }
    if (temporary) {
      for (Entity entity : List.copyOf(clauses.catalog.entities())) {
        if (entity.schema.equals(SearchPath.TEMPORARY)) {
          clauses.catalog.remove(entity);
        }
      }
    }
    return Treatment.SESSION;
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
    if (!same && !isAsciiFromHere()) {
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

  /** Whether the rest of the script is the same in any encoding. */
  private boolean isAsciiFromHere() {
    byte[] utf8 = clauses.statement().script().utf8();
    for (int i = clauses.statement().end(); i < utf8.length; i++) {
      if (utf8[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a query is {@code SELECT … INTO table}. */
  static boolean makesTable(List<Token> tokens) {
    return into(tokens) >= 0;
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
    new ServerNames(clauses.catalog).parameter(setting, name.get(0), List.of(value.get(0).text()));
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
