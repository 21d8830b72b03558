package io.github.evoludigit.confiture.judge;

import java.util.List;

/**
 * A schema, and what became of it.
 *
 * @param oldSql the statements of the one
 * @param newSql those of the other
 * @param mutations what was done to it, in words
 */
record SchemaPair(String oldSql, String newSql, List<String> mutations) {}
