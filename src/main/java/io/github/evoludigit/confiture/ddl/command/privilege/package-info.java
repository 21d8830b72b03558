/**
 * Who may do what: GRANT, REVOKE, default privileges and the policies of tables. Who owns an object
 * is changed by ALTER, as for any object.
 */
package io.github.evoludigit.confiture.ddl.command.privilege;
