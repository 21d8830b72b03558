package io.github.evoludigit.confiture.ddl.catalog;

/**
 * The name of something within a relation or type: a column or a field.
 *
 * @param owner the relation or type
 * @param name its own name
 */
public record MemberName(QualifiedName owner, String name) {}
