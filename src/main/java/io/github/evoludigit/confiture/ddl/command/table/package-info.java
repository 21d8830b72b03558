/**
 * Tables, their columns and constraints, indexes, sequences and statistics: what makes and alters
 * them. Policies, triggers and rules are parts of a table, too, but have their statements in the
 * rooms of privileges, routines and views.
 */
package io.github.evoludigit.confiture.ddl.command.table;
