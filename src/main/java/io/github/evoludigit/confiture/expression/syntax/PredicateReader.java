package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the predicates that are written in words: IS, IN, BETWEEN, LIKE, ILIKE, SIMILAR TO and
 * OVERLAPS (manual, sections 9.2, 9.7 and 9.24).
 */
final class PredicateReader {

  private final TokenReader cursor;
  private final ExpressionReader expressions;

  PredicateReader(TokenReader cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** {@code IS …}, at the cursor. */
  Term test(Term left) {
    int start = cursor.position();
    Token is = cursor.peek();
    cursor.expectWord("is");
    boolean not = cursor.takeWord("not");
    if (cursor.takeWords("distinct", "from")) {
      Term other = expressions.read(ExpressionReader.COMPARISON);
      Term distinct = Term.of(Kind.DISTINCT_FROM, left, other).placed(is);
      return not ? Term.of(Kind.NOT, distinct) : distinct;
    }
    String test = not ? "IS NOT " : "IS ";
    if (cursor.takeWord("document")) {
      Term document = Term.of(Kind.TEST, "IS DOCUMENT", left);
      return not ? Term.of(Kind.NOT, document) : document;
    }
    if (cursor.atAnyWord("null", "true", "false", "unknown")) {
      return Term.of(Kind.TEST, test + cursor.next().text().toUpperCase(Locale.ROOT), left);
    }
    if (cursor.atAnyWord("nfc", "nfd", "nfkc", "nfkd", "normalized")) {
      Term normalized =
          cursor.atWord("normalized")
              ? Term.of(Kind.SYNTAX, "is_normalized", left)
              : Term.of(
                  Kind.SYNTAX, "is_normalized", left, Term.of(Kind.STRING, cursor.next().text()));
      cursor.expectWord("normalized");
      return not ? Term.of(Kind.NOT, normalized) : normalized;
    }
    if (cursor.takeWord("json")) {
      return json(left, not);
    }
    cursor.back(start);
    throw cursor.unreadable();
  }

  private Term json(Term left, boolean not) {
    StringBuilder test = new StringBuilder("IS JSON");
    if (cursor.atAnyWord("value", "scalar", "array", "object")) {
      String word = cursor.next().text();
      // IS JSON VALUE is IS JSON.
      if (!word.equals("value")) {
        test.append(' ').append(word.toUpperCase(Locale.ROOT));
      }
    }
    if (cursor.takeWord("with")) {
      cursor.takeWord("unique");
      test.append(" WITH UNIQUE KEYS");
    } else if (cursor.takeWord("without")) {
      cursor.takeWord("unique");
    }
    cursor.takeWord("keys");
    Term json = Term.of(Kind.TEST, test.toString(), left);
    return not ? Term.of(Kind.NOT, json) : json;
  }

  /** An operator in words, which stands where its first word does. */
  Term range(Term left, boolean not, Token at) {
    String word = cursor.next().text();
    return switch (word) {
      case "in" -> in(left, not, at);
      case "between" -> between(left, not, at);
      case "like" -> pattern(left, not ? "!~~" : "~~", at);
      case "ilike" -> pattern(left, not ? "!~~*" : "~~*", at);
      default -> {
        cursor.expectWord("to");
        yield similar(left, not ? "!~" : "~", at);
      }
    };
  }

  private Term in(Term left, boolean not, Token at) {
    cursor.expectOpen();
    if (expressions.queries().atQuery()) {
      Term query = Term.of(Kind.SUBQUERY, expressions.queries().read());
      cursor.expectClose();
      Term any = Term.of(Kind.QUANTIFIED, "= ANY", left, query).placed(at);
      return not ? Term.of(Kind.NOT, any) : any;
    }
    List<Term> parts = new ArrayList<>(List.of(left));
    do {
      parts.add(expressions.read());
    } while (cursor.takeComma());
    cursor.expectClose();
    return new Term(Kind.IN, not ? "NOT" : "", parts, at);
  }

  private Term between(Term value, boolean not, Token at) {
    boolean symmetric = cursor.takeWord("symmetric");
    cursor.takeWord("asymmetric");
    Term low = expressions.readOperand();
    cursor.expectWord("and");
    Term high = expressions.readOperand();
    Term ordered = bounds(value, low, high, not, at);
    if (!symmetric) {
      return ordered;
    }
    return Term.of(not ? Kind.AND : Kind.OR, ordered, bounds(value, high, low, not, at));
  }

  private static Term bounds(Term value, Term low, Term high, boolean not, Token at) {
    return Term.of(
        not ? Kind.OR : Kind.AND,
        Term.of(Kind.OPERATION, not ? "<" : ">=", value, low).placed(at),
        Term.of(Kind.OPERATION, not ? ">" : "<=", value, high).placed(at));
  }

  private Term pattern(Term left, String operator, Token at) {
    if (cursor.atAnyWord("any", "some", "all")) {
      return expressions.right(left, operator, ExpressionReader.RANGE, at);
    }
    Term pattern = expressions.readOperand();
    if (cursor.takeWord("escape")) {
      pattern = Term.of(Kind.CALL, "like_escape", pattern, expressions.readOperand()).placed(at);
    }
    return Term.of(Kind.OPERATION, operator, left, pattern).placed(at);
  }

  private Term similar(Term left, String operator, Token at) {
    Term pattern = expressions.readOperand();
    Term escaped =
        cursor.takeWord("escape")
            ? Term.of(Kind.CALL, "similar_to_escape", pattern, expressions.readOperand()).placed(at)
            : Term.of(Kind.CALL, "similar_to_escape", pattern).placed(at);
    return Term.of(Kind.OPERATION, operator, left, escaped).placed(at);
  }

  /** {@code OVERLAPS …}, at the cursor. */
  Term overlaps(Term left) {
    cursor.next();
    Term right = expressions.readOperand();
    if (!left.is(Kind.ROW) || !right.is(Kind.ROW)) {
      throw cursor.unreadable();
    }
    List<Term> parts = new ArrayList<>(left.parts());
    parts.addAll(right.parts());
    return new Term(Kind.SYNTAX, "overlaps", parts);
  }
}
