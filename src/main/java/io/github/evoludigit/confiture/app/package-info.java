/**
 * The use cases: what each goal does, without Maven. Owns the threads and puts the other packages
 * together; knows no parser types.
 */
package io.github.evoludigit.confiture.app;
