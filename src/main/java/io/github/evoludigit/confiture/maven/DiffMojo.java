package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.DiffSchemas;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.report.ConsoleReport;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares any two schemas, prints what is different, and writes <code>diff.txt</code>, <code>
 * diff.json</code> and <code>diff.html</code> into <code>outputDirectory</code>, or what <code>
 * formats</code> says. It never fails because they differ, but does when one cannot be read. It
 * needs no project.
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends AbstractComparisonMojo {

  /** Skips this goal alone. */
  @Parameter(property = "confiture.diff.skip", defaultValue = "false")
  private boolean skipDiff;

  /**
   * The old side.
   *
   * <ul>
   *   <li><code>baseline</code>: the baseline.
   *   <li><code>sources</code>: the source files as they are now.
   *   <li>A SQL file, what pg_dump wrote for example.
   *   <li>A directory: the source files below it, chosen and ordered as the build does (<code>
   *       includes</code>, <code>excludes</code>, <code>order</code>). A directory that has one of
   *       the names above is written <code>./sources</code>.
   *   <li><code>git:REVISION</code>: the source files as they were at that revision of the
   *       project's git repository; <code>git:REVISION...</code> where the current branch left it,
   *       which is what a pull request wants; <code>git:REVISION:PATH</code> one SQL file or
   *       directory at that revision. See the parameter <code>baseline</code>.
   *   <li><code>flyway:DIR[,DIR…]</code>: what Flyway's migrations in these directories make of an
   *       empty database, read offline in Flyway's order; <code>flyway:</code> alone those that
   *       Flyway is told of. See the parameter <code>flyway</code>. A migration that runs code is
   *       listed as not followed, and the outcome is then <code>incomplete</code>.
   *   <li><code>liquibase:PATH[,PATH…]</code>: what Liquibase's changelogs in formatted SQL make of
   *       an empty database, of a directory all files in the order of <code>includeAll</code>. See
   *       the parameter <code>liquibase</code>.
   *   <li><code>postgresql://user@host:5432/database</code>, or the same with <code>jdbc:</code>
   *       before it: a running database, as <code>pg_dump --schema-only</code> writes it. See the
   *       parameters <code>pgDump</code>, <code>pgDumpOptions</code> and <code>serverId</code>.
   *   <li><code>artifact:GROUP:ARTIFACT:VERSION[:CLASSIFIER]</code>: the schema in a released jar,
   *       where <code>confiture:build</code> has put it with <code>attachAsResource</code>, found
   *       by Maven in the project's repositories. The version <code>RELEASE</code> is the newest.
   *       See the parameter <code>resourceTargetPath</code>.
   * </ul>
   */
  @Parameter(property = "confiture.from", defaultValue = BASELINE)
  private String from;

  /** The new side: the same choices as for <code>from</code>. */
  @Parameter(property = "confiture.to", defaultValue = SOURCES)
  private String to;

  /**
   * What holds for the old side alone, by the names of the parameters that it replaces: <code>
   * includeDirs</code>, <code>excludeDirs</code>, <code>includes</code>, <code>excludes</code>,
   * <code>order</code>, <code>encoding</code>, <code>environment</code>, <code>strictness</code>,
   * <code>serverVersion</code>. See <code>baselineSettings</code>; on the command line: <code>
   * -Dconfiture.from.order=natural</code>.
   *
   * <p>Default: what the parameters say.
   */
  @Parameter(property = "confiture.fromSettings")
  private SideSettings fromSettings;

  /**
   * The same for the new side: <code>-Dconfiture.to.encoding=ISO-8859-1</code>.
   *
   * <p>Default: what the parameters say.
   */
  @Parameter(property = "confiture.toSettings")
  private SideSettings toSettings;

  @Override
  String skippedBy() {
    return skipDiff ? "confiture.diff.skip" : "";
  }

  @Override
  boolean hasNoSchema() {
    return (from.equals(SOURCES) || to.equals(SOURCES)) && super.hasNoSchema();
  }

  @Override
  Path base() {
    return project.getBasedir() == null ? executionRoot() : super.base();
  }

  @Override
  void run() throws MojoExecutionException {
    boolean annotates = annotates();
    DriftFiles files = DriftFiles.ofDifference(outputs(), formats(), paths());
    DriftReport report =
        DiffSchemas.run(
            new DiffSchemas.Request(
                side("from", from, fromSettings),
                side("to", to, toSettings),
                reading(),
                policy(),
                files,
                threads()));
    warn(report.warnings());
    if (report.outcome() == Outcome.ERROR) {
      new ProblemLog(this).errors(report.errors());
      throw ProblemLog.failure("the schemas were not compared", report.errors());
    }
    if (annotates) {
      annotate(report);
    }
    new ConsoleReport(palette(), fullReport(files))
        .withPaths(this::fromStart)
        .difference(report)
        .forEach(getLog()::info);
  }
}
