package io.github.evoludigit.confiture.app;

/**
 * How the statements of both sides are read.
 *
 * @param loader the role that would run them
 * @param withData whether the rows that they put into tables are compared
 * @param inFull whether all are read, also those that need not be to tell what changed
 */
public record Reading(String loader, boolean withData, boolean inFull) {}
