/**
 * What a query of the system catalogs returns, as far as the statements that were read tell: DO
 * blocks and psql's {@code \gexec} ask whether something is there already. Nothing is computed from
 * the rows of users' tables.
 */
package io.github.evoludigit.confiture.expression.evaluation;
