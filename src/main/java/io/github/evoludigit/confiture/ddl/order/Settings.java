package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.command.Transactions;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What SET and its like have said when each statement is run, in the order in which the files come
 * by their names. In another order a statement is read with the same.
 */
final class Settings {

  /** What decides what a statement means, or becomes, with what holds if nothing is said. */
  private static final Map<String, String> DECISIVE = new TreeMap<>();

  static {
    DECISIVE.put("search_path", "$user, public");
    DECISIVE.put("role", "none");
    DECISIVE.put("session_authorization", "");
    DECISIVE.put("default_tablespace", "");
    DECISIVE.put("default_table_access_method", "heap");
    DECISIVE.put("default_toast_compression", "pglz");
    DECISIVE.put("check_function_bodies", "on");
    DECISIVE.put("standard_conforming_strings", "on");
    DECISIVE.put("transform_null_equals", "off");
    DECISIVE.put("timezone", "");
    DECISIVE.put("datestyle", "");
    DECISIVE.put("intervalstyle", "");
  }

  private static final int CREATE = NameList.number("create");

  private final List<Statement> statements;
  private final Transactions transactions;
  private final Session.State[] before;

  /** The statements that say something. */
  private final BitSet saying = new BitSet();

  private boolean known;
  private Session.State last = new Session.State(Map.of(), Map.of(), false);
  private int changes;

  Settings(List<Statement> statements) {
    this.statements = statements;
    this.transactions = new Transactions(statements);
    this.before = new Session.State[statements.size()];
  }

  /** A session in which nothing was said. */
  static Session session() {
    return new Session("postgres", ServerVersion.NEWEST, ServerVersion.NEWEST, false, false);
  }

  /** All statements have been run in the order by names. */
  void settle() {
    known = true;
  }

  /** Whether a statement does more than to say something that is known. */
  boolean isRun(int statement) {
    return !transactions.isUndone(statement) && !saying.get(statement);
  }

  /** Prepares to run a statement; whether there is something to run. */
  boolean begin(int statement, Session session) {
    if (transactions.isUndone(statement)) {
      return false;
    }
    if (known) {
      restore(statement, session);
      return !saying.get(statement);
    }
    before[statement] = last;
    changes = session.changes();
    return true;
  }

  /** What holds after a statement. */
  Session.State end(int statement, Session session) {
    if (known) {
      return before[statement];
    }
    if (session.changes() != changes || session.isInTransaction() != last.inTransaction()) {
      saying.set(statement, !statements.get(statement).firstNames().isWord(0, CREATE));
      last = session.state();
    }
    return last;
  }

  /** What holds for a statement. */
  void restore(int statement, Session session) {
    session.restore(before[statement]);
  }

  /** Whether a statement says something, and makes nothing. */
  boolean says(int statement) {
    return saying.get(statement);
  }

  /** The setting that a statement would be run with another value of; empty if there is none. */
  Optional<String> differing(int statement, Session.State now) {
    Session.State then = before[statement];
    if (then == null || then.equals(now)) {
      return Optional.empty();
    }
    return DECISIVE.keySet().stream()
        .filter(name -> !value(then, name).equals(value(now, name)))
        .findFirst();
  }

  /** The value of a setting for a statement. */
  String value(int statement, String setting) {
    return value(before[statement], setting);
  }

  /** The value of a setting, or what holds if nothing is said. */
  static String value(Session.State state, String setting) {
    String value = String.join(", ", state.values(setting));
    boolean said = state.isSaid(setting);
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> "on";
      case "false", "no", "0" -> "off";
      default -> said ? value : DECISIVE.get(setting);
    };
  }
}
