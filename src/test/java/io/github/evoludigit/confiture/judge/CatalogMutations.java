package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The statements of {@code judge/mutations.sql}, which change what a server has. */
final class CatalogMutations {

  private static final String RESOURCE = "/judge/mutations.sql";

  /**
   * What finds statements of one kind.
   *
   * @param name what they do
   * @param sql the query of the catalogs
   */
  record Query(String name, String sql) {

    /** The statements that could be run, in an order that is always the same. */
    List<String> candidates(Connection connection) throws SQLException {
      List<String> candidates = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("SELECT * FROM (" + sql + ") q(s) ORDER BY s COLLATE \"C\"")) {
        while (rows.next()) {
          candidates.add(rows.getString(1));
        }
      }
      return candidates;
    }
  }

  private final List<Query> queries;

  private CatalogMutations(List<Query> queries) {
    this.queries = queries;
  }

  /** Those of the resource. */
  static CatalogMutations read() {
    List<Query> queries = new ArrayList<>();
    Map<String, String> parts = new LinkedHashMap<>();
    String[] texts = text().split("(?m)^-- ");
    for (String text : texts) {
      int end = text.indexOf('\n');
      String sql = text.substring(end + 1).replaceAll("(?m)^--.*$", "").trim();
      for (Map.Entry<String, String> part : parts.entrySet()) {
        sql = sql.replace(part.getKey(), part.getValue());
      }
      String name = text.substring(0, Math.max(0, end)).trim();
      if (name.startsWith("{")) {
        parts.put(name, sql);
      } else if (sql.startsWith("SELECT")) {
        queries.add(new Query(name, sql));
      }
    }
    return new CatalogMutations(queries);
  }

  private static String text() {
    try (InputStream in = CatalogMutations.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the queries. */
  Query any(Random random) {
    return queries.get(random.nextInt(queries.size()));
  }

  /** All of them. */
  List<Query> all() {
    return queries;
  }
}
