package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the functions that SQL gives a syntax of their own, {@code EXTRACT(year FROM x)} (manual,
 * chapter 9; {@code func_expr_common_subexpr} in {@code gram.y}).
 */
final class SyntaxReader {

  private final TokenReader cursor;
  private final TypeReader types;
  private final ExpressionReader expressions;
  private final JsonReader json;

  SyntaxReader(TokenReader cursor, TypeReader types, ExpressionReader expressions) {
    this.cursor = cursor;
    this.types = types;
    this.expressions = expressions;
    this.json = new JsonReader(cursor, types, expressions);
  }

  /** What is at the cursor if it is one of these functions. */
  Optional<Term> read() {
    if (cursor.atWords("collation", "for")) {
      cursor.next();
      cursor.next();
      return Optional.of(Term.of(Kind.SYNTAX, "pg_collation_for", parenthesized()));
    }
    if (!cursor.at(TokenKind.WORD) || cursor.peek(1).kind() != TokenKind.OPEN_PAREN) {
      return Optional.empty();
    }
    int start = cursor.position();
    String word = cursor.next().text();
    cursor.expectOpen();
    Optional<Term> term =
        switch (word) {
          case "cast" -> Optional.of(cast());
          case "coalesce", "greatest", "least" -> Optional.of(common(word));
          case "nullif" -> Optional.of(list(Kind.SYNTAX, word));
          case "row" -> Optional.of(list(Kind.ROW, ""));
          case "grouping" -> Optional.of(list(Kind.SYNTAX, word));
          case "extract" -> Optional.of(extract());
          case "position" -> Optional.of(position());
          case "substring" -> substring();
          case "overlay" -> overlay();
          case "trim" -> Optional.of(trim());
          case "normalize" -> Optional.of(normalize());
          case "xmlforest" -> Optional.of(labelled(word));
          case "xmlelement",
              "xmlconcat",
              "xmlparse",
              "xmlpi",
              "xmlroot",
              "xmlserialize",
              "xmlexists" ->
              Optional.of(words(word));
          case "json_object",
              "json_array",
              "json_objectagg",
              "json_arrayagg",
              "json_query",
              "json_exists",
              "json_value",
              "json_scalar",
              "json_serialize",
              "json" ->
              json.read(word);
          default -> Optional.empty();
        };
    if (term.isPresent()) {
      cursor.expectClose();
    } else {
      cursor.back(start);
    }
    return term;
  }

  private Term parenthesized() {
    cursor.expectOpen();
    Term term = expressions.read();
    cursor.expectClose();
    return term;
  }

  private Term cast() {
    Term value = expressions.read();
    cursor.expectWord("as");
    return Term.of(Kind.CAST, types.read(), value);
  }

  private Term common(String word) {
    return list(Kind.COMMON, word.toUpperCase(Locale.ROOT));
  }

  private Term list(Kind kind, String text) {
    return new Term(kind, text, cursor.at(TokenKind.CLOSE_PAREN) ? List.of() : expressions());
  }

  private List<Term> expressions() {
    List<Term> parts = new ArrayList<>();
    do {
      parts.add(expressions.read());
    } while (cursor.takeComma());
    return parts;
  }

  private Term extract() {
    Token field = cursor.next();
    cursor.expectWord("from");
    Term name = Term.of(Kind.STRING, field.text().toLowerCase(Locale.ROOT));
    return Term.of(Kind.SYNTAX, "extract", name, expressions.read());
  }

  private Term position() {
    Term part = expressions.readOperand();
    cursor.expectWord("in");
    return Term.of(Kind.SYNTAX, "position", expressions.readOperand(), part);
  }

  /** Only with words; {@code substring(x, 1, 2)} is an ordinary call. */
  private Optional<Term> substring() {
    if (cursor.at(TokenKind.CLOSE_PAREN)) {
      return Optional.empty();
    }
    Term text = expressions.read();
    List<Term> parts = new ArrayList<>(List.of(text));
    if (cursor.takeWord("similar")) {
      parts.add(expressions.read());
      cursor.expectWord("escape");
      parts.add(expressions.read());
      return Optional.of(Term.of(Kind.SYNTAX, "substring", parts.toArray(Term[]::new)));
    }
    if (cursor.takeWord("from")) {
      parts.add(expressions.read());
      if (cursor.takeWord("for")) {
        parts.add(expressions.read());
      }
    } else if (cursor.takeWord("for")) {
      Term length = expressions.read();
      Term start = cursor.takeWord("from") ? expressions.read() : Term.of(Kind.NUMBER, "1");
      parts.add(start);
      parts.add(length);
    } else {
      return Optional.empty();
    }
    return Optional.of(new Term(Kind.SYNTAX, "substring", parts));
  }

