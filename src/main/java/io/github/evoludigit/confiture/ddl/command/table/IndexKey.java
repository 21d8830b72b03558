package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key of an index, an exclusion constraint or a partitioned table as it is written (manual,
 * CREATE INDEX).
 *
 * @param elements its columns and expressions
 */
record IndexKey(List<Element> elements) {

  IndexKey {
    elements = List.copyOf(elements);
  }

  /**
   * A column or expression.
   *
   * @param expression its tokens: a column is one
   * @param column whether it is written as a column, without parentheses
   * @param collation COLLATE, if it is said
   * @param operatorClass the operator class, if it is said
   * @param parameters the parameters of the operator class; empty if there are no parentheses
   * @param descending whether it is DESC
   * @param nullsFirst NULLS FIRST or LAST, if it is said
   * @param operator the operator of an exclusion constraint
   */
  record Element(
      List<Token> expression,
      boolean column,
      Optional<WrittenName> collation,
      Optional<WrittenName> operatorClass,
      Optional<Map<String, String>> parameters,
      boolean descending,
      Optional<Boolean> nullsFirst,
      Optional<QualifiedName> operator) {

    /** The column, if it is one of the relation's, written with parentheses or without. */
    Optional<String> columnOf(Relation relation) {
      String text = expression.get(0).text();
      return column || expression.size() == 1 && relation.columns.containsKey(text)
          ? Optional.of(text)
          : Optional.empty();
    }
  }

  /**
   * Takes a key in its parentheses.
   *
   * @param operators whether each element is followed by {@code WITH operator}
   */
  static IndexKey read(TokenReader in, boolean operators) {
    in.expectOpen();
    List<Element> elements = new ArrayList<>();
    do {
      elements.add(element(in, operators));
    } while (in.takeComma());
    in.expectClose();
    return new IndexKey(elements);
  }

  private static Element element(TokenReader in, boolean operators) {
    ClauseReader clauses = new ClauseReader(in);
    List<Token> expression;
    boolean column = false;
    if (in.at(TokenKind.OPEN_PAREN)) {
      expression = clauses.parenthesized();
    } else if (in.peek(1).kind() == TokenKind.OPEN_PAREN || in.peek(1).kind() == TokenKind.DOT) {
      expression = call(in);
    } else {
      expression = List.of(in.nameToken());
      column = true;
    }
    Collated inner = Collated.of(expression);
    expression = inner.expression;
    Optional<WrittenName> collation =
        in.takeWord("collate") ? Optional.of(clauses.name()) : inner.collation;
    Optional<WrittenName> operatorClass = Optional.empty();
    Optional<Map<String, String>> parameters = Optional.empty();
    if (in.peek().isName() && !in.atAnyWord("asc", "desc", "nulls", "with", "include", "where")) {
      operatorClass = Optional.of(clauses.name());
      if (in.at(TokenKind.OPEN_PAREN)) {
        parameters = Optional.of(clauses.parameters());
      }
    }
    boolean descending = in.takeWord("desc");
    if (!descending) {
      in.takeWord("asc");
    }
    Optional<Boolean> nullsFirst = Optional.empty();
    if (in.takeWord("nulls")) {
      boolean first = in.takeWord("first");
      if (!first) {
        in.expectWord("last");
      }
      nullsFirst = Optional.of(first);
    }
    Optional<QualifiedName> operator = Optional.empty();
    if (operators) {
      in.expectWord("with");
      operator = Optional.of(operator(in));
    }
    return new Element(
        expression, column, collation, operatorClass, parameters, descending, nullsFirst, operator);
  }

  /**
   * An expression without COLLATE around all of it, which is the element's then ({@code
   * ComputeIndexAttrs}).
   */
  private record Collated(List<Token> expression, Optional<WrittenName> collation) {

    static Collated of(List<Token> written) {
      int at = written.size() - 1;
      while (at > 0 && !written.get(at).isWord("collate")) {
        at--;
      }
      if (at == 0 || !isOne(written.subList(0, at))) {
        return new Collated(written, Optional.empty());
      }
      TokenReader rest = new TokenReader(written.subList(at + 1, written.size()));
      if (!rest.peek().isName()) {
        return new Collated(written, Optional.empty());
      }
      WrittenName name = new ClauseReader(rest).name();
      return rest.atEnd()
          ? new Collated(withoutParentheses(written.subList(0, at)), Optional.of(name))
          : new Collated(written, Optional.empty());
    }

