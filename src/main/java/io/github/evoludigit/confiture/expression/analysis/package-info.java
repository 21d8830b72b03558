/**
 * What the terms mean, as PostgreSQL's parse analysis finds it: columns, functions and operators
 * are chosen, implied casts are found, queries get their columns. It changes terms and writes no
 * text.
 */
package io.github.evoludigit.confiture.expression.analysis;
