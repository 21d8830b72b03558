/**
 * Expressions and queries in one canonical spelling: what a person wrote and what PostgreSQL prints
 * for the same object become the same text.
 *
 * <p>Tokens are read into {@code Term}s, which are rewritten as PostgreSQL's parse analysis would
 * (columns resolved, operators and functions chosen, implied casts taken away) and spelt out. What
 * cannot be read is spelt token by token.
 */
package io.github.evoludigit.confiture.ddl.expression;
