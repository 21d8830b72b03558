/**
 * A source tree in a revision of a git repository, of which the git executable reads the objects.
 * How files are ordered, checked and put together is said in {@code source}, as for those on a
 * disk.
 */
package io.github.evoludigit.confiture.source.git;
