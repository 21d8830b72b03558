package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.LogLine;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SourceTree;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** The parameters that say which files make the schema; every goal has them. */
abstract class AbstractConfitureMojo extends AbstractMojo {

  static final String DEFAULT_DIRECTORY = "db/schema";

  static final String DEFAULT_BASELINE = "db/baseline.sql";

  /** Where it is noted that something was said of what no goal has. */
  private static final String TOLD_OF_UNKNOWN = "unknown: ";

  /** The project whose schema it is. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** The current Maven run. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  /** Which execution of the goal this is. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Skips the goal: no file is read or written, and no property is set. */
  @Parameter(property = "confiture.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The directories with the source files, in build order, relative to the project's base
   * directory; on the command line with commas between them. They may overlap or repeat: a file is
   * taken once, where it first matches. It is an error if a directory that is named here does not
   * exist.
   *
   * <p>Default: <code>db/schema</code>. A module without that directory, and without a baseline
   * <code>db/baseline.sql</code>, has no schema: the goal says so in one line and does nothing. So
   * does a module of packaging <code>pom</code> that inherits directories which it does not have,
   * or names them for its children.
   */
  @Parameter(property = "confiture.includeDirs")
  private List<String> includeDirs;

  /**
   * Directories that are skipped with all that is below them, relative to the project's base
   * directory. They need not exist. <code>outputDirectory</code> is always passed over.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.excludeDirs")
  private List<String> excludeDirs;

  /**
   * Ant patterns of the source files, relative to an include directory; upper and lower case differ
   * on every operating system. With several patterns the files of the first come first: that is a
   * way to give an order by hand.
   */
  @Parameter(property = "confiture.includes", defaultValue = "**/*.sql")
  private List<String> includes;

  /**
   * Ant patterns of files that are skipped, relative to an include directory: <code>
   * **&#47;temp/**
   * </code> for what is in a directory <code>temp</code> at any depth.
   *
   * <p>Default: none.
   */
  @Parameter(property = "confiture.excludes")
  private List<String> excludes;

  /**
   * The order of the files below an include directory. Paths are compared name by name, files and
   * directories alike, the same on every operating system.
   *
   * <ul>
   *   <li><code>path</code>: by Unicode code point, <code>10_a</code> before <code>2_a</code>.
   *   <li><code>natural</code>: numbers by their value, <code>2_a</code> before <code>10_a</code>.
   *   <li><code>hex</code>: hexadecimal prefixes by their value in any case, <code>0A_a</code> or
   *       <code>0x0a_a</code> before <code>10_a</code>; names without such a prefix come last.
   *   <li><code>dependencies</code>: each file comes after those that make what its statements need
   *       when PostgreSQL runs them; at each place the first by path of which all needs are there.
   *       Nobody has to number files. Files that need each other are an error that names both
   *       statements. The files are read twice for this.
   * </ul>
   */
  @Parameter(property = "confiture.order", defaultValue = "path")
  private String order;

  /**
   * How many threads read files, 1 or more; 1 reads them one after the other. The outputs are the
   * same for any number.
   *
   * <p>Default: the number of processors.
   */
  @Parameter(property = "confiture.threads")
  private Integer threads;

  /**
   * The directory of the built schema, its hash and its manifest. It is created if it does not
   * exist.
   */
  @Parameter(
      property = "confiture.outputDirectory",
      defaultValue = "${project.build.directory}/confiture")
  File outputDirectory;

  private Log guarded;
  private Log guardedFrom;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    String skippedBy = skip ? "confiture.skip" : skippedBy();
    if (!skippedBy.isEmpty()) {
      getLog().info("Skipped (" + skippedBy + ")");
      return;
    }
    try {
      tellOfUnknown();
      if (hasNoSchema()) {
        getLog().info("No schema here: there is no " + String.join(", ", sourceDirectories()));
      } else {
        long start = System.nanoTime();
        run();
        took(System.nanoTime() - start);
      }
    } catch (MojoExecutionException e) {
      throw GuardedFailure.isLine(e) ? e : execution(e);
    } catch (MojoFailureException e) {
      if (GuardedFailure.isLine(e)) {
        throw e;
      }
      MojoFailureException failure = new MojoFailureException(line(e));
      failure.setStackTrace(e.getStackTrace());
      throw failure;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw GuardedFailure.isLine(e) ? new MojoExecutionException(e.getMessage(), e) : execution(e);
    } catch (RuntimeException e) {
      if (GuardedFailure.isLine(e)) {
        throw e;
      }
      throw execution(e);
    } catch (Error e) {
      throw new UnexpectedError(e, String.join(", ", sourceDirectories())).failure();
    }
  }

