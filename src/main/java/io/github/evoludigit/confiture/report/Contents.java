package io.github.evoludigit.confiture.report;

/**
 * What the statements of one side were understood as. Every statement is in one of the counts.
 *
 * @param semanticHash the SHA-256 over the normal form: it moves only when the database would
 * @param objects how many objects they make
 * @param modelled how many statements are compared by what they mean
 * @param definitions how many are compared by their tokens
 * @param data how many change rows, which are not compared
 * @param settings how many are for the session alone
 */
public record Contents(
    String semanticHash, int objects, int modelled, int definitions, int data, int settings) {}
