package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

/** Reads windows and ORDER BY (manual, sections 4.2.8 and 7.5). */
final class WindowReader {

  private final TokenReader cursor;
  private final ExpressionReader expressions;

  WindowReader(TokenReader cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** A window definition in parentheses at the cursor. */
  Term read() {
    Token open = cursor.peek();
    cursor.expectOpen();
    String base = "";
    if (cursor.atName() && !cursor.atAnyWord("partition", "range", "rows", "groups")) {
      base = cursor.label();
    }
    List<Term> parts = new ArrayList<>();
    if (cursor.takeWords("partition", "by")) {
      parts.add(Term.of(Kind.PARTITION_BY, expressions.queries().expressionList()));
    }
    if (cursor.atWords("order", "by")) {
      parts.add(orderBy());
    }
    if (cursor.atAnyWord("range", "rows", "groups")) {
      parts.add(new FrameReader(cursor, expressions).read());
    }
    cursor.expectClose();
    return new Term(Kind.WINDOW, base, parts).placed(open);
  }

  /** {@code ORDER BY …} at the cursor. */
  Term orderBy() {
    cursor.expectWord("order");
    cursor.expectWord("by");
    List<Term> sorts = new ArrayList<>();
    do {
      Term value = expressions.read();
      sorts.add(Term.of(Kind.SORT, direction(), value));
    } while (cursor.takeComma());
    return Term.of(Kind.ORDER_BY, sorts);
  }

  /** The direction without its defaults: ASC, NULLS LAST for ASC, NULLS FIRST for DESC. */
  private String direction() {
    String direction = "";
    if (cursor.takeWord("desc")) {
      direction = "DESC";
    } else if (cursor.takeWord("using")) {
      if (cursor.atWord("operator")) {
        throw cursor.unreadable();
      }
      String operator = cursor.next().text();
      direction =
          switch (operator) {
            case "<" -> "";
            case ">" -> "DESC";
            default -> "USING " + operator;
          };
    } else {
      cursor.takeWord("asc");
    }
    if (cursor.takeWords("nulls", "first")) {
      return direction.equals("DESC") ? direction : (direction + " NULLS FIRST").trim();
    }
    if (cursor.takeWords("nulls", "last")) {
      return direction.equals("DESC") ? "DESC NULLS LAST" : direction;
    }
    return direction;
  }
}