  /** What a benchmark reads; nobody else need know. */
  private void took(long nanoseconds) {
    if (getLog().isDebugEnabled()) {
      long tenths = nanoseconds / 100_000;
      getLog().debug("This goal took " + tenths / 10 + '.' + tenths % 10 + " ms");
    }
  }

  /** Warns of what is configured and no goal has, once in a module, of properties once in a run. */
  @SuppressWarnings("unchecked") // Maven declares a raw map; its keys are strings
  void tellOfUnknown() {
    Properties user = session.getUserProperties();
    boolean again =
        getPluginContext().put(TOLD_OF_UNKNOWN + execution.getExecutionId(), "") != null;
    if (again || !isConfigured() && !hasOwn(user) && !hasOwn(project.getProperties())) {
      return;
    }
    UnknownParameters unknown = UnknownParameters.of(project, execution);
    List<String> sentences = new ArrayList<>(unknown.properties(user));
    sentences.addAll(unknown.elements());
    for (String sentence : sentences) {
      if (getPluginContext().put(TOLD_OF_UNKNOWN + sentence, "") == null) {
        getLog().warn(sentence);
      }
    }
  }

  /** Whether the POM says anything to this plugin; with the defaults nothing more is loaded. */
  private boolean isConfigured() {
    // What the compiler puts here is the text itself: the class is not loaded.
    Plugin plugin = project.getPlugin(ParentModule.KEY);
    if (plugin == null) {
      return project.getPluginManagement() != null;
    }
    PluginExecution own = plugin.getExecutionsAsMap().get(execution.getExecutionId());
    return plugin.getConfiguration() != null || own != null && own.getConfiguration() != null;
  }

  private static boolean hasOwn(Properties properties) {
    for (Object name : properties.keySet()) {
      if (name.toString().startsWith("confiture.")) {
        return true;
      }
    }
    return false;
  }

  /** Maven's log, by which nothing from outside gives orders to a CI server. */
  @Override
  public final Log getLog() {
    Log log = super.getLog();
    if (guarded == null || log != guardedFrom) {
      guardedFrom = log;
      guarded = new GuardedLog(log);
    }
    return guarded;
  }

  /** The failure without its causes, whose messages Maven would tell as they are. */
  private static MojoExecutionException execution(Exception failure) {
    MojoExecutionException execution = new MojoExecutionException(line(failure));
    execution.setStackTrace(failure.getStackTrace());
    return execution;
  }

  private static String line(Exception failure) {
    return LogLine.of(failure.getMessage() == null ? failure.toString() : failure.getMessage());
  }

  /**
   * Does what the goal is for.
   *
   * @throws IllegalArgumentException if a parameter cannot be meant, with a message for the user
   */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** The goal's own property that skips it; empty if it is not skipped. */
  String skippedBy() {
    return "";
  }

  /** Whether this module has nothing to do with the goal, which then is quiet. */
  boolean hasNoSchema() {
    if (includeDirs().isEmpty()) {
      return !isThere(DEFAULT_DIRECTORY) && !isThere(DEFAULT_BASELINE);
    }
    if (!project.getPackaging().equals("pom")) {
      return false;
    }
    for (String directory : includeDirs()) {
      if (isThere(directory)) {
        return false;
      }
    }
    return isForOthers("includeDirs") && !isThere(DEFAULT_BASELINE);
  }

  /** Whether this module has a parameter only because others inherit it too. */
  final boolean isForOthers(String parameter) {
    return new ParentModule(project, session).passesOn(parameter);
  }

