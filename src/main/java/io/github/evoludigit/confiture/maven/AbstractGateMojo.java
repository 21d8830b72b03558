package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.Baseline;
import io.github.evoludigit.confiture.app.BaselineFile;
import io.github.evoludigit.confiture.app.BaselineRevision;
import io.github.evoludigit.confiture.app.BaselineSide;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.ComparisonOptions;
import io.github.evoludigit.confiture.app.CrossChecking;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.database.SchemaDump;
import io.github.evoludigit.confiture.database.ServerAddress;
import io.github.evoludigit.confiture.source.git.GitAddress;
import io.github.evoludigit.confiture.source.migration.FlywaySettings;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of the goals that compare the schema, and the sides that they compare. */
abstract class AbstractGateMojo extends AbstractReadingMojo {

  /** The word for the baseline as a side. */
  static final String BASELINE = "baseline";

  /** The word for the source files as they are now. */
  static final String SOURCES = "sources";

  private static final String WORDS =
      "baseline, sources, git:REVISION, flyway:DIR, liquibase:PATH, postgresql://HOST/DATABASE,"
          + " artifact:GROUP:ARTIFACT:VERSION";

  private static final String BASELINE_PROPERTY = "confiture.baseline";

  /** The execution of a goal that was named on the command line, without one. */
  private static final String COMMAND_LINE = "default-cli";

  /**
   * The accepted schema that the source files are compared with.
   *
   * <ul>
   *   <li>A plain SQL file in UTF-8, committed beside the sources, written by <code>
   *       confiture:accept</code>, by <code>pg_dump --schema-only</code> or by hand. Relative to
   *       the project's base directory.
   *   <li><code>git:REVISION</code>, for example <code>git:v1.2</code> or <code>git:HEAD</code>:
   *       the source files as they were at that revision of the project's git repository, found and
   *       ordered by the same parameters (as they are now), and built in memory. No baseline need
   *       be committed: the changes since the revision are reported for review, and accepted by
   *       merging them. A file that the working directory has and git does not know yet counts as
   *       new, as does everything in an include directory that the revision does not have.
   *   <li><code>git:REVISION...</code>, for example <code>git:origin/main...</code>: where the
   *       current branch left that revision (the merge base with <code>HEAD</code>), as in <code>
   *       git diff REVISION...</code>. That is what a pull request wants: it sees its own changes,
   *       and not those that others have merged in the meantime.
   *   <li><code>git:REVISION:PATH</code>: one SQL file, or the source files below one directory, at
   *       that revision; from the top of the repository, or if it begins with <code>./</code> or
   *       <code>../</code>, from the project's base directory. <code>
   *       git:origin/main:./db/baseline.sql</code> is the baseline as main has it.
   * </ul>
   *
   * <p><code>flyway:DIR</code> is what Flyway's migrations in that directory make of an empty
   * database, see the parameter <code>flyway</code>, and <code>liquibase:PATH</code> what
   * Liquibase's changelogs in SQL do, see <code>liquibase</code>; <code>
   * postgresql://user@host/database</code> is a running database, see <code>pgDump</code>; <code>
   * artifact:GROUP:ARTIFACT:VERSION[:CLASSIFIER]</code> is the schema in a released jar, see <code>
   * resourceTargetPath</code>.
   *
   * <p>For a revision the <code>git</code> executable is needed, and a clone that has the revision.
   * CI servers clone little: in GitHub Actions give <code>actions/checkout</code> the option <code>
   * fetch-depth: 0</code>; in GitLab CI set <code>GIT_DEPTH: 0</code> and compare with <code>
   * git:$CI_MERGE_REQUEST_DIFF_BASE_SHA</code>. Nothing is fetched, and nothing is checked out.
   * Files are taken as git stores them: filters, Git LFS and submodules are not followed.
   */
  @Parameter(property = BASELINE_PROPERTY, defaultValue = DEFAULT_BASELINE)
  private String baseline;

