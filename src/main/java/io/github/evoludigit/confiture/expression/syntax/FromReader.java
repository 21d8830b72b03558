package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads FROM: relations, functions, subqueries, joins and their aliases (manual, section 7.2). */
final class FromReader {

  private final TokenReader cursor;
  private final TypeReader types;
  private final ExpressionReader expressions;
  private final QueryReader queries;

  FromReader(
      TokenReader cursor, TypeReader types, ExpressionReader expressions, QueryReader queries) {
    this.cursor = cursor;
    this.types = types;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** What follows the word FROM. */
  Term read() {
    List<Term> items = new ArrayList<>();
    do {
      items.add(joined());
    } while (cursor.takeComma());
    return Term.of(Kind.FROM, items);
  }

  /** One item, with what is joined to it. */
  Term joined() {
    cursor.deeper();
    Term item = item();
    while (atJoin()) {
      item = join(item);
    }
    cursor.shallower();
    return item;
  }

  private boolean atJoin() {
    return cursor.atAnyWord("join", "inner", "left", "right", "full", "cross", "natural");
  }

  private Term join(Term left) {
    boolean natural = cursor.takeWord("natural");
    if (cursor.takeWord("cross")) {
      cursor.expectWord("join");
      return Term.of(Kind.JOIN, "CROSS JOIN", left, item(), Term.none());
    }
    String type = "JOIN";
    if (cursor.atAnyWord("left", "right", "full")) {
      type = cursor.next().text().toUpperCase(Locale.ROOT) + " JOIN";
      cursor.takeWord("outer");
    } else {
      cursor.takeWord("inner");
    }
    cursor.expectWord("join");
    Term right = item();
    if (natural) {
      return Term.of(Kind.JOIN, "NATURAL " + type, left, right, Term.none());
    }
    while (!cursor.atAnyWord("on", "using")) {
      if (!atJoin()) {
        throw cursor.unreadable();
      }
      right = join(right);
    }
    if (cursor.takeWord("on")) {
      return Term.of(Kind.JOIN, type, left, right, expressions.read());
    }
    cursor.expectWord("using");
    cursor.expectOpen();
    List<Term> columns = names();
    cursor.expectClose();
    String alias = cursor.takeWord("as") ? cursor.name() : "";
    return Term.of(Kind.JOIN, type, left, right, new Term(Kind.USING, alias, columns));
  }

  private List<Term> names() {
    List<Term> names = new ArrayList<>();
    do {
      names.add(Term.of(Kind.NAME, cursor.label()));
    } while (cursor.takeComma());
    return names;
  }

  private Term item() {
    cursor.deeper();
    Term item = plainItem();
    cursor.shallower();
    return item;
  }

  private Term plainItem() {
    boolean lateral = cursor.takeWord("lateral");
    if (queries.atQueryInParentheses()) {
      cursor.expectOpen();
      Term query = queries.read();
      cursor.expectClose();
      return aliased(new Term(Kind.DERIVED, lateral ? "LATERAL" : "", List.of(query)));
    }
    if (cursor.take(TokenKind.OPEN_PAREN)) {
      Term join = joined();
      cursor.expectClose();
      return join.is(Kind.JOIN) ? aliased(join) : join;
    }
    if (cursor.takeWords("rows", "from")) {
      return rowsFrom();
    }
    if (cursor.atAnyWord(TableFunctionReader.XML, TableFunctionReader.JSON)
        && cursor.peek(1).kind() == TokenKind.OPEN_PAREN) {
      Term call = new TableFunctionReader(cursor, types, expressions).read();
      return aliased(Term.of(Kind.FUNCTION, call));
    }
    if (isFunction()) {
      return function(lateral);
    }
    return relation();
  }

  private boolean isFunction() {
    int ahead = 1;
    while (cursor.peek(ahead).kind() == TokenKind.DOT) {
      ahead += 2;
    }
    return cursor.peek(ahead).kind() == TokenKind.OPEN_PAREN
        || cursor.atAnyWord(
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "current_role",
            "session_user",
            "localtime",
            "localtimestamp");
  }

  private Term function(boolean lateral) {
    Term call = call();
    boolean ordinality = cursor.takeWords("with", "ordinality");
    // A function in FROM may always refer to what stands before it: LATERAL says nothing.
    String text = ordinality ? "WITH ORDINALITY" : "";
    return aliased(new Term(Kind.FUNCTION, text, List.of(call)));
  }

  /** A function; in an expression a string after it would make it the type of a constant. */
  private Term call() {
    Term call = expressions.readOperand();
    Token last = cursor.peek(-1);
    if (last.isString()) {
      throw new Unreadable(last.text(), last);
    }
    return call;
  }

  /** Several functions side by side (section 7.2.1.4). */
  private Term rowsFrom() {
    List<Term> functions = new ArrayList<>();
    cursor.expectOpen();
    do {
      functions.add(aliased(Term.of(Kind.FUNCTION, call())));
    } while (cursor.takeComma());
    cursor.expectClose();
    boolean ordinality = cursor.takeWords("with", "ordinality");
    String text = ordinality ? "WITH ORDINALITY" : "";
    return aliased(new Term(Kind.ROWS_FROM, text, functions));
  }

  /** A relation with its alias and sample. */
  private Term relation() {
    Term relation = aliased(plainRelation());
    if (cursor.takeWord("tablesample")) {
      List<Term> sampled = new ArrayList<>(relation.parts());
      sampled.add(sample());
      return relation.with(sampled);
    }
    return relation;
  }

  /** A relation without an alias. */
  Term plainRelation() {
    boolean only = cursor.takeWord("only");
    boolean parentheses = only && cursor.take(TokenKind.OPEN_PAREN);
    List<Term> parts = new ArrayList<>();
    Token first = cursor.peek();
    parts.add(Term.of(Kind.NAME, cursor.name()));
    while (cursor.take(TokenKind.DOT)) {
      parts.add(Term.of(Kind.NAME, cursor.label()));
    }
    if (parentheses) {
      cursor.expectClose();
    }
    cursor.takeOperator("*");
    return new Term(Kind.RELATION, only ? "ONLY" : "", parts, first);
  }

  private Term sample() {
    String method = cursor.label();
    cursor.expectOpen();
    List<Term> parts = new ArrayList<>();
    do {
      parts.add(expressions.read());
    } while (cursor.takeComma());
    cursor.expectClose();
    if (cursor.takeWord("repeatable")) {
      cursor.expectOpen();
      parts.add(Term.of(Kind.WORD, "REPEATABLE"));
      parts.add(expressions.read());
      cursor.expectClose();
    }
    return new Term(Kind.SAMPLE, method, parts);
  }

  private Term aliased(Term item) {
    Optional<String> name = alias();
    boolean definitions = name.isEmpty() && cursor.takeWord("as");
    if (name.isEmpty() && !definitions) {
      return item;
    }
    List<Term> columns = new ArrayList<>();
    if (cursor.take(TokenKind.OPEN_PAREN)) {
      do {
        String column = cursor.name();
        boolean typed = !cursor.at(TokenKind.COMMA) && !cursor.at(TokenKind.CLOSE_PAREN);
        columns.add(
            typed
                ? Term.of(Kind.COLUMN_DEFINITION, column, Term.of(Kind.NAME, types.read()))
                : Term.of(Kind.NAME, column));
      } while (cursor.takeComma());
      cursor.expectClose();
    }
    List<Term> parts = new ArrayList<>(item.parts());
    parts.add(new Term(Kind.ALIAS, name.orElse(""), columns));
    return item.with(parts);
  }

  private Optional<String> alias() {
    if (cursor.atWord("as")) {
      if (cursor.peek(1).kind() == TokenKind.OPEN_PAREN) {
        return Optional.empty();
      }
      cursor.next();
      return Optional.of(cursor.name());
    }
    return cursor.atName() ? Optional.of(cursor.name()) : Optional.empty();
  }
}
