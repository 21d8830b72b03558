package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.Checkout;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The parameters of the goals that report changes: what is allowed, and which reports there are.
 */
abstract class AbstractComparisonMojo extends AbstractGateMojo {

  /**
   * The reports that are written into <code>outputDirectory</code>, with commas between them.
   *
   * <ul>
   *   <li><code>text</code>: everything, for people.
   *   <li><code>json</code>: the same for programs; its structure is versioned.
   *   <li><code>html</code>: one page for a browser, with the definitions side by side.
   *   <li><code>markdown</code>: a comment for a pull request, shorter than GitHub's limit.
   *   <li><code>sarif</code>: SARIF 2.1.0 for code scanning, with places and what each rule
   *       teaches.
   *   <li><code>junit</code>: JUnit XML, one case for each object that changed.
   *   <li><code>gitlab</code>: GitLab's code quality artifact.
   * </ul>
   */
  @Parameter(property = "confiture.formats", defaultValue = "text,json,html")
  private List<String> formats;

  /**
   * Which changes fail the build, unless <code>ignore</code> allows them.
   *
   * <ul>
   *   <li><code>drift</code>: any change.
   *   <li><code>low</code>, <code>medium</code>, <code>high</code>: changes of that risk and up.
   *   <li><code>never</code>: none; changes are only reported.
   * </ul>
   *
   * <p><code>confiture:diff</code> never fails because of a change; there it says which changes the
   * reports call failing.
   */
  @Parameter(property = "confiture.failOn", defaultValue = "drift")
  private String failOn;

  /**
   * Changes that are allowed whatever their risk. An entry is a text or, with a reason that the
   * reports show and a last day after which it does not hold any more:
   *
   * <pre>
   * &lt;ignore&gt;
   *   &lt;entry&gt;comment&lt;/entry&gt;
   *   &lt;entry&gt;
   *     &lt;object&gt;table audit.*&lt;/object&gt;
   *     &lt;reason&gt;made by the audit tool&lt;/reason&gt;
   *     &lt;until&gt;2026-12-31&lt;/until&gt;
   *   &lt;/entry&gt;
   * &lt;/ignore&gt;
   * </pre>
   *
   * <p>What it allows is written <code>[attribute of] [kind] [name]</code>:
   *
   * <ul>
   *   <li><code>index</code>: every change of an index.
   *   <li><code>audit.*</code>: of any object with such a name; <code>*</code> stands for any
   *       characters, <code>?</code> for one.
   *   <li><code>table audit.*</code>: of such tables and all that is part of them: columns,
   *       constraints, indexes, triggers, policies.
   *   <li><code>comment</code>, <code>owner</code>, <code>privileges</code>: of that attribute, of
   *       any object.
   *   <li><code>comment of table audit.*</code>: of that attribute of such tables.
   * </ul>
   *
   * <p>Each change in the reports carries the entry that would allow it. An entry that allows
   * nothing, or no longer, is reported. On the command line: <code>
   * -Dconfiture.ignore=comment,owner</code>.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.ignore")
  private List<IgnoreParameter> ignore;

  /** Whether the order of a table's columns counts. PostgreSQL itself can only add at the end. */
  @Parameter(property = "confiture.columnOrder", defaultValue = "true")
  private boolean columnOrder;

  /**
   * Whether changes become annotations on their lines in GitHub Actions: <code>auto</code> (where
   * the environment variable <code>GITHUB_ACTIONS</code> is <code>true</code>), <code>on</code> or
   * <code>off</code>. What <code>failOn</code> lets pass becomes a notice, what an entry of <code>
   * ignore</code> allows nothing. The report for pull requests is added to the summary of the job
   * too. GitLab has no such commands: use the format <code>gitlab</code>.
   */
  @Parameter(property = "confiture.annotations", defaultValue = "auto")
  private String annotations;

  /** Whether GitHub Actions is told of the changes. */
  final boolean annotates() {
    return switch (choice("annotations", annotations, Annotated.values())) {
      case AUTO -> "true".equals(System.getenv("GITHUB_ACTIONS"));
      case ON -> true;
      case OFF -> false;
    };
  }

  /** Tells GitHub Actions of the changes. */
  final void annotate(DriftReport report) {
    new GithubActions(System.getenv(), paths(), getLog()).tell(report);
  }

  /** Where the source files are for whoever looks at the repository. */
  final RepositoryPaths paths() {
    return Checkout.paths(base());
  }

  private enum Annotated {
    AUTO,
    ON,
    OFF
  }

  final Set<Format> formats() {
    Set<Format> chosen = EnumSet.noneOf(Format.class);
    for (String format : formats) {
      chosen.add(choice("formats", format, Format.values()));
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("formats is empty, but must name one or more");
    }
    return chosen;
  }

  /** The report that people are pointed to, from where they started Maven. */
  final String fullReport(DriftFiles files) {
    Path report = files.file(Collections.min(files.formats()));
    Path root = Path.of(session.getExecutionRootDirectory());
    return display(root, report);
  }

  /** What is allowed. */
  final Policy policy() {
    List<Ignore> ignores = new ArrayList<>();
    if (ignore != null) {
      ignore.forEach(entry -> ignores.add(entry.ignore()));
    }
    return new Policy(
        choice("failOn", failOn, FailOn.values()), ignores, columnOrder, LocalDate.now());
  }
}
