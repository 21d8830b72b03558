/**
 * What statements have in common while they are read: names, options, parameters, collations, the
 * objects they are about. A clause is read into a value and changes nothing; what one room alone
 * needs is in that room.
 */
package io.github.evoludigit.confiture.ddl.clause;
