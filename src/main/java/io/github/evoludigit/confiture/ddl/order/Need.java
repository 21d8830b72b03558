package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.ddl.catalog.Refusal;

/**
 * That a statement cannot run before another.
 *
 * @param user the number of the statement
 * @param refusal why it is refused without the other
 * @param provider the number of the other
 */
record Need(int user, Refusal refusal, int provider) {}
