package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.Format;
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

  /** Whether the order of a table's columns counts. PostgreSQL itself can only add at the end. */
  @Parameter(property = "confiture.columnOrder", defaultValue = "true")
  private boolean columnOrder;

  /**
   * Whether changes become annotations on their lines in GitHub Actions: <code>auto</code> (where
   * the environment variable <code>GITHUB_ACTIONS</code> is <code>true</code>), <code>on</code> or
   * <code>off</code>. What <code>failOn</code> lets pass becomes a notice, what an entry of <code>
   * ignore</code> allows is not annotated. The report for pull requests is added to the summary of
   * the job too. GitLab has no such commands: use the format <code>gitlab</code>.
   */
  @Parameter(property = "confiture.annotations", defaultValue = "auto")
  private String annotations;

  /** Whether GitHub Actions is told of the changes. */
  final boolean annotates() {
    return annotates(annotations);
  }

  final Set<Format> formats() {
    return formats(formats);
  }

  /** What is allowed. */
  final Policy policy() {
    return new Policy(choice("failOn", failOn, FailOn.values()), ignores(), columnOrder, today());
  }
}
