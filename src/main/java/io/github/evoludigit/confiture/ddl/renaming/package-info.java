/**
 * What the author of a schema says was renamed: read where it is written, found on both sides, and
 * said as {@code ALTER … RENAME}. Applies nothing: whoever compares lets the old side run it.
 */
package io.github.evoludigit.confiture.ddl.renaming;
