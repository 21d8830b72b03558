package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.text.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The schema of a running database, as {@code pg_dump --schema-only} writes it. The program is
 * asked to say nothing else and to ask nobody; the password is in its environment alone.
 *
 * @param address where the database is
 * @param credentials who connects, and by what password; the program looks for what is not known
 *     where PostgreSQL's programs do: in PGUSER, PGPASSWORD, the password file
 * @param program the program: its name on the PATH, or its path
 * @param options what it leaves out
 * @param limit how long it has
 */
public record SchemaDump(
    ServerAddress address,
    Credentials credentials,
    String program,
    List<String> options,
    Duration limit) {

  /** Options that leave something out; all others would make another file, or none. */
  private static final Set<String> ALLOWED =
      Set.of(
          "-O",
          "-x",
          "-n",
          "-N",
          "-t",
          "-T",
          "-e",
          "--no-owner",
          "--no-privileges",
          "--no-acl",
          "--schema",
          "--exclude-schema",
          "--table",
          "--exclude-table",
          "--table-and-children",
          "--exclude-table-and-children",
          "--extension",
          "--exclude-extension",
          "--no-comments",
          "--no-policies",
          "--no-publications",
          "--no-security-labels",
          "--no-subscriptions",
          "--no-tablespaces",
          "--no-table-access-method",
          "--no-toast-compression",
          "--strict-names",
          "--role",
          "--lock-wait-timeout",
          "--filter");

  /** Options whose value may stand behind them. */
  private static final Set<String> WITH_VALUE = Set.of("-n", "-N", "-t", "-T", "-e");

  /** How much of what the program complains of is told. */
  private static final int MOST_COMPLAINTS = 600;

  private static final String INSTALL =
      "install PostgreSQL's client programs, of the server's version or newer, or say with pgDump"
          + " where pg_dump is";

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one of them is none that only leaves something out
   */
  public SchemaDump {
    options = List.copyOf(options);
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      String name = option.startsWith("--") ? option.replaceFirst("=.*", "") : option;
      if (!ALLOWED.contains(name)) {
        throw new IllegalArgumentException(
            "pgDumpOptions has \""
                + option
                + "\", but may have only what leaves something out: "
                + String.join(
                    ", ", ALLOWED.stream().filter(o -> o.startsWith("--")).sorted().toList())
                + ", values after =");
      }
      if (WITH_VALUE.contains(option)) {
        i++;
      }
    }
  }

  /** What people call this side. */
  public String name() {
    return address.toString();
  }

  /**
   * Runs the program.
   *
   * @return the SQL that makes the schema, in UTF-8
   * @throws ServerFailure if it is not there, does not reach the database, or takes too long
   */
  public byte[] read() throws ServerFailure {
    List<String> command = new ArrayList<>(List.of(program, "--schema-only", "--no-password"));
    command.addAll(List.of("--encoding=UTF8", "--dbname=" + address.uri(credentials.user())));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C");
    environment.put("PGCONNECT_TIMEOUT", Long.toString(Math.min(30, limit.toSeconds())));
    if (!credentials.password().isEmpty()) {
      environment.put("PGPASSWORD", credentials.password());
    }
    return output(builder);
  }

  private byte[] output(ProcessBuilder builder) throws ServerFailure {
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw failure("the program " + program + " cannot be run here", INSTALL);
    }
    CompletableFuture<byte[]> output =
        CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
    CompletableFuture<byte[]> complaints =
        CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure(
            "pg_dump was not done after " + Quantity.of(limit.toSeconds(), "second"),
            "see what it waits for, a lock perhaps, or set serverTimeout");
      }
      if (process.exitValue() != 0) {
        throw refused(new String(complaints.join(), StandardCharsets.UTF_8));
      }
      return output.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("pg_dump was interrupted", "run the goal again");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static byte[] all(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      // The process was ended: nobody reads what it has said.
      return new byte[0];
    }
  }

  /** What the program complained of, with what to do. */
  private ServerFailure refused(String complaints) {
    String text = complaints.replace("pg_dump: error: ", "").replace("pg_dump: ", "").strip();
    String told =
        text.length() <= MOST_COMPLAINTS ? text : text.substring(0, MOST_COMPLAINTS) + "…";
    return failure("pg_dump: " + told.replaceAll("\\s*\\R\\s*", "; "), remedy(text));
  }

  private static String remedy(String text) {
    if (text.contains("server version mismatch")) {
      return INSTALL;
    }
    if (text.contains("password authentication failed") || text.contains("no password supplied")) {
      return "name a server of the settings.xml with serverId, or set PGPASSWORD, or write it into"
          + " .pgpass";
    }
    if (text.contains("Connection refused")
        || text.contains("could not translate host name")
        || text.contains("timeout expired")) {
      return "see whether the server runs there, and whether it is reached from here";
    }
    if (text.contains("permission denied")) {
      return "connect as a role that may read what is dumped, or leave it out with pgDumpOptions";
    }
    return "run pg_dump --schema-only by hand to see more";
  }

  private ServerFailure failure(String message, String remedy) {
    return new ServerFailure(name(), message, remedy);
  }
}
