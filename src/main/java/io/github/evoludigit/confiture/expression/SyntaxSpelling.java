package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import java.util.List;
import java.util.Locale;

/**
 * The functions that the standard gives a syntax of their own, as PostgreSQL reads and prints it
 * ({@code get_func_sql_syntax}).
 */
final class SyntaxSpelling {

  private final Spelling spelling;
  private final StringBuilder text;

  SyntaxSpelling(Spelling spelling, StringBuilder text) {
    this.spelling = spelling;
    this.text = text;
  }

  /** Writes a call, if it has a syntax of its own. */
  boolean writes(Term call) {
    if (!call.is(Kind.SYNTAX)) {
      return false;
    }
    List<Term> parts = call.parts();
    switch (call.text()) {
      case "timezone" -> {
        if (parts.size() == 1) {
          write("(", parts.get(0), " AT LOCAL)");
        } else {
          write("(", parts.get(1), " AT TIME ZONE ", parts.get(0), ")");
        }
      }
      case "extract" -> write("EXTRACT(" + word(parts.get(0)) + " FROM ", parts.get(1), ")");
      case "overlay" -> {
        write("OVERLAY(", parts.get(0), " PLACING ", parts.get(1), " FROM ", parts.get(2));
        if (parts.size() > 3) {
          write(" FOR ", parts.get(3));
        }
        text.append(')');
      }
      case "position" -> write("POSITION((", parts.get(1), ") IN (", parts.get(0), "))");
      case "substring" -> substring(parts);
      case "btrim" -> trim("BOTH", parts);
      case "ltrim" -> trim("LEADING", parts);
      case "rtrim" -> trim("TRAILING", parts);
      case "normalize" -> {
        write("NORMALIZE(", parts.get(0));
        text.append(parts.size() > 1 ? ", " + word(parts.get(1)) : "").append(')');
      }
      case "is_normalized" -> {
        write("(", parts.get(0), " IS ");
        text.append(parts.size() > 1 ? word(parts.get(1)) + ' ' : "").append("NORMALIZED)");
      }
      case "overlaps" -> {
        write("((", parts.get(0), ", ", parts.get(1), ") OVERLAPS (", parts.get(2));
        write(", ", parts.get(3), "))");
      }
      case "pg_collation_for" -> write("COLLATION FOR (", parts.get(0), ")");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void substring(List<Term> parts) {
    if (parts.size() == 3 && isText(parts.get(1))) {
      write("SUBSTRING(", parts.get(0), " SIMILAR ", parts.get(1), " ESCAPE ", parts.get(2), ")");
      return;
    }
    write("SUBSTRING(", parts.get(0), " FROM ", parts.get(1));
    if (parts.size() > 2) {
      write(" FOR ", parts.get(2));
    }
    text.append(')');
  }

  private static boolean isText(Term term) {
    return term.is(Kind.STRING) || term.is(Kind.CAST) && term.text().equals("text");
  }

  private void trim(String side, List<Term> parts) {
    text.append("TRIM(").append(side).append(' ');
    if (parts.size() > 1) {
      write(parts.get(1), " ");
    }
    write("FROM ", parts.get(0), ")");
  }

  /** A word that is kept as a string. */
  private static String word(Term term) {
    Term string = term.is(Kind.CAST) ? term.part(0) : term;
    return string.text().toUpperCase(Locale.ROOT);
  }

  /** Writes texts and terms in turns. */
  private void write(Object... pieces) {
    for (Object piece : pieces) {
      if (piece instanceof Term term) {
        spelling.write(term);
      } else {
        text.append(piece);
      }
    }
  }
}
