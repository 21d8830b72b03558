package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what stands between operators: constants, columns, calls, CASE, parentheses. */
final class PrimaryReader {

  private final TokenReader cursor;
  private final TypeReader types;
  private final ExpressionReader expressions;
  private final QueryReader queries;
  private final CallReader calls;
  private final SyntaxReader syntaxes;

  PrimaryReader(
      TokenReader cursor, TypeReader types, ExpressionReader expressions, QueryReader queries) {
    this.cursor = cursor;
    this.types = types;
    this.expressions = expressions;
    this.queries = queries;
    this.calls = new CallReader(cursor, expressions, queries);
    this.syntaxes = new SyntaxReader(cursor, types, expressions);
  }

  QueryReader queries() {
    return queries;
  }

  Term read() {
    Token first = cursor.peek();
    Term term = unplaced();
    return term.isPlaced() ? term : term.placed(first);
  }

  private Term unplaced() {
    Token token = cursor.peek();
    switch (token.kind()) {
      case NUMBER -> {
        cursor.next();
        return Numbers.constant(token.text());
      }
      case STRING, DOLLAR_STRING -> {
        cursor.next();
        if (token.isNationalString()) {
          return Term.of(Kind.CAST, "bpchar", Term.of(Kind.STRING, token.text().substring(2)));
        }
        return token.isBitString()
            ? bits(token.text().substring(1))
            : Term.of(Kind.STRING, token.text());
      }
      case PARAMETER -> {
        cursor.next();
        return Term.of(Kind.PARAMETER, token.text());
      }
      case OPEN_PAREN -> {
        return parenthesized();
      }
      case QUOTED_IDENTIFIER -> {
        return named();
      }
      case WORD -> {
        return word(token.text());
      }
      default -> throw cursor.unreadable();
    }
  }

  private Term bits(String value) {
    return Term.of(Kind.BITS, Numbers.bits(value).orElseThrow(cursor::unreadable));
  }

  private Term parenthesized() {
    if (queries.atQueryInParentheses()) {
      cursor.expectOpen();
      Term query = queries.read();
      cursor.expectClose();
      return Term.of(Kind.SUBQUERY, query);
    }
    cursor.expectOpen();
    Term first = expressions.read();
    if (cursor.at(TokenKind.COMMA)) {
      List<Term> parts = new ArrayList<>(List.of(first));
      while (cursor.takeComma()) {
        parts.add(expressions.read());
      }
      cursor.expectClose();
      return Term.of(Kind.ROW, parts);
    }
    cursor.expectClose();
    return first;
  }

  private Term word(String word) {
    switch (word) {
      case "null" -> {
        cursor.next();
        return Term.of(Kind.NULL);
      }
      case "true", "false" -> {
        cursor.next();
        return Term.of(Kind.BOOLEAN, word.toUpperCase(Locale.ROOT));
      }
      case "default" -> {
        cursor.next();
        return Term.of(Kind.DEFAULT);
      }
      case "case" -> {
        return caseTerm();
      }
      case "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_role",
          "current_user",
          "session_user",
          "system_user",
          "user",
          "current_catalog",
          "current_schema" -> {
        return sessionValue();
      }
      case "array" -> {
        return array();
      }
      case "exists" -> {
        if (cursor.peek(1).kind() != TokenKind.OPEN_PAREN) {
          return named();
        }
        cursor.next();
        cursor.expectOpen();
        Term query = queries.read();
        cursor.expectClose();
        return Term.of(Kind.EXISTS, query);
      }
      default -> {
        if (KeyWords.TYPE.contains(word)) {
          int from = cursor.position();
          Optional<String> type = types.readBeforeString();
          if (type.isPresent()) {
            List<Token> written = cursor.since(from);
            boolean modified = written.get(written.size() - 1).kind() == TokenKind.CLOSE_PAREN;
            return typedString(modified ? type.get() : ofAnyLength(type.get()));
          }
        }
        Optional<Term> call = syntaxes.read();
        return call.isPresent() ? calls.modified(call.get()) : named();
      }
    }
  }

  /** {@code char 'abc'} is not cut to one character ({@code ConstCharacter} in gram.y). */
  private static String ofAnyLength(String type) {
    return switch (type) {
      case "character(1)" -> "bpchar";
      case "bit(1)" -> "bit";
      default -> type;
    };
  }