  /**
   * What holds for the baseline alone: <code>includeDirs</code>, <code>excludeDirs</code>, <code>
   * includes</code>, <code>excludes</code>, <code>order</code>, <code>encoding</code>, <code>
   * environment</code>, <code>strictness</code> and <code>serverVersion</code>, each by the name of
   * the parameter that it replaces. So a revision whose files had another order is read as it was
   * meant, and a file as what the server of production makes of it:
   *
   * <pre>
   * &lt;baselineSettings&gt;
   *   &lt;order&gt;hex&lt;/order&gt;
   *   &lt;serverVersion&gt;15&lt;/serverVersion&gt;
   * &lt;/baselineSettings&gt;
   * </pre>
   *
   * <p>On the command line: <code>-Dconfiture.baseline.order=hex</code>.
   *
   * <p>Default: what the parameters say.
   */
  @Parameter(property = "confiture.baselineSettings")
  private SideSettings baselineSettings;

  /**
   * Whether the rows that the schema puts into tables are compared too, those of lookup tables for
   * example. Each table with other rows is one change, of the kind <code>data</code>.
   *
   * <ul>
   *   <li><code>INSERT … VALUES</code> with constants and <code>COPY … FROM stdin</code> in text
   *       format count as the rows that the table then has, whatever their order and whichever of
   *       the two put them there. A column that is not named has its default; that of a sequence is
   *       the next number.
   *   <li>All other statements that change rows (<code>UPDATE</code>, <code>DELETE</code>, <code>
   *       INSERT … SELECT</code>, values that are computed, <code>ON CONFLICT</code>) count as they
   *       are written, in their order.
   * </ul>
   *
   * <p>Where <code>setval</code> or <code>RESTART</code> put a sequence is not compared.
   */
  @Parameter(property = "confiture.compareData", defaultValue = "false")
  private boolean compareData;

  /**
   * Whether the objects of the cluster are compared too, which all of its databases share: roles
   * with their attributes, settings and memberships, databases and tablespaces with their owners,
   * settings, privileges and comments, and what <code>ALTER SYSTEM</code> and <code>GRANT … ON
   * PARAMETER</code> say. Of a password, only its presence counts. Without it such statements are
   * only counted, because <code>pg_dump</code> does not write them.
   */
  @Parameter(property = "confiture.compareRoles", defaultValue = "false")
  private boolean compareRoles;

  /**
   * Whether all statements of both sides are read, so that <code>drift.json</code> always has their
   * semantic hash: a SHA-256 over the normal form of the schema, which changes only when the
   * database would. Without it a schema that did not change is not read at all, and of a large one
   * only what has to do with the changes.
   */
  @Parameter(property = "confiture.semanticHash", defaultValue = "false")
  private boolean semanticHash;

  /**
   * When JSqlParser reads the statements that differ between the sides as well. What its tree says
   * for sure (names, columns, types, keys, the relations of a view, labels) is compared with what
   * was understood; a contradiction is the warning <code>readers-disagree</code>. It never changes
   * the verdict or a hash.
   *
   * <ul>
   *   <li><code>changes</code>: where there are changes. A build without any does not load it.
   *   <li><code>all</code>: also where the statements differ, but make the same database: a schema
   *       written by hand against what pg_dump wrote.
   *   <li><code>never</code>.
   * </ul>
   */
  @Parameter(property = "confiture.crossCheck", defaultValue = "changes")
  private String crossCheck;

