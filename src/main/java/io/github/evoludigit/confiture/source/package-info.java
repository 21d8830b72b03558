/**
 * The file system: find, order, read, digest, assemble.
 *
 * <p>A source tree is listed by {@link io.github.evoludigit.confiture.source.SourceFinder}, then
 * read once by {@link io.github.evoludigit.confiture.source.SchemaAssembler}, which leaves a staged
 * schema and the facts for its manifest. The tree is in the file system, or in a {@link
 * io.github.evoludigit.confiture.source.git.GitRevision}, of which the git executable reads the
 * objects. Knows no SQL: what is wrong with a text is said by the {@link
 * io.github.evoludigit.confiture.source.SourceCheck} it is given.
 */
package io.github.evoludigit.confiture.source;
