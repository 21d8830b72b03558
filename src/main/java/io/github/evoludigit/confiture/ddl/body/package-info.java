/**
 * Whether the static SQL in bodies of PL/pgSQL finds what it names, which PostgreSQL asks only when
 * a routine is called. Judged once the whole schema is known; what cannot be known is let be: text
 * that is run, temporary tables, what bodies themselves make.
 */
package io.github.evoludigit.confiture.ddl.body;
