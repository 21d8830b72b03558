/**
 * Changes and references to an ordered migration: which steps, in which order, and what is left to
 * a person. Pure: it reads no statements and runs none, and what it does not know to write it
 * names.
 */
package io.github.evoludigit.confiture.plan;
