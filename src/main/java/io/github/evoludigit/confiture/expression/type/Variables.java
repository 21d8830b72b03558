package io.github.evoludigit.confiture.expression.type;

import java.util.List;
import java.util.Optional;

/** The variables of a procedural language, which SQL in it can name like columns. */
public interface Variables {

  /** What a name means that is a column and a variable ({@code plpgsql.variable_conflict}). */
  enum Conflict {
    /** Neither: it is an error. */
    ERROR,
    /** The variable. */
    VARIABLE,
    /** The column. */
    COLUMN
  }

  /**
   * What names mean.
   *
   * @param type the type of the variable or field; empty if it is not known
   * @param missing why a row has no such field, in PostgreSQL's words; empty if it has
   */
  record Meaning(String type, String missing) {}

  /** What a name means that is a column, too. */
  Conflict conflict();

  /**
   * What names mean that have dots between them.
   *
   * @return empty if no variable has the name
   */
  Optional<Meaning> find(List<String> names);
}
