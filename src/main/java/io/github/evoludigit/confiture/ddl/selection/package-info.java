/**
 * Which statements have to be read when two scripts differ in some: those of the objects that they
 * name, and of what these reach. It looks at tokens alone, applies nothing and knows no catalog.
 */
package io.github.evoludigit.confiture.ddl.selection;
