package io.github.evoludigit.confiture.expression.evaluation;

import io.github.evoludigit.confiture.expression.evaluation.CatalogQuery.Frame;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a term is worth. */
final class TermValue {

  /** A value that is not known; whoever asks for it is told. */
  static final Object UNKNOWN = new Object();

  private final SystemContents contents;
  private final Map<String, Object> variables;
  private final Functions functions;

  TermValue(SystemContents contents, Map<String, Object> variables) {
    this.contents = contents;
    this.variables = variables;
    this.functions = new Functions(contents);
  }

  /** The strings that variables hold. */
  Set<String> knownStrings() {
    Set<String> strings = new TreeSet<>();
    for (Object value : variables.values()) {
      if (value instanceof String text) {
        strings.add(text);
      }
    }
    return strings;
  }

  Object of(Term term, Optional<Frame> frame) {
    Object value = known(term, frame);
    if (value == UNKNOWN) {
      throw new Undecided(term.text());
    }
    return value;
  }

  private Object known(Term term, Optional<Frame> frame) {
    return switch (term.kind()) {
      case STRING -> term.text();
      case NUMBER -> number(term.text());
      case NULL -> Evaluation.NULL;
      case BOOLEAN -> term.text().equals("TRUE");
      case COLUMN -> column(term, frame);
      case FIELD -> field(of(term.part(0), frame), term.text());
      case AND, OR -> logical(term, frame);
      case NOT -> Operators.not(of(term.part(0), frame));
      case TEST -> test(term.text(), of(term.part(0), frame));
      case DISTINCT_FROM -> !of(term.part(0), frame).equals(of(term.part(1), frame));
      case OPERATION -> operation(term, frame);
      case IN -> in(term, frame);
      case QUANTIFIED -> quantified(term, frame);
      case CAST -> functions.cast(term.text(), of(term.part(0), frame));
      case COLLATE -> of(term.part(0), frame);
      case ARRAY -> list(term.parts(), frame);
      case EXISTS -> query().of(term.part(0), frame).exist();
      case SUBQUERY -> scalar(query().of(term.part(0), frame).complete());
      case ARRAY_QUERY -> firsts(query().of(term.part(0), frame).complete());
      case COMMON -> common(term, frame);
      case SESSION_VALUE -> sessionValue(term.text());
      case CALL -> functions.call(term.text(), list(term.parts(), frame));
      default -> throw new Undecided(term.text());
    };
  }

  private CatalogQuery query() {
    return new CatalogQuery(contents, this);
  }

  private static Object number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException fraction) {
      throw new Undecided(text);
    }
  }

  private Object column(Term term, Optional<Frame> frame) {
    Optional<Object> column = frame.flatMap(rows -> rows.column(term.parts(), term.text()));
    if (column.isPresent()) {
      return column.get();
    }
    if (term.parts().size() == 1) {
      return variable(term.part(0).text() + '.' + term.text());
    }
    return variable(term.text());
  }

  private Object variable(String name) {
    return variables.getOrDefault(name, UNKNOWN);
  }

  private static Object field(Object row, String name) {
    return row instanceof Map<?, ?> fields && fields.containsKey(name) ? fields.get(name) : UNKNOWN;
  }

  /** Three-valued logic, where one operand can settle it. */
  private Object logical(Term term, Optional<Frame> frame) {
    boolean settling = term.is(Kind.OR);
    boolean unknown = false;
    Object result = !settling;
    for (Term part : term.parts()) {
      try {
        Object value = of(part, frame);
        if (value.equals(settling)) {
          return settling;
        }
        result = value == Evaluation.NULL ? value : result;
      } catch (Undecided undecided) {
        unknown = true;
      }
    }
    return unknown ? UNKNOWN : result;
  }

  private static Object test(String test, Object value) {
    boolean negated = test.startsWith("IS NOT ");
    String what = test.substring(negated ? 7 : 3);
    boolean result =
        switch (what) {
          case "NULL", "UNKNOWN" -> value == Evaluation.NULL;
          case "TRUE" -> value.equals(true);
          case "FALSE" -> value.equals(false);
          default -> throw new Undecided(test);
        };
    return result != negated;
  }

  private Object operation(Term term, Optional<Frame> frame) {
    if (term.parts().size() != 2) {
      throw new Undecided(term.text());
    }
    Object left = of(term.part(0), frame);
    Object right = of(term.part(1), frame);
    return left == Evaluation.NULL || right == Evaluation.NULL
        ? Evaluation.NULL
        : Operators.value(term.text(), left, right);
  }

  private Object in(Term term, Optional<Frame> frame) {
    Object value = of(term.part(0), frame);
    Object among =
        Operators.among(value, list(term.parts().subList(1, term.parts().size()), frame));
    return term.text().equals("NOT") ? Operators.not(among) : among;
  }

  private Object quantified(Term term, Optional<Frame> frame) {
    Object value = of(term.part(0), frame);
    Object all =
        term.part(1).is(Kind.SUBQUERY)
            ? firsts(query().of(term.part(1).part(0), frame).complete())
            : of(term.part(1), frame);
    if (!(all instanceof List<?> elements)) {
      throw new Undecided(term.text());
    }
    return switch (term.text()) {
      case "= ANY" -> Operators.among(value, elements);
      case "<> ALL" -> Operators.not(Operators.among(value, elements));
      default -> throw new Undecided(term.text());
    };
  }

  private List<Object> list(List<Term> terms, Optional<Frame> frame) {
    List<Object> list = new ArrayList<>();
    for (Term term : terms) {
      list.add(of(term, frame));
    }
    return list;
  }

  private static List<Object> firsts(List<Map<String, Object>> rows) {
    List<Object> firsts = new ArrayList<>();
    rows.forEach(row -> firsts.add(first(row)));
    return firsts;
  }

  private static Object first(Map<String, Object> row) {
    Object first = row.values().iterator().next();
    if (first == UNKNOWN) {
      throw new Undecided("a column");
    }
    return first;
  }

  private static Object scalar(List<Map<String, Object>> rows) {
    if (rows.size() > 1) {
      throw new Undecided("a query with several rows");
    }
    return rows.isEmpty() ? Evaluation.NULL : first(rows.get(0));
  }

  private Object common(Term term, Optional<Frame> frame) {
    if (!term.text().equalsIgnoreCase("coalesce")) {
      throw new Undecided(term.text());
    }
    for (Term part : term.parts()) {
      Object value = of(part, frame);
      if (value != Evaluation.NULL) {
        return value;
      }
    }
    return Evaluation.NULL;
  }

  private Object sessionValue(String name) {
    return switch (name) {
      case "CURRENT_SCHEMA" -> functions.currentSchema();
      case "CURRENT_CATALOG" -> Evaluation.DATABASE;
      default -> throw new Undecided(name);
    };
  }
}
