package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A query in lines, as a person would write it: each clause and each join begins one, and what does
 * not fit in a line is broken at its commas, its AND and OR, and within its parentheses. Only the
 * blanks between the tokens change, so that nothing depends on how well it understands the query.
 */
final class QueryLayout {

  private static final int WIDTH = 100;

  /** A query that is no longer needs no lines. */
  private static final int SHORT = 60;

  /** Words that begin a clause; they are reserved, so that no column is called so. */
  private static final Set<String> CLAUSES =
      Set.of(
          "select",
          "from",
          "where",
          "having",
          "window",
          "union",
          "intersect",
          "except",
          "limit",
          "offset",
          "fetch",
          "for",
          "values");

  private static final Set<String> JOINS =
      Set.of("join", "inner", "left", "right", "full", "cross", "natural");

  private final byte[] utf8;
  private final List<Token> tokens;

  /** Of each opening parenthesis and CASE the place of its end; of the others their own. */
  private final int[] ends;

  private final StringBuilder out = new StringBuilder();
  private int lineStart;
  private boolean begins = true;

  private final int width;

  private QueryLayout(String query, int width) {
    this.width = width;
    utf8 = query.getBytes(StandardCharsets.UTF_8);
    tokens = Token.of(query);
    ends = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < ends.length; i++) {
      ends[i] = i;
      if (opens(i)) {
        open.push(i);
      } else if (closes(i) && isPair(open.peek(), i)) {
        ends[open.pop()] = i;
      }
    }
  }

  private boolean isPair(Integer open, int close) {
    return open != null && isWord(open, "case") == isWord(close, "end");
  }

  /** The same query in lines. */
  static String of(String query) {
    return query.length() <= SHORT ? query : of(query, WIDTH);
  }

  /** The query in lines of a width. */
  static String of(String query, int width) {
    QueryLayout layout = new QueryLayout(query, width);
    layout.clauses(0, layout.ends.length, 0);
    return layout.out.toString();
  }

  /** A query: each of its clauses begins a line. */
  private void clauses(int from, int to, int indent) {
    int start = from;
    while (start < to) {
      int end = nextClause(start + 1, to);
      if (start > from) {
        line(indent);
      }
      if (isWord(start, "from")) {
        joins(start, end, indent + 2);
      } else {
        fitted(start, end, isWord(start, "with") ? indent : indent + 2);
      }
      start = end;
    }
  }

  private int nextClause(int from, int to) {
    int i = from;
    while (i < to && !beginsClause(i)) {
      i = ends[i] + 1;
    }
    return Math.min(i, to);
  }

  private boolean beginsClause(int i) {
    if (isName(i)) {
      return false;
    }
    if (isWord(i, "group") || isWord(i, "order")) {
      return isWord(i + 1, "by");
    }
    return tokens.get(i).kind() == TokenKind.WORD
        && CLAUSES.contains(tokens.get(i).text())
        && !(isWord(i, "from") && isWord(i - 1, "distinct"));
  }

  /** What FROM has: each join begins a line, in the parentheses that stand around joins, too. */
  private void joins(int from, int to, int indent) {
    for (int i = from; i < to; i++) {
      if (i > from && (beginsJoin(i) || isWord(i - 1, ",") && !fitsNext(i))) {
        line(indent);
      }
      if (isWord(i, "(") && !beginsQuery(i + 1) && standsForTable(i)) {
        token(i);
      } else if (isWord(i, "on")) {
        int end = endOfCondition(i + 1, to);
        fitted(i, end, indent + 2);
        i = end - 1;
      } else {
        group(i, indent);
        i = ends[i];
      }
    }
  }

  private int endOfCondition(int from, int to) {
    int i = from;
    while (i < to && !beginsJoin(i) && !closes(i) && tokens.get(i).kind() != TokenKind.COMMA) {
      i = ends[i] + 1;
    }
    return i;
  }

  /** Whether a parenthesis stands where a table could. */
  private boolean standsForTable(int i) {
    return isWord(i - 1, "from")
        || isWord(i - 1, "join")
        || isWord(i - 1, "(")
        || isWord(i - 1, ",");
  }

  private boolean beginsJoin(int i) {
    if (isName(i) || tokens.get(i).kind() != TokenKind.WORD || isJoinWord(i - 1)) {
      return false;
    }
    int join = i;
    while (isJoinWord(join) && !isWord(join, "join")) {
      join++;
    }
    return isWord(join, "join");
  }

  private boolean isJoinWord(int i) {
    return i >= 0
        && i < ends.length
        && tokens.get(i).kind() == TokenKind.WORD
        && (JOINS.contains(tokens.get(i).text()) || tokens.get(i).text().equals("outer"));
  }

  /** Tokens in one line if they fit, and otherwise broken where it reads best. */
  private void fitted(int from, int to, int indent) {
    if (fits(from, to)) {
      flat(from, to);
      return;
    }
    boolean conditions = has(from, to, "and") || has(from, to, "or");
    boolean columns = isWord(from, "select") && has(from, to, ",");
    for (int i = from; i < to; i = ends[i] + 1) {
      boolean condition = conditions && i > from && (isConjunction(i) || isWord(i, "or"));
      boolean element = !conditions && i > from && isWord(i - 1, ",") && (columns || !fitsNext(i));
      boolean first = columns && !conditions && i == firstColumn(from);
      if (condition || element || first) {
        line(indent);
      }
      group(i, indent);
    }
  }

  private int firstColumn(int select) {
    if (isWord(select + 1, "all") || isWord(select + 1, "distinct")) {
      return isWord(select + 2, "on") ? ends[select + 3] + 1 : select + 2;
    }
    return select + 1;
  }

  /** Whether the element of a list that begins here fits into the line. */
  private boolean fitsNext(int from) {
    int i = from;
    while (i < ends.length && !isWord(i, ",") && !closes(i) && !beginsClause(i) && !beginsJoin(i)) {
      i = ends[i] + 1;
    }
    return fits(from, Math.min(i + 1, ends.length));
  }

  /** A token, or parentheses or a CASE with what is in them. */
  private void group(int i, int indent) {
    int end = ends[i];
    if (end == i || fits(i, end + 1) || indent > width / 2) {
      flat(i, end + 1);
    } else if (isWord(i, "case")) {
      cases(i, end, indent);
    } else if (beginsQuery(i + 1)) {
      token(i);
      line(indent + 2);
      clauses(i + 1, end, indent + 2);
      line(indent);
      token(end);
    } else {
      token(i);
      fitted(i + 1, end, indent + 2);
      token(end);
    }
  }

  private void cases(int from, int end, int indent) {
    token(from);
    for (int i = from + 1; i < end; i = ends[i] + 1) {
      if (isWord(i, "when") || isWord(i, "else")) {
        line(indent + 2);
      }
      group(i, indent + 4);
    }
    line(indent);
    token(end);
  }

  /** Whether there is such a token outside of inner parentheses. */
  private boolean has(int from, int to, String text) {
    for (int i = from; i < to; i = ends[i] + 1) {
      if (isWord(i, text)) {
        return true;
      }
    }
    return false;
  }

  /** AND, but not that of BETWEEN. */
  private boolean isConjunction(int i) {
    return isWord(i, "and") && !isWord(i - 2, "between") && !isWord(i - 2, "symmetric");
  }

  private boolean beginsQuery(int i) {
    return isWord(i, "select") || isWord(i, "with") || isWord(i, "values");
  }

  private boolean opens(int i) {
    return switch (tokens.get(i).kind()) {
      case OPEN_PAREN, OPEN_BRACKET -> true;
      default -> isWord(i, "case") && !isName(i);
    };
  }

  private boolean closes(int i) {
    return switch (tokens.get(i).kind()) {
      case CLOSE_PAREN, CLOSE_BRACKET -> true;
      default -> isWord(i, "end") && !isName(i);
    };
  }

  /** Whether a word is a name, since it stands where only a name can. */
  private boolean isName(int i) {
    return i > 0 && (isWord(i - 1, ".") || isWord(i - 1, "as"));
  }

  private boolean isWord(int i, String text) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(i);
    return token.text().equals(text)
        && token.kind() != TokenKind.QUOTED_IDENTIFIER
        && !token.isString();
  }

  private boolean fits(int from, int to) {
    int length = tokens.get(to - 1).end() - tokens.get(from).start();
    return out.length() - lineStart + length <= width;
  }

  private void flat(int from, int to) {
    for (int i = from; i < to; i++) {
      token(i);
    }
  }

  /** A token, after the blanks that stand before it unless it begins a line. */
  private void token(int i) {
    Token token = tokens.get(i);
    int start = begins ? token.start() : tokens.get(i - 1).end();
    begins = false;
    out.append(new String(utf8, start, token.end() - start, StandardCharsets.UTF_8));
  }

  private void line(int indent) {
    out.append('\n');
    lineStart = out.length();
    out.append(" ".repeat(indent));
    begins = true;
  }
}
