package io.github.evoludigit.confiture.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What was released with a schema in it.
 *
 * @param name what people call it, with its version
 * @param path its jar, or the directory that becomes it: so Maven knows a module that is not
 *     packaged yet
 */
public record Release(String name, Path path) {

  /** Where a release comes from. */
  @FunctionalInterface
  public interface Repository {

    /**
     * Finds it.
     *
     * @throws ReleaseFailure if it is not there
     */
    Release find() throws ReleaseFailure;
  }

  /**
   * Reads the schema that the build of the release has put there.
   *
   * @param directory the directory with it; empty if it is not in one
   * @throws ReleaseFailure if there is none, or the jar cannot be read
   */
  public MadeFile schema(String directory) throws ReleaseFailure {
    String entry = entry(directory);
    String place = path.getFileName() + "!/" + entry;
    if (Files.isDirectory(path)) {
      return new MadeFile(place, inDirectory(entry));
    }
    try (ZipFile jar = new ZipFile(path.toFile())) {
      ZipEntry found = jar.getEntry(entry);
      if (found == null) {
        throw absent(entry, others(jar));
      }
      try (InputStream in = jar.getInputStream(found)) {
        return new MadeFile(place, in.readAllBytes());
      }
    } catch (IOException e) {
      throw new ReleaseFailure(
          name,
          "its jar cannot be read: " + e.getMessage(),
          "delete " + path.getFileName() + " from the local repository: it is downloaded again");
    }
  }

  private byte[] inDirectory(String entry) throws ReleaseFailure {
    Path file = path.resolve(entry);
    if (!Files.isRegularFile(file)) {
      throw absent(entry, List.of());
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ReleaseFailure(
          name, entry + " cannot be read: " + e.getMessage(), "build the module again");
    }
  }

  /** The path in a jar: as the resources plugin takes it, slashes around it do not count. */
  private static String entry(String directory) {
    String plain = directory.trim().replace('\\', '/').replaceFirst("^(\\.?/)+", "");
    String inside = plain.replaceFirst("/+$", "");
    return inside.isEmpty() || inside.equals(".")
        ? StagedSchema.SCHEMA
        : inside + '/' + StagedSchema.SCHEMA;
  }

  /** Directories of the jar that have what a build puts into one: the schema and its hash. */
  private static List<String> others(ZipFile jar) {
    String end = '/' + StagedSchema.SCHEMA;
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(entry -> entry.endsWith(end))
        .map(entry -> entry.substring(0, entry.length() - end.length()))
        .filter(directory -> jar.getEntry(directory + '/' + StagedSchema.HASH) != null)
        .sorted()
        .toList();
  }

  private ReleaseFailure absent(String entry, List<String> others) {
    return new ReleaseFailure(
        name,
        "it has no " + entry,
        others.isEmpty()
            ? "only a build with attachAsResource puts the schema into the jar; where it is, says"
                + " resourceTargetPath"
            : "set resourceTargetPath to " + String.join(" or ", others));
  }
}
