package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import java.util.List;

/** The text of queries, of statements that change rows, and of their clauses, in normal form. */
final class QuerySpelling {

  private final Spelling spelling;
  private final StringBuilder text;

  QuerySpelling(Spelling spelling, StringBuilder text) {
    this.spelling = spelling;
    this.text = text;
  }

  /** Writes a query, or a clause of one. */
  void write(Term term) {
    switch (term.kind()) {
      case SELECT -> query(term, "SELECT");
      case VALUES -> query(term, "VALUES");
      case SET_OPERATION -> setOperation(term);
      case WITH -> {
        text.append(term.text().isEmpty() ? "WITH " : "WITH " + term.text() + ' ');
        spelling.join(term.parts(), ", ");
      }
      case CTE -> cte(term);
      case SEARCH -> {
        text.append("SEARCH ").append(term.text()).append(" FIRST BY ");
        spelling.join(term.parts(), " SET ");
      }
      case CYCLE -> {
        text.append("CYCLE ");
        spelling.join(term.parts(), " ");
      }
      case DISTINCT -> {
        text.append("DISTINCT");
        if (!term.parts().isEmpty()) {
          text.append(" ON ");
          spelling.group(term.parts(), ", ");
        }
      }
      case TARGETS -> spelling.join(term.parts(), ", ");
      case TARGET -> {
        spelling.write(term.part(0));
        if (!term.text().isEmpty() && !isNamed(term.part(0), term.text())) {
          text.append(" AS ").append(spelling.name(term.text()));
        }
      }
      case FROM -> words("FROM", term.parts());
      case RELATION -> relation(term);
      case DERIVED -> {
        text.append(term.text().isEmpty() ? "" : term.text() + ' ');
        spelling.group(term.parts().subList(0, 1), "");
        alias(term);
      }
      case FUNCTION -> {
        spelling.write(term.part(0));
        text.append(term.text().isEmpty() ? "" : ' ' + term.text());
        alias(term);
      }
      case JOIN -> joined(term);
      case USING -> spelling.group(term.parts(), ", ");
      case ROWS_FROM -> {
        text.append("ROWS FROM ");
        spelling.group(term.clauses(Kind.FUNCTION), ", ");
        text.append(term.text().isEmpty() ? "" : ' ' + term.text());
        alias(term);
      }
      case COLUMN_DEFINITION -> {
        text.append(spelling.name(term.text())).append(' ').append(term.part(0).text());
        text.append(term.parts().size() > 1 ? " " : "");
        spelling.join(term.parts().subList(1, term.parts().size()), " ");
      }
      case SAMPLE -> {
        text.append(" TABLESAMPLE ").append(term.text());
        spelling.group(term.parts(), ", ");
      }
      case WHERE -> words("WHERE", term.parts());
      case GROUP_BY -> words(("GROUP BY " + term.text()).trim(), term.parts());
      case GROUPING -> {
        text.append(term.text()).append(' ');
        spelling.group(term.parts(), ", ");
      }
      case HAVING -> words("HAVING", term.parts());
      case WINDOWS -> words("WINDOW", term.parts());
      case NAMED_WINDOW -> {
        text.append(spelling.name(term.text())).append(" AS ");
        spelling.write(term.part(0));
      }
      case WINDOW -> {
        text.append('(').append(term.text().isEmpty() ? "" : spelling.name(term.text()) + ' ');
        spelling.join(term.parts(), " ");
        text.append(')');
      }
      case PARTITION_BY -> words("PARTITION BY", term.parts());
      case FRAME -> frame(term);
      case ORDER_BY -> words("ORDER BY", term.parts());
      case SORT -> {
        spelling.write(term.part(0));
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
        text.append(term.text().isEmpty() ? "" : spelling.name(term.text()) + " = ");
        spelling.join(term.parts(), " = ");
      }
      case ON_CONFLICT -> {
        text.append("ON CONFLICT");
        text.append(term.part(0).is(Kind.NAME) ? " ON CONSTRAINT" : "");
        boolean nothing = term.part(2).is(Kind.NONE);
        for (int i = 0; i < 4; i++) {
          text.append(i == 2 ? nothing ? " DO NOTHING" : " DO UPDATE" : "");
          text.append(term.part(i).is(Kind.NONE) ? "" : " ");
          spelling.write(term.part(i));
        }
      }
      case RETURNING -> words("RETURNING", term.parts());
      default -> throw new IllegalStateException("no spelling for " + term.kind());
    }
  }

