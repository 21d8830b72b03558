package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Another program that builds the schema of a tree, and says how long that took it. */
final class Yardstick {

  /** Both yardsticks print a line of this kind for each time that they do the work. */
  private static final Pattern LINE = Pattern.compile("total=([0-9.]+) ms ([0-9a-f]{64})");

  private final List<String> command;

  private Yardstick(List<String> command) {
    this.command = command;
  }

  /** The parallel core in Rust, built first; empty without a directory of yardsticks. */
  static Optional<Yardstick> rust(Settings settings) throws IOException, InterruptedException {
    if (settings.yardsticks().isEmpty()) {
      return Optional.empty();
    }
    Path yardsticks = settings.yardsticks().get();
    Path built = settings.directory().resolve("yardsticks").toAbsolutePath();
    Command.run(
        yardsticks,
        Map.of(),
        List.of("sh", yardsticks.resolve("build.sh").toString(), built.toString()));
    Path program = built.resolve("seedcore/target/release/seedcore");
    return Optional.of(new Yardstick(List.of(program.toString())));
  }

  /** The sequential script in Python; empty without a directory of yardsticks. */
  static Optional<Yardstick> python(Settings settings) {
    return settings
        .yardsticks()
        .map(directory -> directory.resolve("phase1.py").toString())
        .map(script -> new Yardstick(List.of("python3", script)));
  }

  /**
   * Lets it build a tree.
   *
   * @param hash what it has to find out: the same as the plugin
   * @param arguments arguments after the tree's directory
   */
  Times build(GeneratedTree tree, String hash, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.add(tree.directory().toAbsolutePath().toString());
    line.addAll(List.of(arguments));
    Times times = new Times();
    for (MatchResult match : Command.find(LINE, Command.run(tree.directory(), Map.of(), line))) {
      if (!match.group(2).equals(hash)) {
        throw new IllegalStateException(command + " computes another hash: " + match.group());
      }
      times.add(Double.parseDouble(match.group(1)));
    }
    return times;
  }
}
