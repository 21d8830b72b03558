package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.ListSources;
import io.github.evoludigit.confiture.report.LogLine;
import io.github.evoludigit.confiture.source.SourceFile;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the source files in build order, one a line: a way to see what <code>includeDirs</code>,
 * <code>includes</code> and <code>order</code> make of a source tree. Files are not read, unless
 * their order is that of their dependencies.
 */
@Mojo(name = "files", threadSafe = true)
public final class FilesMojo extends AbstractSchemaMojo {

  /**
   * Prints the bare paths to standard output, for scripts: <code>
   * mvn -q confiture:files -Dconfiture.forceStdout</code>. Maven 4 marks such lines, unless it has
   * the option <code>--raw-streams</code>.
   */
  @Parameter(property = "confiture.forceStdout", defaultValue = "false")
  private boolean forceStdout;

  @Override
  void run() throws MojoExecutionException {
    ListSources.Outcome outcome = ListSources.inOrder(request());
    Consumer<String> line = forceStdout ? System.out::println : getLog()::info;
    outcome.files().stream().map(SourceFile::name).map(LogLine::of).forEach(line);
    ProblemLog problems = new ProblemLog(this);
    problems.warnings(outcome.warnings());
    problems.errors(outcome.errors());
    if (!outcome.errors().isEmpty()) {
      throw ProblemLog.failure("not all source files were found", outcome.errors());
    }
  }
}
