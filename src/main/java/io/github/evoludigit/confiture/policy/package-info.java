/**
 * Changes to a verdict: the risk of each, what is allowed, what fails the build. Pure: the same
 * changes, policy and day give the same verdict.
 */
package io.github.evoludigit.confiture.policy;
