/**
 * The second reader: what JSqlParser makes of a statement, held against what we made of it. It is
 * the only package that knows JSqlParser, it only ever doubts, and no verdict comes from it.
 */
package io.github.evoludigit.confiture.ddl.witness;
