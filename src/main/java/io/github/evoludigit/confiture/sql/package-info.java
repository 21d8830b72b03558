/**
 * PostgreSQL's lexical rules: text to tokens to located statements. Knows no files.
 *
 * <p>The rules are those of the manual's section 4.1 (Lexical Structure) and, where a script is cut
 * into statements, of psql.
 */
package io.github.evoludigit.confiture.sql;
