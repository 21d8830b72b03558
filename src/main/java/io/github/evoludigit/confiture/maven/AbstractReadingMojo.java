package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.BuildSchema;
import io.github.evoludigit.confiture.app.Check;
import io.github.evoludigit.confiture.app.Checkout;
import io.github.evoludigit.confiture.app.ComparisonOptions;
import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.app.ProvidedFiles;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.Palette;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import io.github.evoludigit.confiture.text.Problem;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** The parameters of the goals that understand the schema, and its check. */
abstract class AbstractReadingMojo extends AbstractSchemaMojo {

  /** Where the warnings are that were told in this run. */
  private static final String TOLD = Problem.class.getName();

  /**
   * The role that loads the schema: it owns what names no other owner. What one side says about
   * this role's ownership, and the other leaves out, is no difference.
   */
  @Parameter(property = "confiture.loader", defaultValue = "postgres")
  private String loader;

  /**
   * The major version of the PostgreSQL server that the schema is for, <code>14</code> to <code>18
   * </code>. It decides what some statements make: since 17 <code>ALL</code> has <code>MAINTAIN
   * </code> among the privileges of a table, since 18 a generated column is virtual unless it says
   * otherwise. A dump says itself which server it is from (<code>-- Dumped from database version
   * 15.20</code>), and that holds for this side. Where the sides are for different servers, what
   * only the newer one knows is no difference.
   */
  @Parameter(property = "confiture.serverVersion", defaultValue = ComparisonOptions.NEWEST_SERVER)
  private String serverVersion;

  /**
   * Changes that are allowed whatever their risk, and problems of the check. An entry is a text or,
   * with a reason that the reports show and a last day after which it no longer holds:
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
   * <p>An entry for problems of the check is written <code>problem CODE [in FILE][: MESSAGE]</code>
   * , with the same <code>*</code> and <code>?</code>:
   *
   * <ul>
   *   <li><code>problem 42P01 in db/schema/old/*</code>: that error code of PostgreSQL in these
   *       files.
   *   <li><code>problem 42P01 in db/schema/a.sql: relation "b" does not exist</code>: just that.
   * </ul>
   *
   * <p>Each change and each problem in the reports carries the entry that would allow it. An entry
   * that allows nothing, or has expired, is reported. On the command line: <code>
   * -Dconfiture.ignore=comment,owner</code>.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.ignore")
  private List<IgnoreParameter> ignore;

  /**
   * Files of DDL that are loaded before the schema but belong to somebody else, such as another
   * module or team: Ant patterns relative to the project's base directory, in the order in which
   * they are loaded; <code>db/provided/**&#47;*.sql</code> for example. What they make is there for
   * the statements of the schema, on both sides of a comparison, and is never part of the schema;
   * they are not checked.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.provided")
  private List<String> provided;

  /**
   * Skips the check whether PostgreSQL would load the schema: the goal <code>check</code>, and that
   * part of the goals <code>verify</code> and <code>accept</code>.
   */
  @Parameter(property = "confiture.check.skip", defaultValue = "false")
  boolean skipCheck;

  /**
   * The id of the server in the <code>settings.xml</code> that has the password of the PostgreSQL
   * server that the goal connects to, and the user name if the address has none. Without it, the
   * password is that of the environment variable <code>PGPASSWORD</code> or of the file <code>
   * .pgpass</code>; an address with a password in it is refused.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.serverId")
  private String serverId;

  /**
   * How many seconds a PostgreSQL server has: to load the whole schema in the check, or to tell
   * that of a running database.
   */
  @Parameter(property = "confiture.serverTimeout", defaultValue = "300")
  private int serverTimeout;

  /** Maven's resolver, for goals that are asked to find something. */
  @Inject private Provider<RepositorySystem> repositorySystem;

  /** What decrypts passwords of the settings.xml, when one is needed. */
  @Inject private Provider<SettingsDecrypter> settingsDecrypter;

  /** What the build in this run has told the user already. */
  private List<Problem> toldByBuild = List.of();

