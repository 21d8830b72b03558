package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKey;

/**
 * A fact that the two readers see differently.
 *
 * @param object what it is about
 * @param theirs the fact as JSqlParser reads it
 * @param ours as it was read here
 */
public record Contradiction(ObjectKey object, String theirs, String ours) {}
