/**
 * What goes, moves, is renamed or inherited with what. Only objects that are in the catalog are
 * changed here, by whichever statement; no token is read.
 */
package io.github.evoludigit.confiture.ddl.dependency;