  /**
   * The schema of the source files: what was built in this run, or in an earlier one if nothing has
   * changed since, or what would be built.
   */
  final SchemaInput current() {
    BuildRequest request = request();
    String name = String.join(", ", sourceDirectories());
    Optional<BuildOutcome> built = kept(request);
    if (built.isPresent()) {
      toldByBuild = built.get().warnings();
    } else {
      built = BuildSchema.standing(request);
    }
    return built.isPresent()
        ? new SchemaInput.BuiltFiles(request, name, built.get())
        : new SchemaInput.SourceFiles(request, name);
  }

  /** A schema that PostgreSQL must load, unless the check is skipped. */
  final SchemaInput checked(SchemaInput schema) {
    return skipCheck ? schema : new SchemaInput.Checked(schema, check());
  }

  /** How the schema is checked. */
  final Check check() {
    return new Check(
        loader(),
        serverVersion(),
        provided(),
        request().strictness(),
        ignores(),
        today(),
        remembers() ? Optional.of(new File(outputDirectory, "check.kept")) : Optional.empty(),
        tool());
  }

  /** The id of the server with the password; empty if none is named. */
  final String serverId() {
    return serverId == null ? "" : serverId.trim();
  }

  final int serverTimeout() {
    return serverTimeout;
  }

  final RepositorySystem repositorySystem() {
    return repositorySystem.get();
  }

  /** The servers of the settings.xml. */
  final ServerSettings serverSettings() {
    return new ServerSettings(session.getSettings(), settingsDecrypter::get);
  }

  /** What is loaded before the schema. */
  final ProvidedFiles provided() {
    if (provided == null || provided.isEmpty()) {
      return ProvidedFiles.NOTHING;
    }
    List<SchemaInput> inputs = new ArrayList<>();
    for (String pattern : provided) {
      inputs.add(
          new SchemaInput.SourceFiles(request(providedTree(pattern.trim()), false), pattern));
    }
    return new ProvidedFiles(inputs);
  }

  final String loader() {
    if (loader.isBlank()) {
      throw new IllegalArgumentException("loader is empty, but must name a role");
    }
    return loader;
  }

  final String serverVersion() {
    return serverVersion;
  }

  /** What is allowed, changes and problems. */
  final List<Ignore> ignores() {
    List<Ignore> ignores = new ArrayList<>();
    if (ignore != null) {
      for (IgnoreParameter entry : ignore) {
        ignores.add(entry.ignore());
      }
    }
    return ignores;
  }

  /**
   * The day on which entries hold or not; any, if none of them ends: a clock is a lot of classes.
   */
  final LocalDate today() {
    for (Ignore entry : ignores()) {
      if (entry.lastDay().isPresent()) {
        return LocalDate.now();
      }
    }
    return LocalDate.EPOCH;
  }

  final Palette palette() {
    return new MavenColours(session).palette();
  }

  /** Tells of what is wrong, but for what the goals of this run have told before. */
  final void warn(List<Problem> warnings) {
    if (!warnings.isEmpty()) {
      List<Problem> untold = new ArrayList<>(warnings);
      untold.removeAll(toldByBuild);
      untold.removeAll(told());
      new ProblemLog(this).warnings(untold);
      told().addAll(untold);
    }
  }

  @SuppressWarnings("unchecked") // Maven declares a raw map; what is kept here is such a set
  private Set<Problem> told() {
    return (Set<Problem>) getPluginContext().computeIfAbsent(TOLD, none -> new HashSet<Problem>());
  }

  /** Whether GitHub Actions is told of what was found. */
  final boolean annotates(String annotations) {
    return switch (choice("annotations", annotations, Annotated.values())) {
      case AUTO -> "true".equals(System.getenv("GITHUB_ACTIONS"));
      case ON -> true;
      case OFF -> false;
    };
  }

  /** Tells GitHub Actions of what was found. */
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

  /** The formats that a parameter names. */
  final Set<Format> formats(List<String> formats) {
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
    return display(start(), report);
  }
}