  /**
   * What was renamed since the old side, an entry each: the kind of object, its old name, <code>to
   * </code> and its new name. The report then shows one change instead of a removal and an
   * addition, and its rules know that no data is lost.
   *
   * <pre>
   * &lt;renames&gt;
   *   &lt;rename&gt;table shop.books to titles&lt;/rename&gt;
   *   &lt;rename&gt;column shop.books.name to title&lt;/rename&gt;
   *   &lt;rename&gt;function shop.price(integer) to shop.net_price&lt;/rename&gt;
   *   &lt;rename&gt;schema old_shop to shop&lt;/rename&gt;
   * &lt;/renames&gt;
   * </pre>
   *
   * <p>Old names are those of the old side; a new name with a schema before it puts the object
   * there. The same can be said at the definition, by a comment before it or at the end of its
   * first line: <code>-- confiture:renamed from books</code>. What the server has made of a table's
   * or column's name, <code>books_pkey</code> say, follows. A rename that matches nothing is a
   * warning.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.renames")
  private List<String> renames;

  /**
   * How Flyway's migrations are named and what their placeholders stand for, where a side is <code>
   * flyway:DIR[,DIR…]</code>: Flyway's own parameters by their names, <code>locations</code>,
   * <code>
   * sqlMigrationPrefix</code>, <code>baselineMigrationPrefix</code>, <code>undoSqlMigrationPrefix
   * </code>, <code>repeatableSqlMigrationPrefix</code>, <code>sqlMigrationSeparator</code>, <code>
   * sqlMigrationSuffixes</code>, <code>target</code>, <code>defaultSchema</code>, <code>schemas
   * </code>, <code>placeholderReplacement</code>, <code>placeholderPrefix</code>, <code>
   * placeholderSuffix</code> and <code>placeholders</code>.
   *
   * <p>Default: what the project tells <code>flyway-maven-plugin</code>, and the properties <code>
   * flyway.…</code>, <code>-Dflyway.placeholders.owner=shop</code> for example.
   */
  @Parameter(property = "confiture.flyway")
  private FlywayParameter flyway;

  /**
   * What Liquibase would be run with, where a side is <code>liquibase:PATH[,PATH…]</code>: <code>
   * contexts</code>, <code>labelFilter</code> and <code>parameters</code>, the values of <code>
   * ${…}</code> in the changelogs. A path is a changelog in SQL, or a directory, of which all files
   * run in the order of <code>includeAll</code>.
   *
   * <p>Default: what the project tells <code>liquibase-maven-plugin</code>, and the properties
   * <code>liquibase.…</code>, <code>-Dliquibase.contexts=test</code> for example.
   */
  @Parameter(property = "confiture.liquibase")
  private LiquibaseParameter liquibase;

  /**
   * The program <code>pg_dump</code>, where a side is a running database: its name on the <code>
   * PATH
   * </code>, or its path. It must be of the server's major version or newer.
   */
  @Parameter(property = "confiture.pgDump", defaultValue = "pg_dump")
  private String pgDump;

  /**
   * Options of <code>pg_dump</code> that leave something out, where a side is a running database:
   * <code>--no-owner</code>, <code>--no-privileges</code>, <code>--exclude-schema=partman</code>,
   * <code>--exclude-table=*.flyway_schema_history</code> for example.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.pgDumpOptions")
  private List<String> pgDumpOptions;

  /**
   * The directory in a released jar that has its <code>schema.sql</code>, where a side is <code>
   * artifact:GROUP:ARTIFACT:VERSION[:CLASSIFIER]</code>: what this parameter of <code>
   * confiture:build</code> was, which has put it there with <code>attachAsResource</code>.
   */
  @Parameter(property = "confiture.resourceTargetPath", defaultValue = "confiture")
  private String resourceTargetPath;

  /** A baseline without source files says that these were removed: no reason to be quiet. */
  @Override
  boolean hasNoSchema() {
    return super.hasNoSchema() && !baseline().hasSchema(!isForOthers("baseline"));
  }

  /** What the source files are verified against. */
  final Baseline baseline() {
    checkBaseline();
    SideSettings settings = settings("baseline", baselineSettings);
    if (settings != null) {
      return baseline(settings);
    }
    if (isElsewhere(baseline)) {
      return new BaselineSide(elsewhere(baseline, request().encoding()));
    }
    return isRevision(baseline)
        ? new BaselineRevision(request(), GitAddress.parse(baseline))
        : baselineFile();
  }

