package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Locale;

/**
 * The text of a term in normal form: SQL on one line, with parentheses around every operation, key
 * words in capitals and names in quotes only where they need them. Different terms have different
 * texts.
 */
final class Spelling {

  private final StringBuilder text = new StringBuilder();

  private Spelling() {}

  static String of(Term term) {
    Spelling spelling = new Spelling();
    spelling.write(term);
    return spelling.text.toString();
  }

  private void write(Term term) {
    switch (term.kind()) {
      case NUMBER, BOOLEAN, PARAMETER, SESSION_VALUE, WORD -> text.append(term.text());
      case STRING -> text.append(Quotation.literal(term.text()));
      case BITS -> text.append('b').append(Quotation.literal(term.text()));
      case NULL -> text.append("NULL");
      case DEFAULT -> text.append("DEFAULT");
      case NONE -> text.append("");
      case NAME -> text.append(SqlName.quoted(term.text()));
      case COLUMN -> {
        join(term.parts(), ".");
        text.append(term.parts().isEmpty() ? "" : ".").append(SqlName.quoted(term.text()));
      }
      case STAR -> star(term);
      case OPERATION -> operation(term);
      case AND, OR -> group(term.parts(), ' ' + term.kind().name() + ' ');
      case NOT -> parenthesized("NOT ", term.parts(), "");
      case TEST -> parenthesized("", term.parts(), ' ' + term.text());
      case DISTINCT_FROM -> group(term.parts(), " IS DISTINCT FROM ");
      case QUANTIFIED -> quantified(term);
      case CALL, SYNTAX, COMMON -> call(term);
      case NAMED -> {
        text.append(SqlName.quoted(term.text())).append(" => ");
        write(term.part(0));
      }
      case VARIADIC -> {
        text.append("VARIADIC ");
        write(term.part(0));
      }
      case FILTER -> between(term, " FILTER (WHERE ", ")");
      case OVER -> between(term, " OVER ", "");
      case WITHIN_GROUP -> between(term, " WITHIN GROUP (", ")");
      case CASE -> caseTerm(term);
      case WHEN -> between(term, " THEN ", "");
      case ARRAY -> {
        text.append("ARRAY[");
        join(term.parts(), ", ");
        text.append(']');
      }
      case ROW -> {
        text.append("ROW");
        group(term.parts(), ", ");
      }
      case CAST -> {
        operand(term.part(0));
        text.append("::").append(term.text());
      }
      case COLLATE -> parenthesized("", term.parts(), " COLLATE " + term.text());
      case SUBSCRIPT -> between(term, "[", "]");
      case SLICE -> {
        write(term.part(0));
        text.append('[');
        join(term.parts().subList(1, 3), ":");
        text.append(']');
      }
      case FIELD ->
          parenthesized("", term.parts(), "").text.append('.').append(SqlName.quoted(term.text()));
      case SUBQUERY -> group(term.parts(), "");
      case EXISTS -> {
        text.append("EXISTS ");
        group(term.parts(), "");
      }
      case ARRAY_QUERY -> {
        text.append("ARRAY");
        group(term.parts(), "");
      }
      case LIST, IN -> group(term.parts(), ", ");
      default -> clause(term);
    }
  }