  /** {@code type 'text'}: a cast (section 4.1.2.7); the fields of an interval come after it. */
  private Term typedString(String type) {
    Token token = cursor.next();
    String text = token.text();
    String fullType = type;
    if (type.equals("interval")
        && cursor.atAnyWord("year", "month", "day", "hour", "minute", "second")) {
      fullType = "interval " + cursor.next().text();
      if (cursor.takeWord("to")) {
        fullType += " to " + cursor.label();
      }
    }
    // INTERVAL '5' DAY is five days, whatever else the string could mean.
    if (fullType.startsWith("interval ") && text.matches("[+-]?\\d+(\\.\\d+)?")) {
      text += fullType.substring(fullType.lastIndexOf(' '));
    }
    return Term.of(Kind.CAST, fullType, Term.of(Kind.STRING, text).placed(token)).placed(token);
  }

  private Term sessionValue() {
    String name = cursor.next().text().toUpperCase(Locale.ROOT);
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      cursor.expectOpen();
      if (cursor.take(TokenKind.CLOSE_PAREN)) {
        return Term.of(Kind.CALL, name.toLowerCase(Locale.ROOT));
      }
      name += '(' + cursor.next().text() + ')';
      cursor.expectClose();
    }
    return Term.of(Kind.SESSION_VALUE, name);
  }

  private Term caseTerm() {
    cursor.expectWord("case");
    List<Term> parts = new ArrayList<>();
    parts.add(cursor.atWord("when") ? Term.none() : expressions.read());
    while (cursor.atWord("when")) {
      Token when = cursor.next();
      Term condition = expressions.read();
      cursor.expectWord("then");
      parts.add(Term.of(Kind.WHEN, condition, expressions.read()).placed(when));
    }
    // A CASE without ELSE has ELSE NULL (section 9.18.1).
    parts.add(cursor.takeWord("else") ? expressions.read() : Term.of(Kind.NULL));
    cursor.expectWord("end");
    return Term.of(Kind.CASE, parts);
  }

  private Term array() {
    cursor.expectWord("array");
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      cursor.expectOpen();
      Term query = queries.read();
      cursor.expectClose();
      return Term.of(Kind.ARRAY_QUERY, query);
    }
    return elements();
  }

  /** {@code [a, b]}; within an array also {@code [[a], [b]]}. */
  private Term elements() {
    cursor.deeper();
    cursor.expect(TokenKind.OPEN_BRACKET);
    List<Term> parts = new ArrayList<>();
    if (!cursor.at(TokenKind.CLOSE_BRACKET)) {
      do {
        parts.add(cursor.at(TokenKind.OPEN_BRACKET) ? elements() : expressions.read());
      } while (cursor.takeComma());
    }
    cursor.expect(TokenKind.CLOSE_BRACKET);
    cursor.shallower();
    return Term.of(Kind.ARRAY, parts);
  }

  /** A column, or a call, or a type's name before a string. */
  private Term named() {
    if (cursor.at(TokenKind.WORD) && KeyWords.RESERVED.contains(cursor.peek().text())) {
      throw cursor.unreadable();
    }
    int start = cursor.position();
    Token first = cursor.peek();
    List<String> names = new ArrayList<>(List.of(cursor.label()));
    while (cursor.at(TokenKind.DOT)) {
      cursor.next();
      if (cursor.takeOperator("*")) {
        return new Term(Kind.STAR, "", qualifiers(names));
      }
      names.add(cursor.label());
    }
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      if (atStringAfterModifiers()) {
        cursor.back(start);
        return typedString(types.readBeforeString().orElseThrow(cursor::unreadable));
      }
      return calls.read(names, first);
    }
    if (cursor.at(TokenKind.STRING)) {
      return typedString(types.named(names, first));
    }
    String last = names.remove(names.size() - 1);
    return new Term(Kind.COLUMN, last, qualifiers(names));
  }

  /** Whether a string follows the parenthesis: {@code timestamptz(0) '2000-01-01'}. */
  private boolean atStringAfterModifiers() {
    int ahead = 1;
    while (true) {
      switch (cursor.peek(ahead).kind()) {
        case NUMBER, WORD, QUOTED_IDENTIFIER, COMMA, STRING -> ahead++;
        case CLOSE_PAREN -> {
          return cursor.peek(ahead + 1).kind() == TokenKind.STRING;
        }
        default -> {
          return false;
        }
      }
    }
  }

  private static List<Term> qualifiers(List<String> names) {
    List<Term> qualifiers = new ArrayList<>(names.size());
    for (String name : names) {
      qualifiers.add(Term.of(Kind.NAME, name));
    }
    return qualifiers;
  }
}
