package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A node of an expression or a query: what it is, its text, its parts. One uniform, immutable tree,
 * because what is done with it is rewriting.
 *
 * @param kind what it is; says what {@code text} and {@code parts} mean
 * @param text the operator, name, literal or spelling of it; empty where the kind says all
 * @param parts operands, arguments or clauses, in order
 * @param at the token where PostgreSQL would say that the term is wrong; {@link Token#END} where
 *     the term is not read but made. Two terms that differ in nothing else are equal.
 */
public record Term(Kind kind, String text, List<Term> parts, Token at) {

  /** The kinds of term. */
  public enum Kind {
    // Values.
    /** A number with its sign; {@code text} its spelling. */
    NUMBER,
    /** A string constant without a type; {@code text} its value. */
    STRING,
    /** A bit string; {@code text} its bits. */
    BITS,
    NULL,
    /** {@code text} is {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** {@code DEFAULT} among the values of an INSERT. */
    DEFAULT,
    /** {@code $1}. */
    PARAMETER,
    /** A column or whole row; {@code text} its last name, {@code parts} the names before it. */
    COLUMN,
    /** {@code *} or {@code t.*}; {@code parts} the names before it. */
    STAR,
    /** An identifier that is no value: a qualifier, a column of a USING. */
    NAME,

    // Expressions.
    /** An operator, {@code text}, with one operand or two. */
    OPERATION,
    AND,
    OR,
    NOT,
    /** A test after its operand: {@code text} is {@code IS NULL}, {@code IS NOT TRUE} … */
    TEST,
    /** {@code IS DISTINCT FROM}. */
    DISTINCT_FROM,
    /** {@code left op ANY (right)}; {@code text} is operator and {@code ANY} or {@code ALL}. */
    QUANTIFIED,
    /** {@code x IN (…)} until it is rewritten; the first part is {@code x}. */
    IN,
    /** A function; {@code text} its name; arguments, then DISTINCT and ORDER_BY if any. */
    CALL,
    /** A function that SQL writes with words between its arguments; {@code text} its name. */
    SYNTAX,
    /** {@code COALESCE}, {@code GREATEST}, {@code LEAST}: arguments of one common type. */
    COMMON,
    /** A function without parentheses, {@code CURRENT_DATE}. */
    SESSION_VALUE,
    /** {@code name => value}. */
    NAMED,
    VARIADIC,
    /** call, condition. */
    FILTER,
    /** call, window. */
    OVER,
    /** call, ORDER_BY. */
    WITHIN_GROUP,
    /** operand or NONE, WHEN …, else or NONE. */
    CASE,
    /** condition, result. */
    WHEN,
    NONE,
    ARRAY,
    ROW,
    /** value; {@code text} the type with its modifiers. */
    CAST,
    /** value; {@code text} the collation. */
    COLLATE,
    /** array, index. */
    SUBSCRIPT,
    /** array, lower or NONE, upper or NONE. */
    SLICE,
    /** composite; {@code text} the field. */
    FIELD,
    /** A query as a value. */
    SUBQUERY,
    EXISTS,
    ARRAY_QUERY,
    /** A list in parentheses: a grouping set, a row of VALUES. */
    LIST,
    /** A key word where a special syntax has one. */
    WORD,

    // Queries.
    SELECT,
    /** left, right, clauses; {@code text} is {@code UNION ALL} … */
    SET_OPERATION,
    VALUES,
    /** {@code text} is {@code RECURSIVE} or empty; parts are CTE. */
    WITH,
    /** query, then columns, SEARCH, CYCLE; {@code text} the name. */
    CTE,
    /** {@code text} is {@code DEPTH} or {@code BREADTH}; LIST of columns, NAME of the sequence. */
    SEARCH,
    /** LIST of columns, NAME of the mark, its two values, NAME of the path. */
    CYCLE,
    /** {@code DISTINCT}, or with parts {@code DISTINCT ON}. */
    DISTINCT,
    TARGETS,
    /** A value and its output name. */
    TARGET,
    FROM,
    /** A relation in FROM; {@code text} its name; an ALIAS perhaps. */
    RELATION,
    /** query, ALIAS perhaps; {@code text} is {@code LATERAL} or empty. */
    DERIVED,
    /** call, ALIAS perhaps; {@code text} holds {@code LATERAL}, {@code WITH ORDINALITY}. */
    FUNCTION,
    /** FUNCTIONs, whose ALIAS only defines columns; ALIAS perhaps; {@code WITH ORDINALITY}. */
    ROWS_FROM,
    /** left, right, condition (USING, any expression or NONE), ALIAS perhaps. */
    JOIN,
    /** columns; {@code text} the alias of the merged columns. */
    USING,
    /** {@code text} the alias, parts its columns. */
    ALIAS,
    /** A column that a function in FROM is said to have; its type as NAME, what it is made of. */
    COLUMN_DEFINITION,
    SAMPLE,
    WHERE,
    GROUP_BY,
    /** {@code ROLLUP}, {@code CUBE}, {@code GROUPING SETS}. */
    GROUPING,
    HAVING,
    WINDOWS,
    /** {@code text} the window's name, part its definition. */
    NAMED_WINDOW,
    /** {@code text} the window it refers to; PARTITION_BY, ORDER_BY, FRAME. */
    WINDOW,
    PARTITION_BY,
    /** {@code text} with a {@code ?} for each part. */
    FRAME,
    ORDER_BY,
    /** {@code text} the direction where it is not the default. */
    SORT,
    LIMIT,
    OFFSET,
    LOCK,

    // Statements that change rows: WITH, RELATION, FROM, WHERE, RETURNING and their own clauses.
    /** LIST of the columns, WORD of OVERRIDING, a query or DEFAULT, ON_CONFLICT. */
    INSERT,
    /** SET. */
    UPDATE,
    DELETE,
    SET,
    /** {@code text} the column, part its value; for several columns LIST, value. */
    ASSIGNMENT,
    /** keys or constraint or NONE, WHERE or NONE, SET or NONE, WHERE or NONE. */
    ON_CONFLICT,
    RETURNING
  }

  /** Checks that nothing is missing. */
  public Term {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(at, "at");
    parts = List.copyOf(parts);
  }

  /** A term that stands nowhere. */
  public Term(Kind kind, String text, List<Term> parts) {
    this(kind, text, parts, Token.END);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term term
        && kind == term.kind
        && text.equals(term.text)
        && parts.equals(term.parts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.hashCode() + text.hashCode()) + parts.hashCode();
  }

  /** The same term at a token. */
  public Term placed(Token token) {
    return new Term(kind, text, parts, token);
  }

  /** Whether it is known where the term stands. */
  public boolean isPlaced() {
    return at.end() > 0;
  }

  /** The first token of the term and its parts, parentheses aside ({@code exprLocation}). */
  public Token leftmost() {
    Token first = at;
    for (Term part : parts) {
      Token other = part.leftmost();
      if (other.end() > 0 && (first.end() == 0 || other.start() < first.start())) {
        first = other;
      }
    }
    return first;
  }

  /** A term without text. */
  public static Term of(Kind kind, Term... parts) {
    return new Term(kind, "", List.of(parts));
  }

  /** A term with text. */
  public static Term of(Kind kind, String text, Term... parts) {
    return new Term(kind, text, List.of(parts));
  }

  /** A term without a text of its own. */
  public static Term of(Kind kind, List<Term> parts) {
    return new Term(kind, "", parts);
  }

  /** The absence of an optional part whose place matters. */
  public static Term none() {
    return of(Kind.NONE);
  }

  /** Whether the term is of a kind, or is just that. */
  public boolean is(Kind other) {
    return kind == other;
  }

  /** Whether the term is of a kind, or is just that. */
  public boolean is(Kind other, String otherText) {
    return kind == other && text.equals(otherText);
  }

  /** A part by its place. */
  public Term part(int index) {
    return parts.get(index);
  }

  /** The last part. */
  public Term last() {
    return parts.get(parts.size() - 1);
  }

  /** The first part of a kind: a clause of a query. */
  public Optional<Term> clause(Kind wanted) {
    for (Term part : parts) {
      if (part.kind == wanted) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** All parts of a kind. */
  public List<Term> clauses(Kind wanted) {
    List<Term> clauses = new ArrayList<>(parts.size());
    for (Term part : parts) {
      if (part.kind == wanted) {
        clauses.add(part);
      }
    }
    return clauses;
  }

  /** The parts of the clause, none where the clause is missing. */
  public List<Term> clauseParts(Kind wanted) {
    Optional<Term> clause = clause(wanted);
    return clause.isPresent() ? clause.get().parts : List.of();
  }

  /** This term with other parts. */
  public Term with(List<Term> newParts) {
    return new Term(kind, text, newParts, at);
  }

  /** The same term with another text. */
  public Term withText(String newText) {
    return new Term(kind, newText, parts, at);
  }

  /** This term with each part rewritten. */
  public Term map(UnaryOperator<Term> rewriting) {
    if (parts.isEmpty()) {
      return this;
    }
    List<Term> rewritten = new ArrayList<>(parts.size());
    for (Term part : parts) {
      rewritten.add(rewriting.apply(part));
    }
    return new Term(kind, text, rewritten, at);
  }

  /** Whether this is a query. */
  public boolean isQuery() {
    return kind == Kind.SELECT || kind == Kind.SET_OPERATION || kind == Kind.VALUES;
  }

  /** The query without the names of its columns, where those mean nothing. */
  public Term unnamed() {
    return switch (kind) {
      case SELECT -> {
        List<Term> clauses = new ArrayList<>(parts.size());
        for (Term part : parts) {
          clauses.add(part.is(Kind.TARGETS) ? part.withoutNames() : part);
        }
        yield new Term(kind, text, clauses, at);
      }
      case SET_OPERATION -> {
        List<Term> queries = new ArrayList<>(parts);
        queries.set(0, parts.get(0).unnamed());
        yield with(queries);
      }
      default -> this;
    };
  }

  private Term withoutNames() {
    List<Term> targets = new ArrayList<>(parts.size());
    for (Term target : parts) {
      targets.add(target.withText(""));
    }
    return new Term(kind, text, targets, at);
  }

  /** Whether this is a constant whose type is left to its context. */
  public boolean isUntyped() {
    return kind == Kind.STRING || kind == Kind.NULL;
  }

  /** Whether it may name something of the relations around it; false if it surely does not. */
  public boolean isOpen() {
    switch (kind) {
      case NUMBER, STRING, BITS, NULL, BOOLEAN, SESSION_VALUE -> {
        return false;
      }
      case CALL, CAST, OPERATION, ARRAY, COMMON -> {
        for (Term part : parts) {
          if (part.isOpen()) {
            return true;
          }
        }
        return false;
      }
      default -> {
        return true;
      }
    }
  }

  /** Whether any term of this tree is of one of the kinds; subqueries are looked into. */
  public boolean contains(Kind... kinds) {
    for (Kind wanted : kinds) {
      if (kind == wanted) {
        return true;
      }
    }
    for (Term part : parts) {
      if (part.contains(kinds)) {
        return true;
      }
    }
    return false;
  }
}
