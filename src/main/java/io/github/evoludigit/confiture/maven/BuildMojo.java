package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.source.Manifest;
import io.github.evoludigit.confiture.source.StagedSchema;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Builds one schema and one hash from the source files.
 *
 * <p>In one pass the files are read, checked as PostgreSQL's lexer would read them, hashed and
 * concatenated. The goal writes into <code>outputDirectory</code>:
 *
 * <ul>
 *   <li><code>schema.sql</code>: the files in build order, in UTF-8 with line feeds.
 *   <li><code>schema.sha256</code>: the schema hash, 64 hexadecimal digits and a line feed.
 *   <li><code>manifest.json</code>: path, size and digest of each file, and its lines in the built
 *       schema, so that an error at line N leads back to its source.
 * </ul>
 *
 * <p>It sets the project properties <code>confiture.hash</code> and <code>confiture.fileCount
 * </code> for the plugins that run later. What is wrong with files is reported together, the first
 * 50 as <code>file:line:column: what is wrong</code>; then nothing is written, and a schema that
 * was built before stays as it was. Outputs whose bytes stay the same are not touched.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class BuildMojo extends AbstractBuildMojo {

  /**
   * Adds <code>schema.sql</code> and <code>schema.sha256</code> to the project's resources, so that
   * the jar has them, and an application or a test can load them from the class path.
   */
  @Parameter(property = "confiture.attachAsResource", defaultValue = "false")
  private boolean attachAsResource;

  /** The directory in the jar for these two, if <code>attachAsResource</code> is set. */
  @Parameter(property = "confiture.resourceTargetPath", defaultValue = "confiture")
  private String resourceTargetPath;

  @Override
  void done(Manifest manifest, BuildOutcome outcome, long millis) {
    if (attachAsResource) {
      attach();
    }
    getLog()
        .info(
            "Built "
                + (display(outcome.schema()) + ": ")
                + (Counts.files(manifest.files().size()) + ", ")
                + (Counts.bytes(manifest.size()) + ", ")
                + (millis + " ms, hash " + manifest.hash())
                + read(manifest, outcome));
  }

  /** How many files were read, where that is not all of them. */
  private static String read(Manifest manifest, BuildOutcome outcome) {
    if (outcome.read() == manifest.files().size()) {
      return "";
    }
    return outcome.read() == 0
        ? " (nothing has changed)"
        : " (" + Counts.files(outcome.read()) + " read)";
  }

  private void attach() {
    Resource resource = new Resource();
    resource.setDirectory(outputDirectory.getPath());
    resource.setIncludes(List.of(StagedSchema.SCHEMA, StagedSchema.HASH));
    resource.setTargetPath(resourceTargetPath);
    project.addResource(resource);
  }
}
