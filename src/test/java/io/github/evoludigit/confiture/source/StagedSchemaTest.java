package io.github.evoludigit.confiture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build leaves that is killed while it puts its outputs into their places. */
class StagedSchemaTest {

  @TempDir Path directory;

  @Test
  void hash_and_manifest_never_speak_of_another_schema_whenever_a_build_is_killed()
      throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home(KilledBuild.class) + File.pathSeparator + home(SchemaAssembler.class),
                KilledBuild.class.getName(),
                directory.toString())
            .inheritIO()
            .start();
    assertThat(killed.waitFor()).isEqualTo(137);
    for (int steps = 0; steps <= KilledBuild.STEPS; steps++) {
      Path outputs = directory.resolve(Integer.toString(steps));
      String schema = Files.readString(outputs.resolve(StagedSchema.SCHEMA));
      assertThat(schema.contains("another")).as("after %d steps", steps).isEqualTo(steps >= 3);
      assertThat(speakersOf(outputs, schema)).as("after %d steps", steps).isTrue();
      assertThat(outputs.resolve(StagedSchema.HASH).toFile().exists())
          .isEqualTo(steps == 0 || steps == KilledBuild.STEPS);
      assertThat(temporary(outputs)).hasSize(Math.min(3, KilledBuild.STEPS - steps));

      StagedFile.removeLeftovers(outputs);
      assertThat(temporary(outputs)).isEmpty();
      try (StagedSchema next = KilledBuild.staged(outputs, "SELECT 'another';\n")) {
        next.commit();
      }
      assertThat(Files.readString(outputs.resolve(StagedSchema.SCHEMA))).contains("another");
      assertThat(outputs.resolve(StagedSchema.HASH)).exists();
      assertThat(outputs.resolve(StagedSchema.MANIFEST)).exists();
    }
  }

  @Test
  void what_is_still_being_written_is_nobodys_leftover() throws IOException {
    try (StagedSchema running = KilledBuild.staged(directory, "SELECT 1;\n")) {
      StagedFile.removeLeftovers(directory);
      assertThat(temporary(directory)).hasSize(3);
      running.commit();
    }
    assertThat(directory.resolve(StagedSchema.HASH)).exists();
    assertThat(temporary(directory)).isEmpty();
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Whether the hash and the manifest, where they are, are those of a schema. */
  private static boolean speakersOf(Path outputs, String schema) throws IOException {
    int begin = schema.indexOf("-- Hash: ") + "-- Hash: ".length();
    String hash = schema.substring(begin, begin + 64);
    for (String name : List.of(StagedSchema.HASH, StagedSchema.MANIFEST)) {
      Path output = outputs.resolve(name);
      if (Files.exists(output) && !Files.readString(output).contains(hash)) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> temporary(Path outputs) throws IOException {
    try (Stream<Path> files = Files.list(outputs)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }
}
