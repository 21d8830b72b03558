package io.github.evoludigit.confiture.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A text that is a part of the program. */
public final class Resource {

  private Resource() {}

  /**
   * The text of a resource in UTF-8.
   *
   * @param owner the class it lies beside
   * @param name its name
   * @throws UncheckedIOException if it cannot be read: the jar is broken
   */
  public static String text(Class<?> owner, String name) {
    try (InputStream bytes = owner.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The properties of a resource in UTF-8.
   *
   * @param owner the class it lies beside
   * @param name its name
   * @throws UncheckedIOException if it cannot be read: the jar is broken
   */
  public static Properties properties(Class<?> owner, String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(owner, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
