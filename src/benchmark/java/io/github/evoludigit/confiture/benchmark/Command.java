package io.github.evoludigit.confiture.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Another program that is run, and what it prints. */
final class Command {

  private Command() {}

  /**
   * Runs a program to its end.
   *
   * @param directory where it runs
   * @param environment variables beside those of this process
   * @return what it printed to either output
   * @throws IllegalStateException if it fails, with what it printed
   */
  static String run(Path directory, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
    }
    return output;
  }

  /**
   * The places of an output that match.
   *
   * @throws IllegalStateException if there is none
   */
  static List<MatchResult> find(Pattern pattern, String output) {
    List<MatchResult> found = pattern.matcher(output).results().toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("no " + pattern + " in\n" + output);
    }
    return found;
  }
}