  private void clause(Term term) {
    switch (term.kind()) {
      case SELECT -> query(term, "SELECT");
      case VALUES -> query(term, "VALUES");
      case SET_OPERATION -> setOperation(term);
      case WITH -> {
        text.append(term.text().isEmpty() ? "WITH " : "WITH " + term.text() + ' ');
        join(term.parts(), ", ");
      }
      case CTE -> cte(term);
      case SEARCH -> {
        text.append("SEARCH ").append(term.text()).append(" FIRST BY ");
        join(term.parts(), " SET ");
      }
      case CYCLE -> {
        text.append("CYCLE ");
        join(term.parts(), " ");
      }
      case DISTINCT -> {
        text.append("DISTINCT");
        if (!term.parts().isEmpty()) {
          text.append(" ON ");
          group(term.parts(), ", ");
        }
      }
      case TARGETS -> join(term.parts(), ", ");
      case TARGET -> {
        write(term.part(0));
        if (!term.text().isEmpty() && !isNamed(term.part(0), term.text())) {
          text.append(" AS ").append(SqlName.quoted(term.text()));
        }
      }
      case FROM -> words("FROM", term.parts());
      case RELATION -> relation(term);
      case DERIVED -> {
        text.append(term.text().isEmpty() ? "" : term.text() + ' ');
        group(term.parts().subList(0, 1), "");
        alias(term);
      }
      case FUNCTION -> {
        write(term.part(0));
        text.append(term.text().isEmpty() ? "" : ' ' + term.text());
        alias(term);
      }
      case JOIN -> join(term);
      case USING -> group(term.parts(), ", ");
      case ROWS_FROM -> {
        text.append("ROWS FROM ");
        group(term.parts().stream().filter(part -> part.is(Kind.FUNCTION)).toList(), ", ");
        text.append(term.text().isEmpty() ? "" : ' ' + term.text());
        alias(term);
      }
      case COLUMN_DEFINITION -> {
        text.append(SqlName.quoted(term.text())).append(' ').append(term.part(0).text());
        text.append(term.parts().size() > 1 ? " " : "");
        join(term.parts().subList(1, term.parts().size()), " ");
      }
      case SAMPLE -> {
        text.append(" TABLESAMPLE ").append(term.text());
        group(term.parts(), ", ");
      }
      case WHERE -> words("WHERE", term.parts());
      case GROUP_BY -> words(("GROUP BY " + term.text()).trim(), term.parts());
      case GROUPING -> {
        text.append(term.text()).append(' ');
        group(term.parts(), ", ");
      }
      case HAVING -> words("HAVING", term.parts());
      case WINDOWS -> words("WINDOW", term.parts());
      case NAMED_WINDOW -> {
        text.append(SqlName.quoted(term.text())).append(" AS ");
        write(term.part(0));
      }
      case WINDOW -> {
        text.append('(').append(term.text().isEmpty() ? "" : SqlName.quoted(term.text()) + ' ');
        join(term.parts(), " ");
        text.append(')');
      }
      case PARTITION_BY -> words("PARTITION BY", term.parts());
      case FRAME -> frame(term);
      case ORDER_BY -> words("ORDER BY", term.parts());
      case SORT -> {
        write(term.part(0));
        text.append(term.text().isEmpty() ? "" : ' ' + term.text());
      }
      case LIMIT -> words(("LIMIT " + term.text()).trim(), term.parts());
      case OFFSET -> words("OFFSET", term.parts());
      case LOCK -> words(term.parts().isEmpty() ? term.text() : term.text() + " OF", term.parts());
      default -> modification(term);
    }
  }

  private void modification(Term term) {
    switch (term.kind()) {
      case INSERT -> modification(term, "INSERT INTO", "");
      case UPDATE -> modification(term, "UPDATE", "FROM");
      case DELETE -> modification(term, "DELETE FROM", "USING");
      case SET -> words("SET", term.parts());
      case ASSIGNMENT -> {
        text.append(term.text().isEmpty() ? "" : SqlName.quoted(term.text()) + " = ");
        join(term.parts(), " = ");
      }
      case ON_CONFLICT -> {
        text.append("ON CONFLICT");
        text.append(term.part(0).is(Kind.NAME) ? " ON CONSTRAINT" : "");
        boolean nothing = term.part(2).is(Kind.NONE);
        for (int i = 0; i < 4; i++) {
          text.append(i == 2 ? nothing ? " DO NOTHING" : " DO UPDATE" : "");
          text.append(term.part(i).is(Kind.NONE) ? "" : " ");
          write(term.part(i));
        }
      }
      case RETURNING -> words("RETURNING", term.parts());
      default -> throw new IllegalStateException("no spelling for " + term.kind());
    }
  }

  /** WITH, the word, then the table and all clauses in order; FROM has its own word. */
  private void modification(Term term, String word, String sources) {
    term.clause(Kind.WITH)
        .ifPresent(
            with -> {
              write(with);
              text.append(' ');
            });
    text.append(word);
    for (Term part : term.parts()) {
      if (part.is(Kind.FROM)) {
        words(' ' + sources, part.parts());
      } else if (!part.is(Kind.WITH)) {
        text.append(' ');
        write(part);
      }
    }
  }

  private static boolean isNamed(Term value, String name) {
    return value.is(Kind.COLUMN, name);
  }

  private void star(Term star) {
    for (Term part : star.parts()) {
      if (part.is(Kind.NAME)) {
        write(part);
      } else {
        group(List.of(part), "");
      }
      text.append('.');
    }
    text.append('*');
  }

  private void operation(Term term) {
    if (term.parts().size() == 1) {
      parenthesized(term.text() + ' ', term.parts(), "");
    } else {
      group(term.parts(), ' ' + term.text() + ' ');
    }
  }

  private void quantified(Term term) {
    text.append('(');
    write(term.part(0));
    text.append(' ').append(term.text()).append(' ');
    Term right = term.part(1);
    if (right.is(Kind.SUBQUERY)) {
      write(right);
    } else {
      group(List.of(right), "");
    }
    text.append(')');
  }