    /** Whether tokens are a name, a call or something in parentheses, perhaps with casts. */
    private static boolean isOne(List<Token> tokens) {
      int depth = 0;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        switch (token.kind()) {
          case OPEN_PAREN -> depth++;
          case CLOSE_PAREN -> depth--;
          case DOT, CAST, QUOTED_IDENTIFIER -> {
            // Goes on with the name or the type.
          }
          case WORD -> {
            boolean first = i == 0 || follows(tokens.get(i - 1));
            if (depth == 0 && !first) {
              return false;
            }
          }
          default -> {
            if (depth == 0) {
              return false;
            }
          }
        }
      }
      return depth == 0;
    }

    private static boolean follows(Token before) {
      return before.kind() == TokenKind.DOT || before.kind() == TokenKind.CAST;
    }

    private static List<Token> withoutParentheses(List<Token> tokens) {
      List<Token> inner = tokens;
      while (inner.size() > 2
          && inner.get(0).kind() == TokenKind.OPEN_PAREN
          && closesAtEnd(inner)) {
        inner = inner.subList(1, inner.size() - 1);
      }
      return List.copyOf(inner);
    }

    private static boolean closesAtEnd(List<Token> tokens) {
      int depth = 0;
      for (int i = 0; i < tokens.size(); i++) {
        switch (tokens.get(i).kind()) {
          case OPEN_PAREN -> depth++;
          case CLOSE_PAREN -> depth--;
          default -> {
            // Inside.
          }
        }
        if (depth == 0) {
          return i == tokens.size() - 1;
        }
      }
      return false;
    }
  }

  private static QualifiedName operator(TokenReader in) {
    if (in.takeWord("operator")) {
      in.expectOpen();
      QualifiedName name = new ClauseReader(in).operatorName();
      in.expectClose();
      return name;
    }
    return new QualifiedName(Optional.empty(), new ClauseReader(in).operatorName().name());
  }

  /** A function call without parentheses around it. */
  private static List<Token> call(TokenReader in) {
    int from = in.position();
    do {
      in.label();
    } while (in.take(TokenKind.DOT));
    in.parenthesized();
    return List.copyOf(in.since(from));
  }

  /** What the elements are called in a generated name. */
  List<String> nameParts(Relation relation) {
    List<String> parts = new ArrayList<>();
    for (Element element : elements) {
      Optional<String> column = element.columnOf(relation);
      parts.add(
          column.isPresent() ? column.get() : CanonicalForm.indexColumnName(element.expression));
    }
    return parts;
  }

  /** Those of the elements that are written as columns. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (Element element : elements) {
      if (element.column) {
        columns.add(element.expression.get(0).text());
      }
    }
    return columns;
  }

  /**
   * Checks that the elements are columns without more, as INCLUDE has them ({@code
   * ComputeIndexAttrs}).
   */
  void expectColumns() {
    for (Element element : elements) {
      String wrong = "";
      if (!element.column) {
        throw new Unreadable(
            SqlState.FEATURE_NOT_SUPPORTED,
            "expressions are not supported in included columns",
            element.expression.get(0),
            "Name columns only.");
      } else if (element.collation.isPresent()) {
        wrong = "a collation";
      } else if (element.operatorClass.isPresent()) {
        wrong = "an operator class";
      } else if (element.descending) {
        wrong = "ASC/DESC options";
      } else if (element.nullsFirst.isPresent()) {
        wrong = "NULLS FIRST/LAST options";
      }
      if (!wrong.isEmpty()) {
        throw new Unreadable(
            SqlState.INVALID_OBJECT_DEFINITION,
            "including column does not support " + wrong,
            element.expression.get(0),
            "");
      }
    }
  }

  /** Checks that what is written as a column is one of the relation's. */
  void checkColumns(ConstraintCheck there) {
    Optional<Token> missing = missingColumn(there);
    if (missing.isPresent()) {
      throw Unreadable.missing(Missing.column(missing.get().text()), missing.get());
    }
  }

  /** The first that is written as a column and is none of the relation's. */
  Optional<Token> missingColumn(ConstraintCheck there) {
    for (Element element : elements) {
      Token name = element.expression.get(0);
      if (element.column && there.isMissing(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** The key of an index on a relation, for an access method. */
  IndexElements of(Relation relation, String method, Execution execution) {
    return of(relation, method, Purpose.INDEX, execution);
  }

  /** The key on a relation, for an access method and some purpose. */
  IndexElements of(Relation relation, String method, Purpose purpose, Execution execution) {
    List<IndexElements.Element> made = new ArrayList<>();
    for (Element element : elements) {
      made.add(new IndexElement(element, relation, method, purpose, execution).made());
    }
    return new IndexElements(made);
  }
}
