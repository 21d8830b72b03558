package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.sql.Token;

/**
 * A name of an object where a statement has it.
 *
 * @param name the name
 * @param token its first word, where an error about the object is
 */
public record WrittenName(QualifiedName name, Token token) {}
