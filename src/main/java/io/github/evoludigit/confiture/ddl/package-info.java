/**
 * Statements to a schema: DDL is applied in order, as PostgreSQL would, to a {@code Catalog} of
 * mutable entities, which are put into normal form at the end.
 *
 * <p>A statement is read to its last token before anything is changed. What cannot be read so is
 * kept as a definition and compared by its tokens; nothing is dropped.
 */
package io.github.evoludigit.confiture.ddl;
