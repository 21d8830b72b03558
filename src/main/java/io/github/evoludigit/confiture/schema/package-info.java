/**
 * The model of a schema: objects in normal form, each a key and its attributes. Two schemas that
 * are equal here make the same database. No parsing, no input or output.
 */
package io.github.evoludigit.confiture.schema;
