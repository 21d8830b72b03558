/**
 * In which order files can be loaded: each after what its statements need. Statements are tried, as
 * PostgreSQL would run them, and what is refused waits for what it lacks. Reads no files, and makes
 * no schema.
 */
package io.github.evoludigit.confiture.ddl.order;
