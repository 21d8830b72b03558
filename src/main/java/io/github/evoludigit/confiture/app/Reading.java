package io.github.evoludigit.confiture.app;

/**
 * How the statements of both sides are read.
 *
 * @param loader the role that would run them
 * @param withData whether the rows that they put into tables are compared
 */
public record Reading(String loader, boolean withData) {}
