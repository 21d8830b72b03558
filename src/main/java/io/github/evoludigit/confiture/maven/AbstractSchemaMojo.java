package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.BuildSchema;
import io.github.evoludigit.confiture.app.Strictness;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceTree;
import java.io.File;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters that say how the schema is built, and what is known of a build in this run. */
abstract class AbstractSchemaMojo extends AbstractConfitureMojo {

  /** Where the outcome of this module's build is kept for the other goals of the same Maven run. */
  private static final String KEPT = BuildOutcome.class.getName();

  /**
   * The name of the environment, which is written at the head of the built schema and in the
   * manifest; one line. It does not change the hash.
   */
  @Parameter(property = "confiture.environment", defaultValue = "local")
  private String environment;

  /**
   * What stands before each file in the built schema. It does not change the hash.
   *
   * <ul>
   *   <li><code>line</code>: an empty line and a line comment with the file's path.
   *   <li><code>block</code>: an empty line and a block comment with the file's path.
   *   <li><code>none</code>: nothing.
   *   <li>Anything else is a template: <code>{path}</code> is replaced by the file's path, <code>
   *       {number}</code> by its place in build order, from 1, and <code>\n</code> by a line break.
   *       It must be complete SQL, a comment for example.
   * </ul>
   */
  @Parameter(property = "confiture.separator", defaultValue = "line")
  private String separator;

  /**
   * The encoding of the source files, by a name that Java knows: <code>UTF-8</code>, <code>
   * ISO-8859-1</code>, <code>windows-1252</code>. Text that is not in this encoding is an error.
   * The built schema is always in UTF-8.
   */
  @Parameter(property = "confiture.encoding", defaultValue = "UTF-8")
  private String encoding;

  /**
   * What stops the build when something is wrong in the text of a source file.
   *
   * <ul>
   *   <li><code>normal</code>: what breaks the built schema is an error. What leaves it right is a
   *       warning: a psql command that names no other file, a symbolic link that is not followed, a
   *       missing semicolon at the very end.
   *   <li><code>strict</code>: everything is an error.
   *   <li><code>lenient</code>: what is wrong with the SQL, an open quote for example, is a warning
   *       too.
   * </ul>
   *
   * <p>A file that cannot be read, or is not text in its encoding, is always an error.
   */
  @Parameter(property = "confiture.strictness", defaultValue = "normal")
  private String strictness;

  /**
   * Fails when the include directories hold no source file at all. A module without the default
   * directory does not fail: it has no schema. When this is off, a schema of no files is built.
   */
  @Parameter(property = "confiture.failIfEmpty", defaultValue = "true")
  boolean failIfEmpty;

  /**
   * Whether only those files are read that have changed since the last build: what was known of
   * each is kept in <code>build.kept</code> in <code>outputDirectory</code>, and if none has
   * changed, the outputs stand as they are. Outputs and hash are those of a build that reads
   * everything. In the same way <code>check</code> and <code>verify</code> say again what they
   * found of a schema and a baseline that did not change. When this is off, everything is read, and
   * nothing is kept.
   */
  @Parameter(property = "confiture.incremental", defaultValue = "true")
  private boolean incremental;

  /** Whether anything is kept for the next run. */
  final boolean remembers() {
    return incremental;
  }

  /** What tells this plugin from other versions of it; of a snapshot, also when it was made. */
  final String tool() {
    PluginDescriptor plugin = execution().getMojoDescriptor().getPluginDescriptor();
    String version = plugin.getVersion();
    boolean snapshot = version.endsWith("-SNAPSHOT") && plugin.getPluginArtifact() != null;
    File jar = snapshot ? plugin.getPluginArtifact().getFile() : null;
    return jar == null ? version : version + ' ' + jar.lastModified();
  }

  /** What to build: the source files that the parameters name. */
  final BuildRequest request() {
    return request(tree());
  }

  /** What to build: another tree, the same way. */
  final BuildRequest request(SourceTree tree) {
    return request(tree, failIfEmpty);
  }

  /** What to build: another tree, which may be empty or not. */
  final BuildRequest request(SourceTree tree, boolean mustHaveFiles) {
    return new BuildRequest(
        tree,
        environment,
        separator(),
        encoding(encoding),
        choice("strictness", strictness, Strictness.values()),
        mustHaveFiles,
        outputDirectory.toPath(),
        incremental ? Optional.of(tool()) : Optional.empty(),
        threads());
  }

  private Separator separator() {
    return switch (separator == null ? "none" : separator.trim()) {
      case "line" -> Separator.LINE;
      case "block" -> Separator.BLOCK;
      case "none" -> Separator.NONE;
      default -> new Separator(separator.replace("\\n", "\n"));
    };
  }

  static Charset encoding(String encoding) {
    try {
      return Charset.forName(encoding.trim());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("encoding is \"" + encoding + "\", which Java lacks", e);
    }
  }

  /** What a goal before this one built, if it built the same and nothing has changed since. */
  final Optional<BuildOutcome> kept(BuildRequest request) {
    boolean holds =
        keptByGoals().get(KEPT) instanceof Kept last
            && last.request.equals(request)
            && BuildSchema.isCurrent(request, last.outcome);
    return holds ? Optional.of(((Kept) keptByGoals().get(KEPT)).outcome) : Optional.empty();
  }

  /** Keeps a build for the goals after this one. */
  final void keep(BuildRequest request, BuildOutcome outcome) {
    keptByGoals().put(KEPT, new Kept(request, outcome));
  }

  @SuppressWarnings("unchecked") // Maven declares a raw map; its keys are strings
  private Map<String, Object> keptByGoals() {
    return getPluginContext();
  }

  private record Kept(BuildRequest request, BuildOutcome outcome) {}
}
