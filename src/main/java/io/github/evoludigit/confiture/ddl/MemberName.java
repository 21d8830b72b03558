package io.github.evoludigit.confiture.ddl;

/**
 * The name of something within a relation or type: a column or a field.
 *
 * @param owner the relation or type
 * @param name its own name
 */
record MemberName(QualifiedName owner, String name) {}
