package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.CheckSchema;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.report.ConsoleReport;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the schema of the source files like a program: reads all statements in order, as
 * PostgreSQL would load them, and fails when it would refuse one. No database is needed.
 *
 * <p>Each problem has PostgreSQL's words and error code, its place in the source files, and a way
 * out; all of a run are reported, the first 50 on the console, all of them in <code>check.txt
 * </code>, <code>check.json</code> and <code>check.html</code> in <code>outputDirectory</code>, or
 * what <code>formats</code> says. What stops the build is said by <code>strictness</code>; an entry
 * of <code>ignore</code> can allow one problem.
 *
 * <p>If <code>confiture:build</code> ran in the same Maven run, what it built is checked; otherwise
 * the schema is built in memory. A schema that did not change since the last check is not read
 * again; its warnings are said again. The check is also a part of <code>confiture:verify</code> and
 * <code>confiture:accept</code>.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class CheckMojo extends AbstractReadingMojo {

  /**
   * The reports that are written into <code>outputDirectory</code>, with commas between them:
   * <code>text</code>, <code>json</code>, <code>html</code>, <code>markdown</code>, <code>sarif
   * </code>, <code>junit</code>, <code>gitlab</code>. See the goal <code>verify</code>.
   */
  @Parameter(property = "confiture.formats", defaultValue = "text,json,html")
  private List<String> formats;

  /**
   * Whether problems become annotations on their lines in GitHub Actions: <code>auto</code> (where
   * the environment variable <code>GITHUB_ACTIONS</code> is <code>true</code>), <code>on</code> or
   * <code>off</code>.
   */
  @Parameter(property = "confiture.annotations", defaultValue = "auto")
  private String annotations;

  @Override
  String skippedBy() {
    return skipCheck ? "confiture.check.skip" : "";
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    boolean annotates = annotates(annotations);
    DriftFiles files = DriftFiles.ofCheck(outputDirectory.toPath(), formats(formats), paths());
    CheckSchema.Result result = CheckSchema.run(new CheckSchema.Request(current(), check(), files));
    DriftReport report = result.report();
    warn(report.warnings());
    ProblemLog problems = new ProblemLog(getLog());
    problems.errors(report.errors());
    if (report.outcome() == Outcome.ERROR) {
      throw ProblemLog.failure("the schema was not checked", report.errors());
    }
    if (annotates) {
      annotate(report);
    }
    for (String line : ConsoleReport.idle(report)) {
      getLog().info(line);
    }
    if (report.outcome() == Outcome.REFUSED) {
      throw new MojoFailureException(
          ProblemLog.sentence("PostgreSQL would refuse the schema", report.errors())
              + "; see "
              + fullReport(files));
    }
    getLog()
        .info(
            "Checked "
                + (report.newSide().statements() + " statements")
                + (" for PostgreSQL " + serverVersion().trim())
                + (result.known() ? ": nothing has changed since the last check" : ""));
  }
}
