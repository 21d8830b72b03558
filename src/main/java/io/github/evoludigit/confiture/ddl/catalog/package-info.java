/**
 * The objects while statements change them, and how names find them: along one search path, in a
 * session, among what extensions bring. The catalog knows no statement and reads no clause; it
 * keeps the texts of its objects and spells them.
 */
package io.github.evoludigit.confiture.ddl.catalog;
