package io.github.evoludigit.confiture.ddl.clause;

/**
 * A statement that is read to its last token. It is immutable, knows no catalog, and keeps the
 * tokens of the names in it, by which an error can say where it is.
 */
public interface Command {

  /**
   * Does what the statement says.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if what it names is not there; nothing is
   *     changed then
   */
  Treatment apply(Execution execution);
}
