package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads XMLTABLE and JSON_TABLE (manual, sections 9.15.3 and 9.16.4). What is so when nothing else
 * is said is left out.
 */
public final class TableFunctionReader {

  /** How XMLTABLE is told from functions. */
  public static final String XML = "xmltable";

  static final String JSON = "json_table";

  private final TokenReader cursor;
  private final TypeReader types;
  private final ExpressionReader expressions;
  private final JsonReader json;

  TableFunctionReader(TokenReader cursor, TypeReader types, ExpressionReader expressions) {
    this.cursor = cursor;
    this.types = types;
    this.expressions = expressions;
    this.json = new JsonReader(cursor, types, expressions);
  }

  /** The call at the cursor. */
  Term read() {
    String function = cursor.next().text();
    cursor.expectOpen();
    List<Term> parts = new ArrayList<>();
    if (function.equals(XML)) {
      xml(parts);
    } else {
      json.context(parts);
      parts.addAll(jsonColumns());
      json.behaviours(parts, "", "EMPTY ARRAY");
    }
    cursor.expectClose();
    return new Term(Kind.SYNTAX, function, parts);
  }

  private void xml(List<Term> parts) {
    if (cursor.takeWord("xmlnamespaces")) {
      cursor.expectOpen();
      do {
        boolean named = !cursor.takeWord("default");
        Term uri = expressions.readOperand();
        if (named) {
          cursor.expectWord("as");
        }
        parts.add(Term.of(Kind.NAMED, named ? cursor.label() : "", uri));
      } while (cursor.takeComma());
      cursor.expectClose();
      cursor.takeComma();
    }
    parts.add(expressions.readOperand());
    cursor.expectWord("passing");
    by();
    parts.add(expressions.readOperand());
    by();
    cursor.expectWord("columns");
    do {
      parts.add(xmlColumn());
    } while (cursor.takeComma());
  }

  /** By reference or by value is the same here (appendix D.3). */
  private void by() {
    if (cursor.takeWord("by")) {
      cursor.next();
    }
  }

  private Term xmlColumn() {
    String name = cursor.label();
    if (cursor.takeWords("for", "ordinality")) {
      return ordinality(name);
    }
    List<Term> parts = new ArrayList<>(List.of(Term.of(Kind.NAME, types.read())));
    Term path = Term.none();
    Term otherwise = Term.none();
    while (cursor.atAnyWord("path", "default", "not", "null")) {
      switch (cursor.next().text()) {
        case "path" -> path = expressions.readOperand();
        case "default" -> otherwise = expressions.readOperand();
        case "not" -> {
          cursor.expectWord("null");
          parts.add(Term.of(Kind.WORD, "NOT NULL"));
        }
        default -> {
          // NULL is allowed anyway.
        }
      }
    }
    parts.add(Term.of(Kind.LIST, path, otherwise));
    return new Term(Kind.COLUMN_DEFINITION, name, parts);
  }

  private static Term ordinality(String name) {
    Term type = Term.of(Kind.NAME, "integer");
    return Term.of(Kind.COLUMN_DEFINITION, name, type, Term.of(Kind.WORD, "FOR ORDINALITY"));
  }

  private List<Term> jsonColumns() {
    cursor.deeper();
    cursor.expectWord("columns");
    cursor.expectOpen();
    List<Term> columns = new ArrayList<>();
    do {
      columns.add(jsonColumn());
    } while (cursor.takeComma());
    cursor.expectClose();
    cursor.shallower();
    return columns;
  }

  private Term jsonColumn() {
    boolean nested = cursor.atWord("nested") && (cursor.peek(1).isString() || atNestedPath());
    if (nested) {
      cursor.next();
      cursor.takeWord("path");
      List<Term> parts = new ArrayList<>(List.of(path(cursor.string())));
      if (cursor.takeWord("as")) {
        JsonReader.pathName(parts, cursor.label());
      }
      parts.addAll(jsonColumns());
      return Term.of(Kind.LIST, parts);
    }
    String name = cursor.label();
    if (cursor.takeWords("for", "ordinality")) {
      return ordinality(name);
    }
    String type = types.read();
    List<Term> parts = new ArrayList<>(List.of(Term.of(Kind.NAME, type)));
    boolean exists = cursor.takeWord("exists");
    if (exists) {
      parts.add(Term.of(Kind.WORD, "EXISTS"));
    }
    boolean format = cursor.takeWords("format", "json");
    if (format && !type.startsWith("json")) {
      parts.add(Term.of(Kind.WORD, "FORMAT JSON"));
    }
    String usual = "$.\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    parts.add(path(cursor.takeWord("path") ? cursor.string() : usual));
    json.wrapper(parts);
    json.behaviours(parts, type, exists ? "FALSE" : "NULL");
    return new Term(Kind.COLUMN_DEFINITION, name, parts);
  }

  private boolean atNestedPath() {
    return cursor.peek(1).isWord("path") && cursor.peek(2).isString();
  }

  private static Term path(String text) {
    return Term.of(Kind.CAST, "jsonpath", Term.of(Kind.STRING, text));
  }
}
