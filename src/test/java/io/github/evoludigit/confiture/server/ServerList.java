package io.github.evoludigit.confiture.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list among the resources that is made from a server: {@code -Dserver.rewrite} writes what the
 * server says instead of comparing with it.
 */
final class ServerList {

  private static final Path DIRECTORY = directory(ServerList.class);

  private ServerList() {}

  /** The names of the lists in a directory. */
  static List<String> names(String directory) throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY.resolve(directory))) {
      return files.map(file -> file.getFileName().toString().replace(".txt", "")).toList();
    }
  }

  private static Path directory(Class<?> owner) {
    return Path.of("src/main/resources", owner.getPackageName().replace('.', '/'));
  }

  /** Compares a list with what a server says, or writes it anew. */
  static void check(String name, String lines) throws IOException {
    check(DIRECTORY.resolve(name), lines);
  }

  /** Compares a list that lies beside a class with what a server says, or writes it anew. */
  static void check(Class<?> owner, String name, String lines) throws IOException {
    check(directory(owner).resolve(name), lines);
  }

  private static void check(Path file, String lines) throws IOException {
    if (System.getProperty("server.rewrite") != null) {
      Files.writeString(file, lines);
    }
    assertThat(file).content().as("-Dserver.rewrite writes it").isEqualTo(lines);
  }
}
