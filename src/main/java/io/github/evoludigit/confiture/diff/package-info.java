/**
 * Two schemas to changes. Knows no kinds of object, so it cannot forget one; knows no policy: it
 * says what is different, not whether that is bad.
 */
package io.github.evoludigit.confiture.diff;
