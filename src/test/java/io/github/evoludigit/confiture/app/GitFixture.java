package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A git repository that is made by the git executable, whatever the user has configured. */
final class GitFixture {

  final Path top;

  private GitFixture(Path top) {
    this.top = top;
  }

  /** A new repository on a branch {@code main}; the test is skipped where there is no git. */
  static GitFixture init(Path top, String... options) {
    assumeTrue(System.getenv("GIT_DIR") == null, "this test runs in a git hook");
    try {
      Files.createDirectories(top);
      assumeTrue(run(top, List.of("--version")).code == 0, "git is not installed");
      GitFixture git = new GitFixture(top);
      List<String> command = new ArrayList<>(List.of("init", "-q"));
      command.addAll(Arrays.asList(options));
      git.git(command.toArray(String[]::new));
      git.git("symbolic-ref", "HEAD", "refs/heads/main");
      return git;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The repository of a directory that was made in another way. */
  static GitFixture at(Path top) {
    return new GitFixture(top);
  }

  /** Runs git, which must succeed, and gives what it says. */
  String git(String... arguments) {
    Outcome outcome = run(top, List.of(arguments));
    assertThat(outcome.code).as(outcome.output).isZero();
    return outcome.output.trim();
  }

  /** Commits everything and gives the commit's name. */
  String commitAll() {
    git("add", "--all");
    git("commit", "-q", "--allow-empty", "-m", "a commit");
    return git("rev-parse", "HEAD");
  }

  private record Outcome(int code, String output) {}

  private static Outcome run(Path directory, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", directory.resolve("none").toString(),
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", "A",
                "GIT_AUTHOR_EMAIL", "a@example.org",
                "GIT_COMMITTER_NAME", "A",
                "GIT_COMMITTER_EMAIL", "a@example.org"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      return new Outcome(-1, e.getMessage());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