  private Optional<Term> overlay() {
    if (cursor.at(TokenKind.CLOSE_PAREN)) {
      return Optional.empty();
    }
    List<Term> parts = new ArrayList<>(List.of(expressions.read()));
    if (!cursor.takeWord("placing")) {
      return Optional.empty();
    }
    parts.add(expressions.read());
    cursor.expectWord("from");
    parts.add(expressions.read());
    if (cursor.takeWord("for")) {
      parts.add(expressions.read());
    }
    return Optional.of(new Term(Kind.SYNTAX, "overlay", parts));
  }

  private Term trim() {
    String function = "btrim";
    if (cursor.takeWord("leading")) {
      function = "ltrim";
    } else if (cursor.takeWord("trailing")) {
      function = "rtrim";
    } else {
      cursor.takeWord("both");
    }
    List<Term> parts = new ArrayList<>();
    if (cursor.takeWord("from")) {
      parts.addAll(expressions());
    } else {
      Term first = expressions.read();
      if (cursor.takeWord("from")) {
        parts.addAll(expressions());
        parts.add(first);
      } else {
        parts.add(first);
        if (cursor.takeComma()) {
          parts.addAll(expressions());
        }
      }
    }
    return new Term(Kind.SYNTAX, function, parts);
  }

  private Term normalize() {
    Term text = expressions.read();
    return cursor.takeComma()
        ? Term.of(Kind.SYNTAX, "normalize", text, Term.of(Kind.STRING, cursor.label()))
        : Term.of(Kind.SYNTAX, "normalize", text);
  }

  /** Expressions and key words in any order, as the functions of XML have them. */
  private Term words(String function) {
    List<Term> parts = new ArrayList<>();
    while (!cursor.at(TokenKind.CLOSE_PAREN)) {
      if (cursor.takeComma()) {
        continue;
      }
      if (cursor.atAnyWord(
          "as",
          "by",
          "content",
          "document",
          "encoding",
          "indent",
          "name",
          "no",
          "passing",
          "ref",
          "standalone",
          "value",
          "version",
          "without",
          "yes",
          "xmlattributes",
          "strip",
          "whitespace",
          "preserve")) {
        parts.add(keyWord());
      } else {
        parts.add(expressions.read());
      }
    }
    return new Term(Kind.SYNTAX, function, withoutDefaults(function, parts));
  }

  /** What is so anyway: whitespace is stripped, and values are passed in the one way there is. */
  private static List<Term> withoutDefaults(String function, List<Term> parts) {
    return switch (function) {
      case "xmlparse" ->
          parts.stream()
              .filter(part -> !part.is(Kind.WORD, "strip"))
              .filter(
                  part ->
                      !part.is(Kind.WORD, "whitespace")
                          || parts.contains(Term.of(Kind.WORD, "preserve")))
              .toList();
      case "xmlserialize" ->
          parts.stream()
              .filter(part -> !part.is(Kind.WORD, "no"))
              .filter(
                  part ->
                      !part.is(Kind.WORD, "indent") || !parts.contains(Term.of(Kind.WORD, "no")))
              .toList();
      case "xmlexists" ->
          parts.stream()
              .filter(part -> !part.is(Kind.WORD, "by") && !part.is(Kind.WORD, "ref"))
              .toList();
      default -> parts;
    };
  }

  /** Values with labels; a column has its name as one. */
  private Term labelled(String function) {
    List<Term> parts = new ArrayList<>();
    do {
      Term value = expressions.read();
      parts.add(value);
      if (cursor.takeWord("as")) {
        parts.add(Term.of(Kind.NAMED, "as", Term.of(Kind.NAME, cursor.label())));
      } else if (value.is(Kind.COLUMN)) {
        parts.add(Term.of(Kind.NAMED, "as", Term.of(Kind.NAME, value.text())));
      }
    } while (cursor.takeComma());
    return new Term(Kind.SYNTAX, function, parts);
  }

  private Term keyWord() {
    TokenKind after = cursor.peek(1).kind();
    if (cursor.atWord("xmlattributes")) {
      cursor.next();
      cursor.expectOpen();
      Term attributes = labelled("xmlattributes");
      cursor.expectClose();
      return attributes;
    }
    boolean type = cursor.atWord("as");
    // A column may be called value or name: it is one where an operator or comma follows.
    boolean column =
        switch (after) {
          case DOT, OPERATOR, CAST -> true;
          case COMMA, CLOSE_PAREN -> cursor.atAnyWord("value", "name", "version");
          default -> false;
        };
    if (column) {
      return expressions.read();
    }
    String word = cursor.next().text();
    if (word.equals("name") || word.equals("as") && after == TokenKind.QUOTED_IDENTIFIER) {
      return Term.of(Kind.NAMED, word, Term.of(Kind.NAME, cursor.label()));
    }
    if (type) {
      return Term.of(Kind.NAMED, word, Term.of(Kind.NAME, types.read()));
    }
    return Term.of(Kind.WORD, word);
  }
}
