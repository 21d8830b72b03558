package io.github.evoludigit.confiture.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builds that are killed while they put their outputs into their places. */
final class KilledBuild {

  /** How many steps it takes until all outputs are in their places. */
  static final int STEPS = 5;

  private KilledBuild() {}

  /**
   * Builds in a directory for each number of steps, takes so many, and is gone with all of them.
   *
   * @param arguments the directory of the directories
   */
  public static void main(String[] arguments) throws IOException {
    for (int steps = 0; steps <= STEPS; steps++) {
      Path directory = Path.of(arguments[0]).resolve(Integer.toString(steps));
      try (StagedSchema before = staged(directory, "SELECT 1;\n")) {
        before.commit();
      }
      staged(directory, "SELECT 'another';\n").commit(steps);
    }
    Runtime.getRuntime().halt(137);
  }

  /** A schema of one file, which waits beside its target. */
  static StagedSchema staged(Path directory, String text) {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      MadeFile file = new MadeFile("a.sql", text.getBytes(StandardCharsets.UTF_8));
      return SchemaAssembler.assemble(
          new SourceListing(List.of(file), List.of()),
          FileOrder.PATH,
          new SchemaAssembler.Settings(
              "test",
              Separator.LINE,
              StandardCharsets.UTF_8,
              (name, bytes, from, to) -> List.of(),
              directory),
          executor,
          1,
          BuildListener.SILENT);
    } finally {
      executor.shutdown();
    }
  }
}
