package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the functions of SQL/JSON (manual, section 9.16.2). What they do when nothing else is said
 * is left out, except the type they return, which is always there.
 */
public final class JsonReader {

  /** Before the type that a function returns. */
  public static final String RETURNING = "RETURNING ";

  /** What the query is called that an array of its rows is rewritten to. */
  public static final String ARRAY = "json_array";

  private final TokenReader cursor;
  private final TypeReader types;
  private final ExpressionReader expressions;

  JsonReader(TokenReader cursor, TypeReader types, ExpressionReader expressions) {
    this.cursor = cursor;
    this.types = types;
    this.expressions = expressions;
  }

  /** The function whose arguments are at the cursor; empty if it is an ordinary one. */
  Optional<Term> read(String function) {
    List<Term> parts = new ArrayList<>();
    switch (function) {
      case "json_value" -> {
        context(parts);
        String type = returning(parts, "text");
        behaviours(parts, type, "NULL");
      }
      case "json_query" -> {
        context(parts);
        String type = returning(parts, "jsonb");
        wrapper(parts);
        behaviours(parts, type, "NULL");
      }
      case "json_exists" -> {
        context(parts);
        behaviours(parts, Types.BOOLEAN, "FALSE");
      }
      case "json_object" -> {
        if (!atOptions() && !pairs(parts)) {
          return Optional.empty();
        }
        nulls(parts, "NULL");
        unique(parts);
        returning(parts, "json");
      }
      case "json_objectagg" -> {
        pairs(parts);
        nulls(parts, "NULL");
        unique(parts);
        returning(parts, "json");
      }
      case "json_array" -> {
        return Optional.of(array());
      }
      case "json_arrayagg" -> {
        value(parts);
        if (cursor.atWords("order", "by")) {
          parts.add(expressions.queries().orderBy());
        }
        nulls(parts, "ABSENT");
        returning(parts, "json");
      }
      case "json_serialize" -> {
        value(parts);
        returning(parts, Types.TEXT);
      }
      default -> {
        value(parts);
        unique(parts);
      }
    }
    return Optional.of(new Term(Kind.SYNTAX, function, parts));
  }

  /** The document, the path into it and the values that the path can name. */
  void context(List<Term> parts) {
    value(parts);
    cursor.takeComma();
    parts.add(path(expressions.read()));
    if (cursor.takeWord("as")) {
      pathName(parts, cursor.label());
    }
    if (cursor.takeWord("passing")) {
      do {
        List<Term> value = new ArrayList<>();
        value(value);
        cursor.expectWord("as");
        parts.add(Term.of(Kind.NAMED, cursor.label(), value.get(0)));
      } while (cursor.takeComma());
    }
  }

  private static Term path(Term path) {
    return path.is(Kind.STRING) ? Term.of(Kind.CAST, "jsonpath", path) : path;
  }

  /** A path has a name; one that it was given by the server means nothing. */
  static void pathName(List<Term> parts, String name) {
    if (!name.startsWith("json_table_path_")) {
      parts.add(Term.of(Kind.NAME, name));
    }
  }

  private void value(List<Term> parts) {
    parts.add(expressions.read());
    if (format()) {
      parts.add(Term.of(Kind.WORD, "FORMAT JSON"));
    }
  }

  private boolean format() {
    boolean json = cursor.takeWords("format", "json");
    if (json && cursor.takeWord("encoding")) {
      cursor.label();
    }
    return json;
  }

  /** Whether options come and no arguments. */
  private boolean atOptions() {
    return cursor.at(TokenKind.CLOSE_PAREN)
        || cursor.atWord("returning")
        || cursor.atWords("null", "on")
        || cursor.atWords("absent", "on");
  }

  /** {@code key VALUE value} or {@code key : value}; says whether they are there. */
  private boolean pairs(List<Term> parts) {
    do {
      List<Term> pair = new ArrayList<>();
      pair.add(expressions.read());
      if (!cursor.takeWord("value") && !cursor.take(TokenKind.COLON)) {
        return false;
      }
      value(pair);
      parts.add(Term.of(Kind.LIST, pair));
    } while (cursor.takeComma());
    return true;
  }

