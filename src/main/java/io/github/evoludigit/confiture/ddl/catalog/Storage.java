package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.Optional;

/**
 * Where and how relations are kept: as their clauses say, and where these say nothing as the
 * settings {@code default_tablespace} and {@code default_table_access_method} do.
 */
public final class Storage {

  static final String TABLESPACE = "tablespace";
  static final String ACCESS_METHOD = "access method";

  /** The tablespace of the database, which is not written into the catalogs. */
  private static final String USUAL_TABLESPACE = "pg_default";

  /** A partitioned table has a method for its partitions since this version. */
  private static final int METHOD_IS_INHERITED = 17;

  private final Session session;

  /** Where a session puts what says nothing else. */
  public Storage(Session session) {
    this.session = session;
  }

  /** Notes what {@code TABLESPACE name} says. */
  public static void tablespace(Entity entity, String name) {
    entity.set(TABLESPACE, SqlName.quoted(name));
  }

  /** Notes what {@code USING method} says. */
  public static void accessMethod(Entity entity, String method) {
    entity.set(ACCESS_METHOD, method);
  }

  /** What ALTER … SET TABLESPACE says: the database's own is written as none. */
  public static void moved(Entity entity, String tablespace) {
    entity.set(TABLESPACE, tablespace.equals(USUAL_TABLESPACE) ? "" : SqlName.quoted(tablespace));
  }

  /** Settles where an index is, or the one of a constraint ({@code DefineIndex}). */
  public void ofIndex(Entity index) {
    if (index.has(TABLESPACE)) {
      withoutUsual(index);
      return;
    }
    String tablespace = session.setting("default_tablespace", USUAL_TABLESPACE);
    if (!tablespace.isEmpty() && !tablespace.equals(USUAL_TABLESPACE)) {
      tablespace(index, tablespace);
    }
  }

  /**
   * Settles where a table or materialized view is ({@code DefineRelation}).
   *
   * @param partitioned the partitioned table that it is a part of
   */
  public void ofRelation(Relation relation, Optional<Relation> partitioned) {
    if (!relation.has(TABLESPACE) && partitioned.isPresent()) {
      relation.set(TABLESPACE, partitioned.get().get(TABLESPACE));
    }
    ofIndex(relation);
    if (!relation.has(ACCESS_METHOD)
        && partitioned.isPresent()
        && session.server().isAtLeast(METHOD_IS_INHERITED)) {
      relation.set(ACCESS_METHOD, partitioned.get().get(ACCESS_METHOD));
    }
    changeMethod(relation, relation.get(ACCESS_METHOD));
  }

  /**
   * Settles the access method of a table.
   *
   * @param method the method; empty for the default, which a partitioned table does not have
   */
  public void changeMethod(Relation relation, String method) {
    String settled =
        method.isEmpty() && !relation.partitioned
            ? session.setting("default_table_access_method", AccessMethod.OF_TABLES)
            : method;
    // Of a partitioned table the usual one counts too: its partitions take it over.
    boolean usual = settled.equals(AccessMethod.OF_TABLES) && !relation.partitioned;
    relation.set(ACCESS_METHOD, usual ? "" : settled);
  }

  /** Takes away what the older one of both sides' servers does not know. */
  public void settle(Relation relation) {
    if (relation.partitioned && !session.comparedServer().isAtLeast(METHOD_IS_INHERITED)) {
      relation.set(ACCESS_METHOD, "");
    }
  }

  private static void withoutUsual(Entity entity) {
    String tablespace = entity.get(TABLESPACE);
    if (tablespace.equals(USUAL_TABLESPACE) || tablespace.equals("\"\"")) {
      entity.set(TABLESPACE, "");
    }
  }
}
