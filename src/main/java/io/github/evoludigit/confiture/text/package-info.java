/** The leaf: source text, location, digest, problem. Depends on nothing else of this project. */
package io.github.evoludigit.confiture.text;