  /** Functions with a syntax of their own are told from ordinary ones by capitals. */
  private void call(Term term) {
    text.append(term.is(Kind.CALL) ? term.text() : term.text().toUpperCase(Locale.ROOT));
    text.append('(');
    String separator = "";
    for (Term part : term.parts()) {
      boolean words = part.is(Kind.ORDER_BY) || part.is(Kind.WORD);
      text.append(words && !separator.isEmpty() ? " " : separator);
      write(part);
      separator = part.is(Kind.DISTINCT) || part.is(Kind.WORD) ? " " : ", ";
    }
    text.append(')');
  }

  private void caseTerm(Term term) {
    text.append("CASE");
    if (!term.part(0).is(Kind.NONE)) {
      text.append(' ');
      write(term.part(0));
    }
    for (Term when : term.parts().subList(1, term.parts().size() - 1)) {
      text.append(" WHEN ");
      write(when);
    }
    text.append(" ELSE ");
    write(term.last());
    text.append(" END");
  }

  private void operand(Term term) {
    switch (term.kind()) {
      case COLUMN, CALL, STRING, NULL, CAST, ARRAY, SUBQUERY, OPERATION, SESSION_VALUE ->
          write(term);
      default -> group(List.of(term), "");
    }
  }

  private void query(Term term, String word) {
    term.clause(Kind.WITH)
        .ifPresent(
            with -> {
              write(with);
              text.append(' ');
            });
    text.append(word);
    String separator = " ";
    for (Term part : term.parts()) {
      if (!part.is(Kind.WITH)) {
        text.append(separator);
        write(part);
        separator = part.is(Kind.LIST) ? ", " : " ";
      }
    }
  }

  private void setOperation(Term term) {
    term.clause(Kind.WITH)
        .ifPresent(
            with -> {
              write(with);
              text.append(' ');
            });
    group(List.of(term.part(0)), "");
    text.append(' ').append(term.text()).append(' ');
    group(List.of(term.part(1)), "");
    for (Term clause : term.parts().subList(2, term.parts().size())) {
      if (!clause.is(Kind.WITH)) {
        text.append(' ');
        write(clause);
      }
    }
  }

  private void cte(Term term) {
    text.append(SqlName.quoted(term.text()));
    List<Term> columns = term.parts().stream().filter(part -> part.is(Kind.NAME)).toList();
    if (!columns.isEmpty()) {
      group(columns, ", ");
    }
    text.append(" AS ");
    term.clause(Kind.WORD).ifPresent(word -> text.append(word.text()).append(' '));
    group(term.parts().subList(0, 1), "");
    for (Kind kind : List.of(Kind.SEARCH, Kind.CYCLE)) {
      term.clause(kind)
          .ifPresent(
              clause -> {
                text.append(' ');
                write(clause);
              });
    }
  }

  private void relation(Term term) {
    text.append(term.text().isEmpty() ? "" : term.text() + ' ');
    join(term.parts().stream().filter(part -> part.is(Kind.NAME)).toList(), ".");
    alias(term);
    term.clause(Kind.SAMPLE).ifPresent(this::write);
  }

  private void alias(Term item) {
    item.clause(Kind.ALIAS)
        .ifPresent(
            alias -> {
              text.append(" AS ");
              text.append(alias.text().isEmpty() ? "" : SqlName.quoted(alias.text()));
              if (!alias.parts().isEmpty()) {
                group(alias.parts(), ", ");
              }
            });
  }

  private void join(Term term) {
    text.append('(');
    write(term.part(0));
    text.append(' ').append(term.text()).append(' ');
    write(term.part(1));
    Term condition = term.part(2);
    if (condition.is(Kind.USING)) {
      text.append(" USING ");
      write(condition);
      text.append(condition.text().isEmpty() ? "" : " AS " + SqlName.quoted(condition.text()));
    } else if (!condition.is(Kind.NONE)) {
      text.append(" ON ");
      write(condition);
    }
    text.append(')');
    alias(term);
  }

  private void frame(Term term) {
    int next = 0;
    for (int i = 0; i < term.text().length(); i++) {
      char c = term.text().charAt(i);
      if (c == '?') {
        write(term.part(next++));
      } else {
        text.append(c);
      }
    }
  }

  private void between(Term term, String middle, String end) {
    write(term.part(0));
    text.append(middle);
    write(term.part(1));
    text.append(end);
  }

  private void words(String word, List<Term> terms) {
    text.append(word);
    if (!terms.isEmpty()) {
      text.append(' ');
      join(terms, ", ");
    }
  }

  private Spelling parenthesized(String before, List<Term> terms, String after) {
    text.append('(').append(before);
    join(terms, " ");
    text.append(after).append(')');
    return this;
  }

  private void group(List<Term> terms, String separator) {
    text.append('(');
    join(terms, separator);
    text.append(')');
  }

  private void join(List<Term> terms, String separator) {
    for (int i = 0; i < terms.size(); i++) {
      text.append(i == 0 ? "" : separator);
      write(terms.get(i));
    }
  }
}
