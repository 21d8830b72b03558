/**
 * Functions, procedures, aggregates, and the triggers that call them. What a routine is given to
 * whom is a matter of privileges; operators and casts, which are made of functions, are with the
 * types.
 */
package io.github.evoludigit.confiture.ddl.command.routine;
