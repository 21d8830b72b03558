/**
 * The judge: a real PostgreSQL that says whether and in what two schemas differ, and what is
 * measured with it.
 */
package io.github.evoludigit.confiture.judge;
