/**
 * The language of PL/pgSQL's bodies (manual, chapter 41): tokens to blocks and steps, as the server
 * reads them when a function is made. What a body says in SQL is handed on as it is; no object of
 * the database is known here.
 */
package io.github.evoludigit.confiture.plpgsql;
