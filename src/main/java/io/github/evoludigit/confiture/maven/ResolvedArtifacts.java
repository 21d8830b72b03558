package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.database.Artifacts;
import io.github.evoludigit.confiture.database.ServerFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;

/**
 * What a server needs, from the repositories that the project has for plugins, by Maven's own
 * resolver: mirrors, proxies, credentials and the local repository are those of the build.
 *
 * @param system the resolver
 * @param session the build
 * @param project the module
 */
record ResolvedArtifacts(RepositorySystem system, MavenSession session, MavenProject project)
    implements Artifacts {

  /** The library of the embedded server wants old binaries for all platforms; the driver, notes. */
  private static final List<Exclusion> UNUSED =
      List.of(
          new Exclusion("io.zonky.test.postgres", "*", "*", "*"),
          new Exclusion("org.checkerframework", "*", "*", "*"));

  @Override
  public List<Path> of(List<String> components) throws ServerFailure {
    CollectRequest collected = new CollectRequest();
    for (String component : components) {
      collected.addDependency(
          new Dependency(new DefaultArtifact(component), "runtime", false, UNUSED));
    }
    collected.setRepositories(project.getRemotePluginRepositories());
    try {
      List<Path> jars = new ArrayList<>();
      for (ArtifactResult result :
          system
              .resolveDependencies(
                  session.getRepositorySession(), new DependencyRequest(collected, null))
              .getArtifactResults()) {
        jars.add(result.getArtifact().getFile().toPath());
      }
      return jars;
    } catch (DependencyResolutionException e) {
      throw failure(components, e);
    }
  }

  private ServerFailure failure(List<String> components, DependencyResolutionException e) {
    List<String> missing = new ArrayList<>();
    DependencyResult result = e.getResult();
    for (ArtifactResult artifact :
        result == null ? List.<ArtifactResult>of() : result.getArtifactResults()) {
      if (artifact.isMissing() || !artifact.isResolved()) {
        missing.add(artifact.getRequest().getArtifact().toString());
      }
    }
    String what = String.join(", ", missing.isEmpty() ? components : missing);
    return session.isOffline()
        ? new ServerFailure(
            "server",
            "Maven is offline, and these are not in the local repository: " + what,
            "run the goal once without -o: it is downloaded then")
        : new ServerFailure(
            "server",
            "what a server needs cannot be downloaded: " + what + ": " + e.getMessage(),
            "see whether the repositories for plugins, or their mirrors, have it");
  }
}
