package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Windows that cannot be ({@code transformWindowDefinitions} in {@code parse_clause.c}). */
final class WindowObjections {

  /** The types of the server that have an order, but no distance ({@code in_range}). */
  private static final Set<String> WITHOUT_DISTANCE =
      Set.of(Types.TEXT, Types.BOOLEAN, "uuid", "bytea", "inet", "macaddr", "oid", "name");

  private final Analysis analysis;
  private final Level level;

  WindowObjections(Analysis analysis, Level level) {
    this.analysis = analysis;
    this.level = level;
  }

  /** That a window of the WINDOW clause cannot be, or that another has its name. */
  void define(Term named) {
    Term window = named.part(0);
    if (window.isPlaced() && level.window(named.text()).isPresent()) {
      throw wrong("window \"" + named.text() + "\" is already defined", window);
    }
    check(window);
  }

  /** That a window cannot be. */
  void check(Term window) {
    if (!window.is(Kind.WINDOW) || !window.isPlaced()) {
      return;
    }
    if (!window.text().isEmpty()) {
      copied(window);
    }
    Optional<Term> frame = window.clause(Kind.FRAME);
    if (frame.isPresent()) {
      framed(window, frame.get(), sorts(window));
    }
  }

  private void copied(Term window) {
    String name = window.text();
    Optional<Term> base = level.window(name);
    if (base.isEmpty()) {
      throw Objections.of(
          SqlState.UNDEFINED_OBJECT, "window \"" + name + "\" does not exist", window);
    }
    if (window.clause(Kind.PARTITION_BY).isPresent()) {
      throw wrong("cannot override PARTITION BY clause of window \"" + name + '"', window);
    }
    if (window.clause(Kind.ORDER_BY).isPresent() && !sorts(base.get()).isEmpty()) {
      throw wrong("cannot override ORDER BY clause of window \"" + name + '"', window);
    }
    if (base.get().clause(Kind.FRAME).isPresent()) {
      throw wrong("cannot copy window \"" + name + "\" because it has a frame clause", window);
    }
  }

  private void framed(Term window, Term frame, List<Term> sorts) {
    boolean far = frame.text().startsWith("RANGE ") && !frame.parts().isEmpty();
    if (far && sorts.size() != 1) {
      throw wrong(
          "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column", window);
    }
    if (frame.text().startsWith("GROUPS ") && sorts.isEmpty()) {
      throw wrong("GROUPS mode requires an ORDER BY clause", window);
    }
    Term offset = far ? frame.part(0) : Term.none();
    Optional<Term> order = window.clause(Kind.ORDER_BY);
    if (offset.leftmost().end() > 0 && order.isPresent()) {
      String type = analysis.apart(order.get().part(0).part(0), level).type();
      if (WITHOUT_DISTANCE.contains(type) && !analysis.scope().hasOperatorClassOf(type)) {
        throw Objections.of(
            SqlState.FEATURE_NOT_SUPPORTED,
            "RANGE with offset PRECEDING/FOLLOWING is not supported for column type "
                + analysis.objections().displayed(type),
            offset);
      }
    }
  }

  /** What a window is sorted by, or the one that it copies. */
  private List<Term> sorts(Term window) {
    List<Term> own = window.clauseParts(Kind.ORDER_BY);
    return own.isEmpty() && !window.text().isEmpty()
        ? level.window(window.text()).map(this::sorts).orElse(own)
        : own;
  }

  private static Unreadable wrong(String message, Term window) {
    return Objections.of(SqlState.WINDOWING_ERROR, message, window);
  }
}
