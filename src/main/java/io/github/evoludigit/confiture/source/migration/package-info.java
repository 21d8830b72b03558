/**
 * Chains of migrations as a side: which of their files run on an empty database, in which order,
 * and with what text. How files are read, checked and put together is said in {@code source}, as
 * for those of a source tree; what their statements make is not known here.
 */
package io.github.evoludigit.confiture.source.migration;
