package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.QualifiedOperator;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads expressions by PostgreSQL's operator precedence (manual, section 4.1.6; {@code gram.y}).
 * The rewritings that PostgreSQL's parser does on sight are done on sight here too.
 */
public final class ExpressionReader {

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int IS = 4;
  static final int COMPARISON = 5;
  static final int RANGE = 6;
  private static final int OTHER = 7;
  private static final int SUM = 8;
  private static final int PRODUCT = 9;
  private static final int POWER = 10;
  private static final int ZONE = 11;
  private static final int COLLATION = 12;
  private static final int SIGN = 13;

  /** More operators in a row are left to the token form. */
  private static final int LONGEST_CHAIN = 500;

  private final TokenReader cursor;
  private final TypeReader types;
  private final PrimaryReader primaries;
  private final boolean nullEquals;

  /** Whether a label may follow the expression at hand. */
  private boolean target;

  /** Reads expressions where the cursor stands. */
  public ExpressionReader(TokenReader cursor, Scope scope) {
    this.cursor = cursor;
    this.nullEquals = scope.nullEquals();
    this.types = new TypeReader(cursor, scope);
    this.primaries = new PrimaryReader(cursor, types, this, new QueryReader(cursor, types, this));
  }

  /** Why PostgreSQL would not take a type that was read. */
  public Optional<Unreadable> objection() {
    return types.objection();
  }

  /** The query reader that shares this reader's tokens. */
  public QueryReader queries() {
    return primaries.queries();
  }

  /** An expression of any precedence ({@code a_expr}). */
  public Term read() {
    return read(false);
  }

  /** An expression behind which a label may be, which can be a word that is an operator, too. */
  Term readTarget() {
    return read(true);
  }

  private Term read(boolean labelled) {
    boolean around = target;
    target = labelled;
    try {
      return read(OR);
    } finally {
      target = around;
    }
  }

  /** An expression without AND, OR, NOT, IS and comparison on its top level. */
  Term readOperand() {
    return read(OTHER);
  }

  /** An expression whose operators on its top level bind as strongly as one, or more. */
  Term read(int lowest) {
    cursor.deeper();
    Term term = prefix();
    int length = 0;
    for (Term longer = longer(term, lowest); longer != term; longer = longer(term, lowest)) {
      term = longer;
      if (++length > LONGEST_CHAIN && !term.is(Kind.OR) && !term.is(Kind.AND)) {
        throw cursor.unreadable();
      }
    }
    cursor.shallower();
    return term;
  }

  private Term prefix() {
    Token first = cursor.peek();
    if (cursor.takeWord("not")) {
      return Term.of(Kind.NOT, read(NOT)).placed(first);
    }
    if (cursor.at(TokenKind.OPERATOR) && !isOnlyBetween(cursor.peek().text())) {
      String operator = cursor.next().text();
      if (operator.equals("-") || operator.equals("+")) {
        boolean number = cursor.at(TokenKind.NUMBER);
        Term operand = read(SIGN);
        if (number && operator.equals("-") && isExponential(operand)) {
          return operand.with(List.of(Term.of(Kind.STRING, negated(operand.part(0).text()))));
        }
        return signed(operator, operand).placed(first);
      }
      return Term.of(Kind.OPERATION, operator, read(OTHER + 1)).placed(first);
    }
    if (cursor.atWord("operator") && cursor.peek(1).kind() == TokenKind.OPEN_PAREN) {
      String operator = qualifiedOperator();
      return Term.of(Kind.OPERATION, operator, read(OTHER + 1)).placed(first);
    }
    return postfix(primaries.read());
  }

  /** Whether an operator of the grammar's own is never before its only operand. */
  private static boolean isOnlyBetween(String operator) {
    return switch (operator) {
      case "*", "/", "%", "^", "=", "<", ">", "<=", ">=", "<>", "=>" -> true;
      default -> false;
    };
  }

