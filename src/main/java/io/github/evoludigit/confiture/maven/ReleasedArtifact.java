package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.source.Release;
import io.github.evoludigit.confiture.source.ReleaseFailure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * A released jar, from the repositories that the project has for dependencies, by Maven's own
 * resolver: mirrors, proxies, credentials and the local repository are those of the build.
 *
 * @param artifact its coordinates
 * @param system the resolver
 * @param session the build
 * @param project the module
 */
record ReleasedArtifact(
    Artifact artifact, RepositorySystem system, MavenSession session, MavenProject project)
    implements Release.Repository {

  /** How such a side begins. */
  static final String PREFIX = "artifact:";

  /** What may be in a part of the coordinates: Maven refuses these in a version, too. */
  private static final String PART = "([^\\s\\\\/:\"<>|?*\\[\\](){},$]+)";

  private static final Pattern COORDINATES =
      Pattern.compile(PREFIX + PART + ':' + PART + ':' + PART + "(?::" + PART + ")?");

  /**
   * The coordinates that a parameter has.
   *
   * @throws IllegalArgumentException if it has none
   */
  static Artifact parse(String side) {
    Matcher matcher = COORDINATES.matcher(side.trim());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\""
              + side.trim()
              + "\" is not artifact:GROUP:ARTIFACT:VERSION or"
              + " artifact:GROUP:ARTIFACT:VERSION:CLASSIFIER, as artifact:com.example:shop:1.2 is;"
              + " the version may be RELEASE, the newest");
    }
    String classifier = matcher.group(4) == null ? "" : matcher.group(4);
    return new DefaultArtifact(
        matcher.group(1), matcher.group(2), classifier, "jar", matcher.group(3));
  }

  /** What people call an artifact. */
  static String name(Artifact artifact) {
    String name =
        PREFIX
            + artifact.getGroupId()
            + ':'
            + artifact.getArtifactId()
            + ':'
            + artifact.getVersion();
    return artifact.getClassifier().isEmpty() ? name : name + ':' + artifact.getClassifier();
  }

  /**
   * The schema in it, as a side. (Made here, and not by the goals: they would load more classes.)
   *
   * @param directory the directory in the jar that has the schema
   */
  SchemaInput side(String directory) {
    return new SchemaInput.Released(name(artifact), this, directory);
  }

  @Override
  public Release find() throws ReleaseFailure {
    ArtifactRequest request =
        new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), null);
    try {
      Artifact found =
          system.resolveArtifact(session.getRepositorySession(), request).getArtifact();
      return new Release(name(found), found.getFile().toPath());
    } catch (ArtifactResolutionException e) {
      throw session.isOffline()
          ? new ReleaseFailure(
              name(artifact),
              "Maven is offline, and this is not in the local repository",
              "run the goal once without -o: it is downloaded then")
          : new ReleaseFailure(
              name(artifact),
              "it cannot be found: "
                  + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; "),
              "see whether that version is released, and whether the project's repositories, or"
                  + " their mirrors, have it");
    }
  }
}
