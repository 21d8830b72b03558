/**
 * What connects the database with what is outside: extensions, languages, access methods, foreign
 * servers, publications and subscriptions. Roles, tablespaces and databases are objects of the
 * cluster and of no schema, so that nothing is kept of them.
 */
package io.github.evoludigit.confiture.ddl.command.server;