  private Baseline baseline(SideSettings settings) {
    if (!isElsewhere(baseline) && !isRevision(baseline)) {
      BaselineFile file = baselineFile();
      return new BaselineFile(file.path(), file.name(), settings.file(file.path(), file.name()));
    }
    SchemaInput side =
        isElsewhere(baseline) ? elsewhere(baseline, settings.encoding(request().encoding())) : null;
    BuildRequest request = settings.of(request(), true);
    String version = settings.serverVersion();
    if (side == null && version.isEmpty()) {
      return new BaselineRevision(request, GitAddress.parse(baseline));
    }
    return side == null
        ? new BaselineRevision(request, GitAddress.parse(baseline), version)
        : new BaselineSide(settings.forServer(side));
  }

  /**
   * What holds for one side alone; null if nothing does, as mostly.
   *
   * @param side what the side's parameter is called
   * @param said what the POM says of it, or null
   */
  final SideSettings settings(String side, SideSettings said) {
    String prefix = "confiture." + side + '.';
    boolean inProperties =
        areIn(project.getProperties(), prefix) || areIn(session.getUserProperties(), prefix);
    if (said == null && !inProperties) {
      return null;
    }
    return (said == null ? new SideSettings() : said)
        .with(project.getProperties(), prefix)
        .with(session.getUserProperties(), prefix);
  }

