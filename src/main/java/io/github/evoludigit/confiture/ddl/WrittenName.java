package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;

/**
 * A name of an object where a statement has it.
 *
 * @param name the name
 * @param token its last word, where an error about the object is
 */
record WrittenName(QualifiedName name, Token token) {}
