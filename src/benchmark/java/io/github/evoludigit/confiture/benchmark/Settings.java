package io.github.evoludigit.confiture.benchmark;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to measure, and with what.
 *
 * @param benchmark which benchmark
 * @param sizes which sizes, separated by commas; empty means the benchmark's own
 * @param kind which kinds of growth, as a regular expression
 * @param rounds how often each measurement is made, in turns with the others
 * @param heap the heap of a JVM whose memory is measured, as {@code -Xmx} takes it
 * @param yardsticks the directory of the yardsticks of the build
 * @param classes the compiled classes of another commit
 * @param corpus a directory with schemas of the real world, a file each
 * @param directory where trees are generated, and deleted again
 * @param mavenHome the Maven that runs goals
 * @param localRepository a local repository with the plugin
 * @param userRepository the user's local repository, with what the plugin needs
 * @param mavenSettings a template of settings that make the latter a remote repository of the first
 * @param plugin the plugin's coordinates
 */
record Settings(
    String benchmark,
    String sizes,
    String kind,
    int rounds,
    String heap,
    Optional<Path> yardsticks,
    Optional<Path> classes,
    Optional<Path> corpus,
    Path directory,
    Path mavenHome,
    Path localRepository,
    Path userRepository,
    Path mavenSettings,
    String plugin) {

  static Settings ofSystemProperties() {
    return new Settings(
        property("benchmark"),
        property("benchmark.sizes"),
        property("benchmark.kind"),
        Integer.parseInt(property("benchmark.rounds")),
        property("benchmark.heap"),
        path("yardsticks"),
        path("benchmark.classes"),
        path("benchmark.corpus"),
        Path.of(property("benchmark.directory")),
        Path.of(property("benchmark.maven")),
        Path.of(property("benchmark.repository")),
        Path.of(property("benchmark.userRepository")),
        Path.of(property("benchmark.settings")),
        property("benchmark.plugin"));
  }

  String sizesOr(String ownSizes) {
    return sizes.isEmpty() ? ownSizes : sizes;
  }

  private static Optional<Path> path(String name) {
    String value = property(name);
    return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value).toAbsolutePath());
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
