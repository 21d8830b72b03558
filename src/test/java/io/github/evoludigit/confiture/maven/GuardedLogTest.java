package io.github.evoludigit.confiture.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class GuardedLogTest {

  private static final String NAME = "a\n::stop-commands::x.sql";

  private static final String SHOWN = "a\\u000a::stop-commands::x.sql";

  private final List<String> lines = new ArrayList<>();

  private final List<Throwable> errors = new ArrayList<>();

  @Test
  void every_message_of_a_goal_is_one_line_without_commands() throws Exception {
    goal(goal -> {
          goal.getLog().debug(NAME);
          goal.getLog().info("found " + NAME);
          goal.getLog().warn("##[group]");
          goal.getLog().error("::error::x");
          goal.getLog().error("\u202e.sql", new IllegalStateException());
          goal.getLog().info("Built 3 files");
          new ProblemLog(goal.getLog())
              .errors(List.of(new Problem(Location.ofFile(NAME), "c", "##vso[x]", "")));
        })
        .execute();
    assertThat(lines)
        .containsExactly(
            "debug " + SHOWN,
            "info found " + SHOWN,
            "warn #\\u0023[group]",
            "error \\u003a:error::x",
            "error \\u202e.sql",
            "info Built 3 files",
            "error " + SHOWN + ": #\\u0023vso[x]");
  }

  @Test
  void a_failure_s_message_is_one_line_without_commands() {
    assertThat(catchThrowable(goal(throwing(new MojoFailureException(NAME)))::execute))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(SHOWN);
    assertThat(catchThrowable(goal(throwing(new MojoExecutionException("##[x]")))::execute))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("#\\u0023[x]");
  }

  @Test
  void nor_is_a_cause_told_that_is_more() {
    IllegalArgumentException cause = new IllegalArgumentException(NAME);
    assertThat(catchThrowable(goal(throwing(new MojoExecutionException("wrong", cause)))::execute))
        .hasMessage("wrong")
        .hasNoCause();
    assertThat(
            catchThrowable(
                goal(
                        goal -> {
                          throw cause;
                        })
                    ::execute))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(SHOWN)
        .hasNoCause();
  }

  @Test
  void a_failure_that_is_a_line_is_let_be() {
    MojoFailureException failure = new MojoFailureException("the schema has drifted");
    assertThat(catchThrowable(goal(throwing(failure))::execute)).isSameAs(failure);
    IllegalArgumentException cause = new IllegalArgumentException("order is wrong");
    assertThat(
            catchThrowable(
                goal(
                        goal -> {
                          throw cause;
                        })
                    ::execute))
        .hasMessage("order is wrong")
        .hasCause(cause);
  }

  @Test
  void neither_is_a_mistake_of_ours_nor_what_it_suppressed() {
    IllegalStateException mistake = new IllegalStateException("no way");
    assertThat(catchThrowable(goal(failing(mistake))::execute)).isSameAs(mistake);
    mistake.addSuppressed(new IllegalStateException(NAME));
    assertThat(catchThrowable(goal(failing(mistake))::execute))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("no way")
        .hasNoSuppressedExceptions();
    assertThat(catchThrowable(goal(failing(new IllegalStateException(NAME)))::execute))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(SHOWN);
  }

  @Test
  void what_is_logged_with_a_message_is_guarded_with_its_causes() {
    IllegalStateException failure = new IllegalStateException(NAME, new Error("##[group]"));
    failure.addSuppressed(new Error("::error::x"));
    goal(goal -> {}).getLog().error("wrong", failure);
    StringWriter trace = new StringWriter();
    errors.get(0).printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains(SHOWN, "Caused by: java.lang.Error: #\\u0023[group]", "Error: ::error::x")
        .doesNotContain("\n::stop-commands", "##[group]")
        .contains("GuardedLogTest.what_is_logged_with_a_message_is_guarded_with_its_causes");
  }

  @Test
  void no_error_leaves_a_goal() {
    assertThat(catchThrowable(goal(failing(new StackOverflowError()))::execute))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("db/schema: nested too deeply: ")
        .hasMessageContaining("MAVEN_OPTS=-Xss");
    assertThat(catchThrowable(goal(failing(new OutOfMemoryError("Java heap space")))::execute))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("db/schema: there is not enough memory (Java heap space): ");
    assertThat(catchThrowable(goal(failing(new NoSuchMethodError("x\n::error::")))::execute))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("java.lang.NoSuchMethodError: x\\u000a::error::")
        .hasRootCauseMessage("java.lang.NoSuchMethodError: x\\u000a::error::");
  }

  private static Work failing(Throwable failure) {
    return goal -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    };
  }

  private static Work throwing(Exception failure) {
    return goal -> {
      if (failure instanceof MojoFailureException drift) {
        throw drift;
      }
      throw (MojoExecutionException) failure;
    };
  }

  /** What a goal does. */
  private interface Work {
    void in(AbstractConfitureMojo goal) throws MojoExecutionException, MojoFailureException;
  }

  private AbstractConfitureMojo goal(Work work) {
    AbstractConfitureMojo goal =
        new AbstractConfitureMojo() {
          @Override
          void tellOfUnknown() {
            // There is no Maven here.
          }

          @Override
          boolean hasNoSchema() {
            return false;
          }

          @Override
          void run() throws MojoExecutionException, MojoFailureException {
            work.in(this);
          }
        };
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void debug(CharSequence content) {
            lines.add("debug " + content);
          }

          @Override
          public void info(CharSequence content) {
            lines.add("info " + content);
          }

          @Override
          public void warn(CharSequence content) {
            lines.add("warn " + content);
          }

          @Override
          public void error(CharSequence content) {
            lines.add("error " + content);
          }

          @Override
          public void error(CharSequence content, Throwable error) {
            error(content);
            errors.add(error);
          }
        });
    return goal;
  }
}
