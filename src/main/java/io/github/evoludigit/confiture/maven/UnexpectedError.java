package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.LogLine;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * An error of the machine or of the plugin: no goal leaves one to Maven, which would say nothing
 * but its name.
 *
 * @param error the error
 * @param place what the goal was about
 */
record UnexpectedError(Error error, String place) {

  /** What the goal fails with. */
  MojoExecutionException failure() {
    MojoExecutionException failure =
        new MojoExecutionException(LogLine.of(place + ": " + message()));
    failure.initCause(GuardedFailure.of(error));
    return failure;
  }

  private String message() {
    if (error instanceof StackOverflowError) {
      return "nested too deeply: something in the schema or the baseline cannot be followed to its"
          + " end; nest it less, or give Maven a larger stack, by the environment variable"
          + " MAVEN_OPTS=-Xss16m say";
    }
    if (error instanceof OutOfMemoryError) {
      return "there is not enough memory ("
          + error.getMessage()
          + "): give Maven more, by the environment variable MAVEN_OPTS=-Xmx1g say";
    }
    return "an error that nobody expected: "
        + error
        + "; if another version of a library is not to blame, please report it with the stack"
        + " trace that -e prints";
  }
}
