package io.github.evoludigit.confiture.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A program of the benchmarks that is run in a JVM of its own.
 *
 * @param main its class
 * @param options those of the JVM, beside the path of its classes
 */
record JavaProgram(Class<?> main, List<String> options) {

  /** One whose time is measured. */
  static JavaProgram timed(Class<?> main) {
    return new JavaProgram(
        main,
        List.of("-XX:+UseSerialGC", "-Xmx1g", "-Duser.language=" + Locale.ENGLISH.getLanguage()));
  }

  /** One that has a small heap. */
  static JavaProgram within(String heap, Class<?> main) {
    return new JavaProgram(
        main,
        List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError", "-Dslf4j.internal.verbosity=ERROR"));
  }

  /** Runs it to its end; says what it printed. */
  String run(List<String> arguments) throws IOException, InterruptedException {
    return runWith(System.getProperty("java.class.path"), arguments);
  }

  /** Runs it with other classes before those of this JVM. */
  String runBehind(Path classes, List<String> arguments) throws IOException, InterruptedException {
    return runWith(classes + File.pathSeparator + System.getProperty("java.class.path"), arguments);
  }

  /** Runs it; says what it printed, or that the heap was too small. */
  String outcome(List<String> arguments) throws IOException, InterruptedException {
    try {
      return run(arguments).strip();
    } catch (IllegalStateException failed) {
      if (!failed.getMessage().contains("OutOfMemoryError")) {
        throw failed;
      }
      return "out of memory";
    }
  }

  private String runWith(String classpath, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-classpath", classpath, main.getName()));
    command.addAll(arguments);
    return Command.run(Path.of("."), Map.of(), command);
  }
}