  private boolean isThere(String path) {
    return Files.exists(base().resolve(path.trim()));
  }

  private List<String> includeDirs() {
    return includeDirs == null ? List.of() : includeDirs;
  }

  final MojoExecution execution() {
    return execution;
  }

  /** The project's base directory. */
  Path base() {
    return project.getBasedir().toPath();
  }

  final int threads() {
    if (threads != null && threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", but must be 1 or more");
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** The source files that the parameters name. */
  final SourceTree tree() {
    return tree(sourceDirectories());
  }

  /** The directories with the source files. */
  final List<String> sourceDirectories() {
    return includeDirs().isEmpty() ? List.of(DEFAULT_DIRECTORY) : includeDirs();
  }

  /** The source files below other directories, chosen and ordered by the same parameters. */
  final SourceTree tree(List<String> included) {
    List<Path> excluded = new ArrayList<>(paths(excludeDirs == null ? List.of() : excludeDirs));
    excluded.add(outputDirectory.toPath());
    return new SourceTree(
        base(),
        paths(included),
        excluded,
        includes,
        excludes == null ? List.of() : excludes,
        choice("order", order, FileOrder.values()));
  }

  /** The files of a pattern relative to the base directory, whatever else is a source file. */
  final SourceTree providedTree(String pattern) {
    int special = 0;
    while (special < pattern.length() && "*?%[".indexOf(pattern.charAt(special)) < 0) {
      special++;
    }
    int directory = pattern.lastIndexOf('/', special - 1) + 1;
    return new SourceTree(
        base(),
        List.of(Path.of(pattern.substring(0, directory))),
        List.of(outputDirectory.toPath()),
        List.of(pattern.substring(directory)),
        List.of(),
        choice("order", order, FileOrder.values()));
  }

  private static List<Path> paths(List<String> names) {
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      paths.add(Path.of(name.trim()));
    }
    return paths;
  }

  /** The constant that a parameter names in any case. */
  static <E extends Enum<E>> E choice(String parameter, String value, E[] constants) {
    StringBuilder names = new StringBuilder();
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(value.trim())) {
        return constant;
      }
      names
          .append(names.length() == 0 ? "" : ", ")
          .append(constant.name().toLowerCase(Locale.ROOT));
    }
    throw new IllegalArgumentException(
        parameter + " is \"" + value + "\", but must be one of " + names);
  }

  /** A file of this module, by its name in messages, as people name it where they started Maven. */
  final String fromStart(String file) {
    Path start = start();
    if (start.equals(base().toAbsolutePath().normalize())) {
      return file;
    }
    try {
      Path path = base().resolve(file).toAbsolutePath().normalize();
      return Files.exists(path) ? display(start, path) : file;
    } catch (InvalidPathException noFile) {
      return file;
    }
  }

  /** Where people started Maven: there they type the next command, whatever -f and -pl say. */
  final Path start() {
    String directory = session.getSystemProperties().getProperty("user.dir", "");
    return Path.of(directory.isEmpty() ? session.getExecutionRootDirectory() : directory)
        .toAbsolutePath()
        .normalize();
  }

  /** The option for a POM that is not where Maven was started. */
  final String pomOption(Path root) {
    File pom = session.getRequest().getPom();
    return root.equals(start()) || pom == null
        ? ""
        : " -f " + argument(display(start(), pom.toPath().toAbsolutePath().normalize()));
  }

  /** A text that a shell takes as one argument. */
  static String argument(String text) {
    return text.matches("[\\w./-]+") ? text : '"' + text + '"';
  }

  /** A path as people read it: relative to the base directory where both are in one place. */
  final String display(Path path) {
    return display(base(), path);
  }

  /** A path as people read it who are in a directory. */
  static String display(Path base, Path path) {
    // What has no more than the root in common with the directory is somewhere else.
    boolean together =
        path.isAbsolute()
            && Objects.equals(base.getRoot(), path.getRoot())
            && base.getNameCount() > 0
            && path.startsWith(base.getRoot().resolve(base.getName(0)));
    Path shown = together ? base.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
