package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the frame of a window ({@code opt_frame_clause} in gram.y). */
final class FrameReader {

  private static final String CURRENT_ROW = "CURRENT ROW";

  private final TokenReader cursor;
  private final ExpressionReader expressions;
  private final List<Term> offsets = new ArrayList<>(2);

  FrameReader(TokenReader cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** {@code RANGE}, {@code ROWS} or {@code GROUPS} at the cursor, and what follows. */
  Term read() {
    String mode = cursor.next().text().toUpperCase(Locale.ROOT);
    String extent = cursor.takeWord("between") ? both() : alone();
    return new Term(Kind.FRAME, mode + ' ' + extent + exclusion(), offsets);
  }

  private String alone() {
    Token place = cursor.peek();
    String start = bound();
    if (start.equals("UNBOUNDED FOLLOWING")) {
      throw wrong("frame start cannot be UNBOUNDED FOLLOWING", place);
    }
    if (start.endsWith("FOLLOWING")) {
      throw wrong("frame starting from following row cannot end with current row", place);
    }
    return start;
  }

  private String both() {
    Token first = cursor.peek();
    String start = bound();
    cursor.expectWord("and");
    Token second = cursor.peek();
    String end = bound();
    if (start.equals("UNBOUNDED FOLLOWING")) {
      throw wrong("frame start cannot be UNBOUNDED FOLLOWING", first);
    }
    if (end.equals("UNBOUNDED PRECEDING")) {
      throw wrong("frame end cannot be UNBOUNDED PRECEDING", second);
    }
    if (start.equals(CURRENT_ROW) && end.endsWith("PRECEDING")) {
      throw wrong("frame starting from current row cannot have preceding rows", second);
    }
    if (start.endsWith("FOLLOWING") && !end.endsWith("FOLLOWING")) {
      throw wrong("frame starting from following row cannot have preceding rows", second);
    }
    return "BETWEEN " + start + " AND " + end;
  }

  /** {@code frame_bound}. */
  private String bound() {
    if (cursor.takeWords("current", "row")) {
      return CURRENT_ROW;
    }
    String distance = "UNBOUNDED";
    boolean unbounded =
        cursor.atWords("unbounded", "preceding") || cursor.atWords("unbounded", "following");
    if (unbounded) {
      cursor.next();
    } else {
      distance = "?";
      offsets.add(expressions.readOperand());
    }
    if (cursor.takeWord("preceding")) {
      return distance + " PRECEDING";
    }
    cursor.expectWord("following");
    return distance + " FOLLOWING";
  }

  private String exclusion() {
    if (!cursor.takeWord("exclude") || cursor.takeWords("no", "others")) {
      return "";
    }
    if (cursor.takeWords("current", "row")) {
      return " EXCLUDE " + CURRENT_ROW;
    }
    if (cursor.takeWord("group")) {
      return " EXCLUDE GROUP";
    }
    cursor.expectWord("ties");
    return " EXCLUDE TIES";
  }

  private static Unreadable wrong(String message, Token place) {
    return new Unreadable(SqlState.WINDOWING_ERROR, message, place, "");
  }
}
