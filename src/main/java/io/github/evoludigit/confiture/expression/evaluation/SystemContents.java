package io.github.evoludigit.confiture.expression.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the system catalogs of a database say. Values are strings, {@link Boolean}s, {@link Long}s,
 * lists, {@link ObjectId}s and {@link Evaluation#NULL}.
 */
public interface SystemContents {

  /**
   * The rows of a system catalog or view, in the columns that are known.
   *
   * @param schema {@code pg_catalog} or {@code information_schema}
   * @param relation the catalog's name
   * @param constants the strings that are asked for
   * @throws Undecided if they are not known
   */
  List<Map<String, Object>> rows(String schema, String relation, Set<String> constants);

  /**
   * The object that a text names.
   *
   * @param sort as in {@link ObjectId#sort}
   * @param name the text, with or without a schema
   * @return {@link Evaluation#NULL} if there is none
   */
  Object find(String sort, String name);

  /** The schemas that names are looked up in and that exist. */
  List<String> path();
}
