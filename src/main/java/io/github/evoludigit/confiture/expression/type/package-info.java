/**
 * Types, functions and operators: those that every server has, from a list that a test compares
 * with a server, and those of a scope. It knows neither terms nor where its scope comes from.
 */
package io.github.evoludigit.confiture.expression.type;
