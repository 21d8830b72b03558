package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/** Reads MERGE by its syntax ({@code MergeStmt} in gram.y): it has no normal form. */
final class MergeReader {

  private final TokenReader cursor;
  private final ExpressionReader expressions;
  private final FromReader from;
  private final QueryReader queries;
  private final ModificationReader modifications;

  MergeReader(
      TokenReader cursor, ExpressionReader expressions, FromReader from, QueryReader queries) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.from = from;
    this.queries = queries;
    this.modifications = new ModificationReader(cursor, expressions, from, queries);
  }

  /** The statement at the cursor. */
  void read() {
    cursor.expectWords("merge", "into");
    modifications.target();
    cursor.expectWord("using");
    from.joined();
    cursor.expectWord("on");
    expressions.read();
    do {
      cursor.expectWord("when");
      clause();
    } while (cursor.atWord("when"));
    if (cursor.takeWord("returning")) {
      modifications.returning();
    }
  }

  private void clause() {
    boolean inserts = false;
    if (!cursor.takeWord("matched")) {
      cursor.expectWords("not", "matched");
      inserts = true;
      if (cursor.takeWord("by")) {
        if (!cursor.takeWord("target")) {
          cursor.expectWord("source");
          inserts = false;
        }
      }
    }
    if (cursor.takeWord("and")) {
      expressions.read();
    }
    cursor.expectWord("then");
    if (cursor.takeWord("do")) {
      cursor.expectWord("nothing");
    } else if (inserts) {
      cursor.expectWord("insert");
      insert();
    } else if (!cursor.takeWord("delete")) {
      cursor.expectWords("update", "set");
      modifications.assignments();
    }
  }

  private void insert() {
    if (cursor.takeWords("default", "values")) {
      return;
    }
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      modifications.columns();
    }
    modifications.overriding();
    cursor.expectWord("values");
    queries.list();
  }
}
