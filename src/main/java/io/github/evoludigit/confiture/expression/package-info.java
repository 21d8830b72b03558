/**
 * Expressions and queries in one canonical spelling: what a person wrote and what PostgreSQL prints
 * for the same object become the same text. The rooms beneath read, analyse and convert; here they
 * are put together, and what cannot be read is spelt token by token.
 */
package io.github.evoludigit.confiture.expression;
