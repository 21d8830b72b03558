/**
 * Benchmarks, in the profile {@code benchmark} only: of the build's code, of whole goals, and of
 * the drift gate's engine; each beside its yardstick in the same run, in turns, so that both meet
 * the same machine.
 */
package io.github.evoludigit.confiture.benchmark;