  /** WITH, the word, then the table and all clauses in order; FROM has its own word. */
  private void modification(Term term, String word, String sources) {
    with(term);
    text.append(word);
    for (Term part : term.parts()) {
      if (part.is(Kind.FROM)) {
        words(' ' + sources, part.parts());
      } else if (!part.is(Kind.WITH)) {
        text.append(' ');
        spelling.write(part);
        text.append(part.is(Kind.DEFAULT) ? " VALUES" : "");
      }
    }
  }

  /** The queries that another begins with. */
  private void with(Term query) {
    for (Term with : query.clauses(Kind.WITH)) {
      spelling.write(with);
      text.append(' ');
    }
  }

  private static boolean isNamed(Term value, String name) {
    return value.is(Kind.COLUMN, name);
  }

  private void query(Term term, String word) {
    with(term);
    text.append(word);
    String separator = " ";
    for (Term part : term.parts()) {
      if (!part.is(Kind.WITH)) {
        text.append(separator);
        spelling.write(part);
        separator = part.is(Kind.LIST) ? ", " : " ";
      }
    }
  }

  private void setOperation(Term term) {
    with(term);
    spelling.group(List.of(term.part(0)), "");
    text.append(' ').append(term.text()).append(' ');
    spelling.group(List.of(term.part(1)), "");
    for (Term clause : term.parts().subList(2, term.parts().size())) {
      if (!clause.is(Kind.WITH)) {
        text.append(' ');
        spelling.write(clause);
      }
    }
  }

  private void cte(Term term) {
    text.append(spelling.name(term.text()));
    List<Term> columns = term.clauses(Kind.NAME);
    if (!columns.isEmpty()) {
      spelling.group(columns, ", ");
    }
    text.append(" AS ");
    term.clause(Kind.WORD).ifPresent(word -> text.append(word.text()).append(' '));
    spelling.group(term.parts().subList(0, 1), "");
    for (Kind kind : List.of(Kind.SEARCH, Kind.CYCLE)) {
      term.clause(kind)
          .ifPresent(
              clause -> {
                text.append(' ');
                spelling.write(clause);
              });
    }
  }

  private void relation(Term term) {
    text.append(term.text().isEmpty() ? "" : term.text() + ' ');
    spelling.join(term.clauses(Kind.NAME), ".");
    alias(term);
    for (Term sample : term.clauses(Kind.SAMPLE)) {
      spelling.write(sample);
    }
  }

  private void alias(Term item) {
    for (Term alias : item.clauses(Kind.ALIAS)) {
      text.append(" AS ");
      text.append(alias.text().isEmpty() ? "" : spelling.name(alias.text()));
      if (!alias.parts().isEmpty()) {
        spelling.group(alias.parts(), ", ");
      }
    }
  }

  private void joined(Term term) {
    text.append('(');
    spelling.write(term.part(0));
    text.append(' ').append(term.text()).append(' ');
    spelling.write(term.part(1));
    Term condition = term.part(2);
    if (condition.is(Kind.USING)) {
      text.append(" USING ");
      spelling.write(condition);
      text.append(condition.text().isEmpty() ? "" : " AS " + spelling.name(condition.text()));
    } else if (!condition.is(Kind.NONE)) {
      text.append(" ON ");
      spelling.write(condition);
    }
    text.append(')');
    alias(term);
  }

  private void frame(Term term) {
    int next = 0;
    for (int i = 0; i < term.text().length(); i++) {
      char c = term.text().charAt(i);
      if (c == '?') {
        spelling.write(term.part(next++));
      } else {
        text.append(c);
      }
    }
  }

  private void words(String word, List<Term> terms) {
    text.append(word);
    if (!terms.isEmpty()) {
      text.append(' ');
      spelling.join(terms, ", ");
    }
  }
}
