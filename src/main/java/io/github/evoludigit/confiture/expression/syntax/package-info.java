/**
 * Tokens to terms: the grammar of expressions and queries, as in {@code gram.y}. What a name or an
 * operator means is not asked here.
 */
package io.github.evoludigit.confiture.expression.syntax;