  /** A sign before a number is part of the number, as {@code doNegate} makes it. */
  public static Term signed(String operator, Term operand) {
    if (operand.is(Kind.NUMBER)) {
      if (operator.equals("+")) {
        return operand;
      }
      return Term.of(Kind.NUMBER, negated(operand.text()));
    }
    return Term.of(Kind.OPERATION, operator, operand);
  }

  private static String negated(String digits) {
    return digits.startsWith("-") ? digits.substring(1) : '-' + digits;
  }

  /** A number like 1e3, whose digits alone would make an integer. */
  private static boolean isExponential(Term term) {
    return term.is(Kind.CAST) && term.text().equals("numeric") && term.part(0).is(Kind.STRING);
  }

  /** {@code term} with the next operator and its operand; {@code term} itself if none follows. */
  private Term longer(Term term, int lowest) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case OPERATOR -> operation(term, lowest, token.text());
      case WORD -> wordOperation(term, lowest, token.text());
      default -> term;
    };
  }

  private Term operation(Term left, int lowest, String operator) {
    int precedence =
        switch (operator) {
          case "=", "<>", "<", ">", "<=", ">=" -> COMPARISON;
          case "+", "-" -> SUM;
          case "*", "/", "%" -> PRODUCT;
          case "^" -> POWER;
          case "=>" -> 0;
          default -> OTHER;
        };
    if (precedence < lowest) {
      return left;
    }
    return right(left, operator, precedence, cursor.next());
  }

  /** The right side of an operator: another operand, or ANY, SOME or ALL of something. */
  Term right(Term left, String operator, int precedence, Token at) {
    if (cursor.atAnyWord("any", "some", "all") && cursor.peek(1).kind() == TokenKind.OPEN_PAREN) {
      String quantifier = cursor.next().text().equals("all") ? " ALL" : " ANY";
      cursor.expectOpen();
      Term of = queries().atQuery() ? Term.of(Kind.SUBQUERY, queries().read()) : read();
      cursor.expectClose();
      return Term.of(Kind.QUANTIFIED, operator + quantifier, left, of).placed(at);
    }
    Term right = read(precedence + 1);
    // As transformAExprOp does.
    if (nullEquals && operator.equals("=") && (left.is(Kind.NULL) || right.is(Kind.NULL))) {
      return Term.of(Kind.TEST, "IS NULL", left.is(Kind.NULL) ? right : left);
    }
    return Term.of(Kind.OPERATION, operator, left, right).placed(at);
  }

  private String qualifiedOperator() {
    cursor.expectWord("operator");
    cursor.expectOpen();
    String schema = "pg_catalog";
    while (!cursor.at(TokenKind.OPERATOR)) {
      schema = cursor.label();
      cursor.expect(TokenKind.DOT);
    }
    String operator = cursor.next().text();
    cursor.expectClose();
    return QualifiedOperator.spelling(schema, operator);
  }

  private Term wordOperation(Term left, int lowest, String word) {
    if (target && KeyWords.OPERATORS.contains(word) && isBehindTarget(cursor.peek(1))) {
      // The label of an output column: SELECT z like FROM t.
      return left;
    }
    switch (word) {
      case "or" -> {
        return lowest > OR ? left : logical(Kind.OR, left, AND);
      }
      case "and" -> {
        return lowest > AND ? left : logical(Kind.AND, left, NOT);
      }
      case "is" -> {
        return lowest > IS ? left : predicates().test(left);
      }
      case "isnull", "notnull" -> {
        if (lowest > IS) {
          return left;
        }
        cursor.next();
        return Term.of(Kind.TEST, word.equals("isnull") ? "IS NULL" : "IS NOT NULL", left);
      }
      case "between", "in", "like", "ilike", "similar" -> {
        if (word.equals("similar") && !cursor.peek(1).isWord("to")) {
          // substring(… SIMILAR … ESCAPE …).
          return left;
        }
        return lowest > RANGE ? left : predicates().range(left, false, cursor.peek());
      }
      case "not" -> {
        if (lowest > RANGE || !isRange(cursor.peek(1))) {
          return left;
        }
        return predicates().range(left, true, cursor.next());
      }
      case "operator" -> {
        if (lowest > OTHER || cursor.peek(1).kind() != TokenKind.OPEN_PAREN) {
          return left;
        }
        Token first = cursor.peek();
        return right(left, qualifiedOperator(), OTHER, first);
      }
      case "overlaps" -> {
        return lowest > RANGE ? left : predicates().overlaps(left);
      }
      case "at" -> {
        return lowest > ZONE ? left : atZone(left);
      }
      case "collate" -> {
        if (lowest > COLLATION) {
          return left;
        }
        return collated(left, cursor.next());
      }
      default -> {
        return left;
      }
    }
  }

  private PredicateReader predicates() {
    return new PredicateReader(cursor, this);
  }

  /** Whether this ends an output column and its label; no operand begins with it. */
  private static boolean isBehindTarget(Token token) {
    return switch (token.kind()) {
      case COMMA, CLOSE_PAREN -> true;
      case WORD -> KeyWords.BEHIND_TARGETS.contains(token.text());
      default -> token == Token.END;
    };
  }

  private static boolean isRange(Token token) {
    return token.kind() == TokenKind.WORD
        && switch (token.text()) {
          case "between", "in", "like", "ilike", "similar" -> true;
          default -> false;
        };
  }

  /** {@code a AND b AND c} is one term of three parts, {@code a AND (b AND c)} one of two. */
  private Term logical(Kind kind, Term left, int precedence) {
    Token at = cursor.next();
    List<Term> parts = new ArrayList<>(left.is(kind) ? left.parts() : List.of(left));
    parts.add(read(precedence));
    while (cursor.takeWord(kind == Kind.AND ? "and" : "or")) {
      parts.add(read(precedence));
    }
    return new Term(kind, "", parts, at);
  }

  private Term atZone(Term left) {
    Token at = cursor.peek();
    if (cursor.takeWords("at", "time", "zone")) {
      return Term.of(Kind.SYNTAX, "timezone", read(ZONE + 1), left).placed(at);
    }
    if (cursor.takeWords("at", "local")) {
      return Term.of(Kind.SYNTAX, "timezone", left).placed(at);
    }
    return left;
  }

  private Term collated(Term left, Token at) {
    List<String> names = new ArrayList<>(List.of(cursor.label()));
    while (cursor.take(TokenKind.DOT)) {
      names.add(cursor.label());
    }
    if (names.size() > 1 && names.get(0).equals("pg_catalog")) {
      names.remove(0);
    }
    names.replaceAll(SqlName::quoted);
    return Term.of(Kind.COLLATE, String.join(".", names), left).placed(at);
  }

  /** Casts, subscripts and fields after a value. */
  private Term postfix(Term value) {
    Term term = value;
    while (true) {
      Token token = cursor.peek();
      if (cursor.take(TokenKind.CAST)) {
        term = Term.of(Kind.CAST, types.read(), term).placed(token);
      } else if (cursor.take(TokenKind.OPEN_BRACKET)) {
        term = subscript(term);
      } else if (cursor.at(TokenKind.DOT)) {
        cursor.next();
        if (cursor.takeOperator("*")) {
          return Term.of(Kind.STAR, term);
        }
        term = Term.of(Kind.FIELD, cursor.label(), term);
      } else {
        return term;
      }
    }
  }

  private Term subscript(Term array) {
    Term lower = Term.none();
    if (!cursor.at(TokenKind.COLON)) {
      lower = read();
      if (cursor.take(TokenKind.CLOSE_BRACKET)) {
        return Term.of(Kind.SUBSCRIPT, array, lower);
      }
    }
    cursor.expect(TokenKind.COLON);
    Term upper = cursor.at(TokenKind.CLOSE_BRACKET) ? Term.none() : read();
    cursor.expect(TokenKind.CLOSE_BRACKET);
    return Term.of(Kind.SLICE, array, lower, upper);
  }
}
