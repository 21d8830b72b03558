package io.github.evoludigit.confiture.database;

import java.io.IOException;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * PostgreSQL's JDBC driver, and what else was resolved for a server, in a class loader of their
 * own: they see neither the plugin nor Maven, and nobody sees them.
 */
final class JdbcDriver implements AutoCloseable {

  /** What is resolved for it: the version that the embedded server's library needs, too. */
  static final String COMPONENT = "org.postgresql:postgresql:42.7.10";

  private static final String DRIVER = "org.postgresql.Driver";

  private final URLClassLoader loader;
  private final Driver driver;

  /** The driver in these jars. */
  JdbcDriver(List<Path> jars) {
    URL[] urls = new URL[jars.size()];
    try {
      for (int i = 0; i < urls.length; i++) {
        urls[i] = jars.get(i).toUri().toURL();
      }
      loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
      driver = (Driver) load(DRIVER).getConstructor().newInstance();
    } catch (MalformedURLException | ReflectiveOperationException e) {
      throw new IllegalStateException("no driver in " + jars, e);
    }
  }

  /** A class of these jars. */
  Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }

  Connection connect(String url, Properties properties) throws SQLException {
    return driver.connect(url, properties);
  }

  /** Runs {@code COPY … FROM stdin} with its data. */
  void copy(Connection connection, String sql, Reader data) throws SQLException, IOException {
    try {
      Object api =
          load("org.postgresql.PGConnection")
              .getMethod("getCopyAPI")
              .invoke(connection.unwrap(load("org.postgresql.PGConnection")));
      api.getClass().getMethod("copyIn", String.class, Reader.class).invoke(api, sql, data);
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the driver from the list that the JVM has of all, and lets its jars go. */
  @Override
  public void close() {
    try (loader) {
      driver.getClass().getMethod("deregister").invoke(null);
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