  /** Of a query it is the aggregate of what that returns, as the server keeps it. */
  private Term array() {
    List<Term> parts = new ArrayList<>();
    if (expressions.queries().atQuery()) {
      Term query = expressions.queries().read();
      format();
      Term name = Term.of(Kind.NAME, "q");
      parts.add(Term.of(Kind.COLUMN, "a", name));
      returning(parts, "json");
      Term alias = Term.of(Kind.ALIAS, "q", Term.of(Kind.NAME, "a"));
      return Term.of(
          Kind.SUBQUERY,
          ARRAY,
          Term.of(
              Kind.SELECT,
              Term.of(Kind.TARGETS, new Term(Kind.SYNTAX, "json_arrayagg", parts)),
              Term.of(Kind.FROM, Term.of(Kind.DERIVED, query, alias))));
    }
    if (!atOptions()) {
      do {
        value(parts);
      } while (cursor.takeComma());
    }
    nulls(parts, "ABSENT");
    returning(parts, "json");
    return new Term(Kind.SYNTAX, ARRAY, parts);
  }

  private void nulls(List<Term> parts, String usual) {
    if (cursor.atAnyWord("null", "absent")) {
      String word = cursor.next().text().toUpperCase(Locale.ROOT);
      cursor.expectWord("on");
      cursor.expectWord("null");
      if (!word.equals(usual)) {
        parts.add(Term.of(Kind.WORD, word + " ON NULL"));
      }
    }
  }

  private void unique(List<Term> parts) {
    if (cursor.takeWords("with", "unique")) {
      parts.add(Term.of(Kind.WORD, "WITH UNIQUE KEYS"));
      cursor.takeWord("keys");
    } else if (cursor.takeWords("without", "unique")) {
      cursor.takeWord("keys");
    }
  }

  private String returning(List<Term> parts, String usual) {
    String type = usual;
    if (cursor.takeWord("returning")) {
      type = types.read();
      format();
    }
    parts.add(Term.of(Kind.WORD, RETURNING + type));
    return type;
  }

  /** How a query's result is wrapped into an array, and whether a string keeps its quotes. */
  void wrapper(List<Term> parts) {
    if (cursor.takeWord("without")) {
      cursor.takeWord("array");
      cursor.expectWord("wrapper");
    } else if (cursor.takeWord("with")) {
      String condition = cursor.takeWord("conditional") ? "CONDITIONAL" : "UNCONDITIONAL";
      cursor.takeWord("unconditional");
      cursor.takeWord("array");
      cursor.expectWord("wrapper");
      parts.add(Term.of(Kind.WORD, "WITH " + condition + " WRAPPER"));
    }
    if (cursor.atAnyWord("keep", "omit")) {
      boolean omit = cursor.next().isWord("omit");
      cursor.expectWord("quotes");
      cursor.takeWords("on", "scalar", "string");
      if (omit) {
        parts.add(Term.of(Kind.WORD, "OMIT QUOTES"));
      }
    }
  }

  /**
   * What happens when nothing is found, and what in case of an error.
   *
   * @param type the type of a default
   * @param usual what happens when nothing is said
   */
  void behaviours(List<Term> parts, String type, String usual) {
    while (cursor.atAnyWord("error", "null", "true", "false", "unknown", "empty", "default")) {
      String word = cursor.next().text().toUpperCase(Locale.ROOT);
      List<Term> behaviour = new ArrayList<>();
      if (word.equals("DEFAULT")) {
        Term value = expressions.read();
        behaviour.add(value.is(Kind.CAST, type) ? value.part(0) : value);
      } else if (word.equals("EMPTY")) {
        word += cursor.takeWord("object") ? " OBJECT" : " ARRAY";
        cursor.takeWord("array");
      }
      cursor.expectWord("on");
      String event = " ON " + cursor.next().text().toUpperCase(Locale.ROOT);
      if (!word.equals(usual)) {
        behaviour.add(0, Term.of(Kind.WORD, word));
        behaviour.add(Term.of(Kind.WORD, event.trim()));
        parts.add(Term.of(Kind.LIST, behaviour));
      }
    }
  }
}