  private static boolean areIn(Properties properties, String prefix) {
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The baseline that can be written.
   *
   * @throws IllegalArgumentException if the baseline is a git revision
   */
  final BaselineFile writableBaseline() {
    checkBaseline();
    if (isElsewhere(baseline) || isRevision(baseline)) {
      throw new IllegalArgumentException(
          "baseline is \""
              + ServerAddress.withoutPassword(baseline)
              + "\", into which nothing can be written"
              + (isRevision(baseline)
                  ? ": changes since a revision are accepted by merging them"
                  : "")
              + ". For a committed baseline give a file: -Dconfiture.baseline="
              + DEFAULT_BASELINE);
    }
    SideSettings settings = settings("baseline", baselineSettings);
    if (settings != null && settings.hasEncoding()) {
      throw new IllegalArgumentException(
          "baselineSettings has an encoding, but a baseline is written in UTF-8");
    }
    return settings == null ? baselineFile() : (BaselineFile) baseline(settings);
  }

  private void checkBaseline() {
    if (baseline.isBlank()) {
      throw new IllegalArgumentException("baseline is empty, but must name a file or git:REVISION");
    }
  }

  private BaselineFile baselineFile() {
    Path path = base().resolve(baseline).normalize();
    return new BaselineFile(path, display(path));
  }

  /** Whether a parameter names a git revision, and not a file. */
  static boolean isRevision(String side) {
    return side.trim().startsWith(GitAddress.PREFIX);
  }

  /** Whether a parameter names a side that is neither a file nor in the project's repository. */
  static boolean isElsewhere(String side) {
    String trimmed = side.trim();
    return isOfMigrations(trimmed)
        || trimmed.startsWith(ReleasedArtifact.PREFIX)
        || isDatabase(trimmed);
  }

  /** Whether a parameter names migrations. */
  static boolean isOfMigrations(String side) {
    String trimmed = side.trim();
    return trimmed.startsWith(FlywayConfiguration.PREFIX)
        || trimmed.startsWith(LiquibaseConfiguration.PREFIX);
  }

  private static boolean isDatabase(String side) {
    return side.startsWith("postgresql://")
        || side.startsWith("postgres://")
        || side.startsWith("jdbc:postgresql://");
  }

  /** The side that such a parameter names. */
  final SchemaInput elsewhere(String side, Charset encoding) {
    if (isDatabase(side.trim())) {
      return new SchemaInput.RunningDatabase(
          new SchemaDump(
              ServerAddress.parse(side),
              serverSettings().credentials(serverId()),
              pgDump,
              pgDumpOptions == null ? List.of() : pgDumpOptions,
              Duration.ofSeconds(serverTimeout())));
    }
    if (side.trim().startsWith(ReleasedArtifact.PREFIX)) {
      return new ReleasedArtifact(
              ReleasedArtifact.parse(side), repositorySystem(), session, project)
          .side(resourceTargetPath == null ? "" : resourceTargetPath);
    }
    if (side.trim().startsWith(LiquibaseConfiguration.PREFIX)) {
      return new LiquibaseConfiguration(
              project, session, liquibase == null ? new LiquibaseParameter() : liquibase)
          .side(side.trim(), base(), encoding, threads());
    }
    return new FlywayConfiguration(
            project, session, flyway == null ? new FlywayParameter() : flyway)
        .side(side.trim(), base(), loader(), encoding, threads());
  }

  /**
   * The side that a parameter names, as {@code from} and {@code to} of the goal {@code diff} do.
   *
   * @param said what the POM says of this side alone, or null
   * @throws IllegalArgumentException if there is no such side
   */
  final SchemaInput side(String parameter, String value, SideSettings said) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          parameter + " is empty, but must name a file or directory, or be one of " + WORDS);
    }
    if (value.equals(BASELINE)) {
      return baseline().input();
    }
    SideSettings settings = settings(parameter, said);
    if (settings == null) {
      return value.equals(SOURCES) ? current() : named(parameter, value, new SideSettings());
    }
    return settings.forServer(
        value.equals(SOURCES) ? sources(settings) : named(parameter, value, settings));
  }

  /** The source files as a side says it of them. */
  private SchemaInput sources(SideSettings settings) {
    String name = String.join(", ", settings.includeDirs(sourceDirectories()));
    return new SchemaInput.SourceFiles(settings.of(request(), true), name);
  }

  /** The side that a word, an address or a path names. */
  private SchemaInput named(String parameter, String value, SideSettings settings) {
    if (isRevision(value)) {
      return new SchemaInput.AtRevision(settings.of(request(), true), GitAddress.parse(value));
    }
    if (isElsewhere(value)) {
      return elsewhere(value, settings.encoding(request().encoding()));
    }
    Path path = base().resolve(value).normalize();
    if (Files.isDirectory(path)) {
      return new SchemaInput.SourceFiles(
          settings.of(request(tree(List.of(value))), false), display(path));
    }
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          parameter
              + " is \""
              + ServerAddress.withoutPassword(value)
              + "\", but there is no such file or directory; the words are "
              + WORDS);
    }
    return settings.file(path, display(path));
  }

  /** Where outputs go. Without a project Maven leaves the default as it is written. */
  final Path outputs() {
    return outputDirectory.getPath().contains("${")
        ? base().resolve("target").resolve("confiture")
        : outputDirectory.toPath();
  }

  /** Where Maven was started: the base directory where there is no project. */
  final Path executionRoot() {
    return Path.of(session.getExecutionRootDirectory());
  }

  /** How the project's migrations of Flyway are named. */
  final FlywaySettings flywaySettings() {
    return new FlywayConfiguration(project, session, flyway).settings(loader());
  }

  /** How the statements of both sides are read. */
  final ComparisonOptions reading() {
    return ComparisonOptions.of(
            loader(),
            compareData,
            compareRoles,
            serverVersion(),
            semanticHash,
            choice("crossCheck", crossCheck, CrossChecking.values()))
        .after(provided())
        .renaming(renames == null ? List.of() : renames);
  }

  /** The command for another goal of this plugin in this module, from where Maven was started. */
  final String command(String goal) {
    Path root = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    Path base = base().toAbsolutePath().normalize();
    String command = "mvn confiture:" + goal + pomOption(root) + configured();
    if (base.equals(root) || !base.startsWith(root)) {
      return command;
    }
    String module = root.relativize(base).toString().replace(File.separatorChar, '/');
    return command + " -pl " + argument(module);
  }

  /** What a command needs to have this goal's baseline: the property, or the execution. */
  private String configured() {
    if (baseline.equals(DEFAULT_BASELINE)) {
      return "";
    }
    if (session.getUserProperties().containsKey(BASELINE_PROPERTY)) {
      return " -D" + BASELINE_PROPERTY + '=' + argument(baseline);
    }
    String id = execution().getExecutionId();
    return id.equals(COMMAND_LINE) ? "" : '@' + id;
  }
}
