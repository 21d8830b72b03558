/**
 * The second reader: what JSqlParser makes of a statement, held against what was made of it here.
 * The only importer of JSqlParser. It leads nowhere: no schema, verdict or hash depends on it.
 */
package io.github.evoludigit.confiture.ddl.witness;
