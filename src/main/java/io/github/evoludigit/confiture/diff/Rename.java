package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.ObjectKey;

/**
 * A removed and an added object that are the same but for their names: perhaps one that was
 * renamed. Only a suggestion; both changes stand.
 *
 * @param from the removed object
 * @param to the added object
 */
public record Rename(ObjectKey from, ObjectKey to) {}
