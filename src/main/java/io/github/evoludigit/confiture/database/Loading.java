package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of loading a script.
 *
 * @param errors what the server refused, in order; not what it refused only because its transaction
 *     had failed before
 * @param notices what it has to say otherwise, in order
 * @param notRun statements that were not run, and why
 * @param undone statements that ran or not, but in a transaction that was rolled back
 * @param open the statement that began a transaction which nothing ends
 */
public record Loading(
    List<Reply> errors,
    List<Reply> notices,
    Map<Statement, String> notRun,
    List<Statement> undone,
    Optional<Statement> open) {

  /** Nothing yet, to be added to. */
  static Loading begun() {
    return new Loading(
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        Optional.empty());
  }

  /** This, with the transaction that is open at the end. */
  Loading ending(Optional<Statement> begin) {
    return new Loading(errors, notices, notRun, undone, begin);
  }
}
