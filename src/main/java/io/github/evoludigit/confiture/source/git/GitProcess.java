package io.github.evoludigit.confiture.source.git;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The git executable at work. It asks nobody, has no pager, speaks English and stays off the
 * network: neither a prompt nor a fetch belongs into a build that compares.
 */
final class GitProcess implements AutoCloseable {

  /** How much of what git complains of is kept. */
  private static final int MOST_COMPLAINTS = 1 << 14;

  /**
   * Settings of the user may change where git looks for a repository ({@code safe.directory}), so
   * they stay; none of them changes what the commands say that are used here.
   */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LC_ALL", "C",
          "LANGUAGE", "",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_PAGER", "cat",
          "GIT_OPTIONAL_LOCKS", "0",
          // A partial clone would fetch what it lacks. Old gits know only the second way to tell.
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_ALLOW_PROTOCOL", "none");

  /** What git reads relative to where it is started, which is not where Maven was. */
  private static final List<String> PATHS =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY");

  /**
   * How a command ended.
   *
   * @param code its exit code
   * @param output what it wrote
   * @param complaints what it wrote to standard error, in lines
   */
  record Result(int code, byte[] output, List<String> complaints) {

    /** What it wrote, as text. */
    String text() {
      return new String(output, StandardCharsets.UTF_8);
    }

    /** Whether it complains of something. */
    boolean complains(String of) {
      return complaints.stream().anyMatch(line -> line.contains(of));
    }

    /** What it says went wrong, in one line. */
    String reason() {
      List<String> fatal =
          complaints.stream()
              .filter(line -> line.startsWith("fatal:") || line.startsWith("error:"))
              .toList();
      String said = String.join(" ", fatal.isEmpty() ? complaints : fatal);
      return said.isEmpty() ? "it did not say why" : said;
    }
  }

  /** How many seconds git has to end by itself. */
  private static final int PATIENCE = 2;

  private final Process process;
  private final Complaints complaints;

  private GitProcess(Process process) {
    this.process = process;
    this.complaints = new Complaints(process.getErrorStream());
  }

  /**
   * Starts git.
   *
   * @param directory where
   * @param address why, as the user wrote it
   * @param arguments the command and its arguments
   * @throws GitFailure if there is no git
   */
  static GitProcess start(Path directory, String address, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(executable(address));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(ENVIRONMENT);
    locate(environment);
    try {
      return new GitProcess(builder.start());
    } catch (IOException e) {
      throw new GitFailure(address, "git-failed", "cannot start git: " + e.getMessage(), "");
    }
  }

  /** Runs git to its end, with nothing to read. */
  static Result run(Path directory, String address, String... arguments) {
    try (GitProcess git = start(directory, address, List.of(arguments))) {
      git.input().close();
      byte[] output = git.output().readAllBytes();
      return git.end(output);
    } catch (IOException e) {
      throw new GitFailure(address, "git-failed", "cannot read from git: " + e.getMessage(), "");
    }
  }

  /** What git reads. */
  OutputStream input() {
    return process.getOutputStream();
  }

  /** What git writes. */
  InputStream output() {
    return process.getInputStream();
  }

  /** Waits for the end, when all output is read. */
  Result end(byte[] output) {
    closeInput();
    try {
      int code = process.waitFor();
      return new Result(code, output, complaints.lines());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("interrupted");
    }
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
    }
  }

  /** Ends it, and says what it complained of. */
  List<String> stop() {
    closeInput();
    try {
      // Without questions it ends by itself; ended by force, its last words would be lost.
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
    return end(new byte[0]).complaints();
  }

  @Override
  public void close() {
    process.destroy();
  }

  /**
   * The executable, by the search path alone: Windows would look into the current directory first,
   * which anybody may have committed to.
   */
  private static String executable(String address) {
    String name = File.separatorChar == '\\' ? "git.exe" : "git";
    String path = System.getenv("PATH");
    for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
      File file = new File(directory, name);
      if (!directory.isEmpty() && file.isAbsolute() && Files.isExecutable(file.toPath())) {
        return file.getPath();
      }
    }
    throw new GitFailure(
        address,
        "no-git",
        "there is no git on this machine's PATH",
        "install git, or compare with a baseline file");
  }

  /**
   * In a hook, git says where its repository is, relative to the directory that Maven was started
   * in. Without a work tree, that directory is the top of it.
   */
  private static void locate(Map<String, String> environment) {
    if (environment.containsKey("GIT_DIR")) {
      environment.putIfAbsent("GIT_WORK_TREE", ".");
    }
    for (String name : PATHS) {
      String path = environment.get(name);
      if (path != null && !path.isEmpty()) {
        environment.put(name, Path.of(path).toAbsolutePath().normalize().toString());
      }
    }
  }

  /** Reads standard error, so that git never waits for somebody to do so. */
  private static final class Complaints extends Thread {

    private final InputStream stream;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Complaints(InputStream stream) {
      super("confiture-git");
      this.stream = stream;
      setDaemon(true);
      start();
    }

    @Override
    public void run() {
      byte[] buffer = new byte[1 << 10];
      try {
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          kept.write(buffer, 0, Math.min(n, MOST_COMPLAINTS - kept.size()));
        }
      } catch (IOException e) {
        // Git was ended; what it said until then will do.
      }
    }

    List<String> lines() throws InterruptedException {
      join();
      return kept.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    }
  }
}
