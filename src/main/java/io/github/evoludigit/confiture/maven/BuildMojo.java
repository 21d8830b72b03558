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
 * concatenated. The goal writes <code>schema.sql</code>, <code>schema.sha256</code> (the hash) and
 * <code>manifest.json</code> (each file's path, size, digest and lines in <code>schema.sql</code>)
 * into <code>outputDirectory</code>, and sets the project properties <code>confiture.hash</code>
 * and <code>confiture.fileCount</code>. Files whose bytes stay the same are not touched.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class BuildMojo extends AbstractBuildMojo {

  /** Adds the built schema and its hash to the project's resources, so that the jar has them. */
  @Parameter(property = "confiture.attachAsResource", defaultValue = "false")
  private boolean attachAsResource;

  /** The directory in the jar that gets them, if <code>attachAsResource</code> is set. */
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
                + (millis + " ms, hash " + manifest.hash()));
  }

  private void attach() {
    Resource resource = new Resource();
    resource.setDirectory(outputDirectory.getPath());
    resource.setIncludes(List.of(StagedSchema.SCHEMA, StagedSchema.HASH));
    resource.setTargetPath(resourceTargetPath);
    project.addResource(resource);
  }
}
