package io.github.evoludigit.confiture.benchmark;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.BuildSchema;
import io.github.evoludigit.confiture.app.Strictness;
import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The build without Maven: from the discovery to the written files, checks included. */
@State(Scope.Benchmark)
public class BuildBenchmark {

  private static final String OUTPUT = "target/confiture";

  /** The project directory. */
  @Param("")
  public String project;

  private BuildRequest request;

  /** Says what to build. */
  @Setup
  public void request() {
    request = request(Path.of(project));
  }

  /** Removes what was built: nothing that has not changed would be read. */
  @Setup(Level.Invocation)
  public void clean() throws IOException {
    Path output = request.outputDirectory();
    for (String file : List.of("schema.sql", "schema.sha256", "manifest.json", "build.kept")) {
      Files.deleteIfExists(output.resolve(file));
    }
  }

  /** Builds. */
  @Benchmark
  public BuildOutcome build() {
    return BuildSchema.run(request, BuildListener.SILENT);
  }

  /** The request that a goal with its default parameters would make. */
  static BuildRequest request(Path project) {
    return new BuildRequest(
        new SourceTree(
            project,
            List.of(Path.of("db/schema")),
            List.of(Path.of(GeneratedTree.EXCLUDED), Path.of(OUTPUT)),
            List.of("**/*.sql"),
            List.of(),
            FileOrder.PATH),
        "local",
        Separator.LINE,
        StandardCharsets.UTF_8,
        Strictness.NORMAL,
        true,
        project.resolve(OUTPUT),
        Optional.of("benchmark"),
        Runtime.getRuntime().availableProcessors());
  }
}
