/** The goals: parameters in, one use case, outcome to Maven. The only importer of Maven. */
package io.github.evoludigit.confiture.maven;
