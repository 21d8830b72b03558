/**
 * The door: a script goes in, its statements are applied to a catalog in order, and what the
 * catalog is at the end comes out as a schema in normal form. What a statement is and does is said
 * in the rooms below and never here; nobody but the use cases comes in.
 */
package io.github.evoludigit.confiture.ddl;
