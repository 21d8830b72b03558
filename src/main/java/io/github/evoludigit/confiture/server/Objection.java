package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.sql.SqlState;

/**
 * What PostgreSQL says against a name or a value.
 *
 * @param state its code
 * @param message what is wrong, in PostgreSQL's words
 * @param hint what to do, in one sentence; empty if there is nothing to say
 */
public record Objection(SqlState state, String message, String hint) {}
