package io.github.evoludigit.confiture.database;

/**
 * An object as PostgreSQL's catalogs number it.
 *
 * @param catalog the OID of the catalog it is in
 * @param oid its own
 */
record CatalogObject(long catalog, long oid) implements Comparable<CatalogObject> {

  /** What was made first is first. */
  @Override
  public int compareTo(CatalogObject other) {
    int byAge = Long.compare(oid, other.oid);
    return byAge != 0 ? byAge : Long.compare(catalog, other.catalog);
  }
}
