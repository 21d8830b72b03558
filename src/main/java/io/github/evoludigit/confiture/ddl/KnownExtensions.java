package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Quotation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * What is known of the extensions PostgreSQL comes with (manual, appendix F) and of some others:
 * the comment that CREATE EXTENSION itself makes, so that the COMMENT which pg_dump writes says
 * nothing new, and the types it brings, which are found in its schema.
 */
final class KnownExtensions {

  private static final class Holder {
    static final Properties ALL = read();
  }

  private KnownExtensions() {}

  /** The comment as a constant; empty for extensions that are not known. */
  static String comment(String extension) {
    String comment = Holder.ALL.getProperty(extension);
    return comment == null ? "" : Quotation.literal(comment);
  }

  /** The names of the types it brings. */
  static List<String> types(String extension) {
    return names(extension + ".types");
  }

  /** The names of the text search dictionaries it brings. */
  static List<String> dictionaries(String extension) {
    return names(extension + ".dictionaries");
  }

  private static List<String> names(String property) {
    String names = Holder.ALL.getProperty(property, "");
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }

  private static Properties read() {
    Properties known = new Properties();
    try (InputStream bytes = KnownExtensions.class.getResourceAsStream("extensions.properties");
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      known.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}
