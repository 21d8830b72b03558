package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.sql.KeyWords;
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

  /** Whether it is to be read by PostgreSQL, and not only compared. */
  private final boolean loadable;

  private Spelling(boolean loadable) {
    this.loadable = loadable;
  }

  /**
   * The text of a term.
   *
   * @param loadable whether PostgreSQL is to make the same of it: names that are key words are in
   *     quotes then, and functions with a syntax of their own have it
   */
  static String of(Term term, boolean loadable) {
    Spelling spelling = new Spelling(loadable);
    spelling.write(term);
    return spelling.text.toString();
  }

  /** A name, in quotes if it needs them. */
  String name(String name) {
    boolean word =
        loadable && (KeyWords.RESERVED.contains(name) || KeyWords.FUNCTION_OR_TYPE.contains(name));
    return word ? SqlName.inQuotes(name) : SqlName.quoted(name);
  }

  /** Writes a term. */
  void write(Term term) {
    switch (term.kind()) {
      case NUMBER, BOOLEAN, PARAMETER, SESSION_VALUE, WORD -> text.append(term.text());
      case STRING -> text.append(Quotation.literal(term.text()));
      case BITS -> text.append('b').append(Quotation.literal(term.text()));
      case NULL -> text.append("NULL");
      case DEFAULT -> text.append("DEFAULT");
      case NONE -> text.append("");
      case NAME -> text.append(name(term.text()));
      case COLUMN -> {
        join(term.parts(), ".");
        text.append(term.parts().isEmpty() ? "" : ".").append(name(term.text()));
      }
      case STAR -> star(term);
      case OPERATION -> operation(term);
      case AND, OR -> group(term.parts(), ' ' + term.kind().name() + ' ');
      case NOT -> parenthesized("NOT ", term.parts(), "");
      case TEST -> parenthesized("", term.parts(), ' ' + term.text());
      case DISTINCT_FROM -> group(term.parts(), " IS DISTINCT FROM ");
      case QUANTIFIED -> quantified(term);
      case CALL, SYNTAX, COMMON -> {
        if (!loadable || !new SyntaxSpelling(this, text).writes(term)) {
          call(term);
        }
      }
      case NAMED -> {
        text.append(name(term.text())).append(" => ");
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
      case FIELD -> parenthesized("", term.parts(), "").text.append('.').append(name(term.text()));
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
      default -> new QuerySpelling(this, text).write(term);
    }
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

  private void between(Term term, String middle, String end) {
    write(term.part(0));
    text.append(middle);
    write(term.part(1));
    text.append(end);
  }

  private Spelling parenthesized(String before, List<Term> terms, String after) {
    text.append('(').append(before);
    join(terms, " ");
    text.append(after).append(')');
    return this;
  }

  /** Writes terms in parentheses. */
  void group(List<Term> terms, String separator) {
    text.append('(');
    join(terms, separator);
    text.append(')');
  }

  /** Writes terms, something between each two. */
  void join(List<Term> terms, String separator) {
    for (int i = 0; i < terms.size(); i++) {
      text.append(i == 0 ? "" : separator);
      write(terms.get(i));
    }
  }
}
