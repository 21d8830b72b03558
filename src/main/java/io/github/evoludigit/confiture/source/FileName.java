package io.github.evoludigit.confiture.source;

import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Names of files as they are written in the hash and the outputs, whatever the locale. */
public final class FileName {

  private static final boolean BYTES_ARE_NAMES = !System.getProperty("os.name").contains("Windows");

  private FileName() {}

  /**
   * The last name of a path. Where names are bytes, Java decodes them by the locale: under {@code
   * LC_ALL=C} every letter beyond ASCII is lost, and with it the one hash for all machines. A
   * path's URI has the bytes.
   *
   * @return the name; empty if its bytes are not UTF-8
   */
  static Optional<String> of(Path path) {
    String decoded = path.getFileName().toString();
    if (!BYTES_ARE_NAMES || isAscii(decoded)) {
      return Optional.of(decoded);
    }
    return of(percentDecoded(path.getFileName().toUri()));
  }

  /** The name that bytes spell; empty if they are not UTF-8. */
  public static Optional<String> of(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * The names in a directory, if the locale can spell all of them beyond doubt; empty otherwise, or
   * if the directory cannot be listed. In a young JVM this takes half the time of a {@code
   * DirectoryStream}, which makes an object and two calls into the system of each name.
   */
  static Optional<String[]> plainNames(Path directory) {
    String path = directory.toString();
    String[] names = isPlain(path) ? new File(path).list() : null;
    if (names == null) {
      return Optional.empty();
    }
    for (String name : names) {
      if (!isPlain(name)) {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }

  /** Whether a name is ASCII without the character that a locale puts for what it cannot spell. */
  private static boolean isPlain(String name) {
    return isAscii(name) && name.indexOf('?') < 0;
  }

  static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of the last name in a URI. */
  private static byte[] percentDecoded(URI uri) {
    String raw = uri.getRawPath();
    int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
    String name = raw.substring(raw.lastIndexOf('/', end - 1) + 1, end);
    byte[] bytes = new byte[name.length()];
    int count = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '%') {
        bytes[count++] = (byte) Integer.parseInt(name, i + 1, i + 3, 16);
        i += 2;
      } else {
        bytes[count++] = (byte) name.charAt(i);
      }
    }
    return java.util.Arrays.copyOf(bytes, count);
  }
}
