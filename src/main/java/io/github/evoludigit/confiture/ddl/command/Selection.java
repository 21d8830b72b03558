package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.table.CreateTableReader;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SELECT: {@code SELECT pg_catalog.set_config('search_path', '', false)} is SET; other queries are
 * rows.
 *
 * @param query the query
 * @param rows what it is if it sets nothing
 */
record Selection(List<Token> query, Command rows) implements Command {

  /** The values that mean true. */
  private static final List<String> TRUE = List.of("true", "t", "on", "yes", "1");

  /** A query that begins with SELECT; with INTO it is CREATE TABLE AS. */
  static Command read(List<Token> query, boolean withData) {
    int into = into(query);
    if (into >= 0) {
      return CreateTableReader.readSelectInto(query, into);
    }
    Syntax.query(query);
    return new JudgedQuery(
        query, new Selection(query, new RowCommand(query, query, Treatment.ROWS, withData)));
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

  @Override
  public Treatment apply(Execution execution) {
    boolean sets = false;
    for (int i = 1; i < query.size(); i++) {
      sets |=
          query.get(i).isWord("set_config")
              && setConfig(new TokenReader(query.subList(i, query.size())), execution);
    }
    return sets && !new ForeignCalls(execution.namespace()).in(query)
        ? Treatment.SESSION
        : rows.apply(execution);
  }

  /** {@code set_config('name', 'value', is_local)}. */
  private static boolean setConfig(TokenReader call, Execution execution) {
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
    String text = value.get(0).text();
    new ServerNames(execution.catalog()).parameter(setting, name.get(0), List.of(text));
    List<String> values = setting.equals(Session.SEARCH_PATH) ? path(text) : List.of(text);
    boolean locally = TRUE.contains(local.get(0).text().toLowerCase(Locale.ROOT));
    SettingCommand.set(setting, values, locally, execution);
    return true;
  }

  private static List<String> path(String text) {
    List<String> schemas = new ArrayList<>();
    for (Token token : Token.of(text)) {
      if (token.isName()) {
        schemas.add(token.text());
      }
    }
    return schemas.isEmpty() ? List.of("") : schemas;
  }
}
