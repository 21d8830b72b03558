package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Schemas for tests, and what the engine says of them. */
public final class SchemaSample {

  private SchemaSample() {}

  /** A library's schema of as many branches, each with tables, a view, a function and so on. */
  public static List<String> statements(int branches) {
    List<String> all = new ArrayList<>();
    all.add("CREATE SCHEMA library");
    all.add("CREATE TYPE library.medium AS ENUM ('book', 'film', 'record')");
    all.add("CREATE DOMAIN library.isbn AS text CHECK (VALUE ~ '^[0-9]{13}$')");
    for (int i = 0; i < branches; i++) {
      String item = "library.item_" + i;
      all.add(
          "CREATE TABLE %s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title varchar(200)"
                  .formatted(item)
              + " NOT NULL, kind library.medium DEFAULT 'book', isbn library.isbn, price"
              + " numeric(8,2) DEFAULT 0 CHECK (price >= 0), added timestamptz DEFAULT now())");
      all.add(
          "CREATE TABLE library.loan_%d (item_id bigint REFERENCES %s ON DELETE CASCADE, reader"
                  .formatted(i, item)
              + " text NOT NULL, due date, returned boolean DEFAULT false, PRIMARY KEY (item_id,"
              + " reader))");
      all.add("CREATE INDEX item_%d_title ON %s (lower(title))".formatted(i, item));
      all.add(
          "CREATE INDEX loan_%d_due ON library.loan_%d (due) WHERE NOT returned".formatted(i, i));
      all.add(
          "CREATE VIEW library.late_%d AS SELECT i.title, l.reader FROM %s i JOIN library.loan_%d l"
                  .formatted(i, item, i)
              + " ON l.item_id = i.id WHERE l.due < CURRENT_DATE");
      all.add(
          "CREATE FUNCTION library.fine_%d(days integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS"
                  .formatted(i)
              + " $$ SELECT days * 0.5 $$");
      all.add("COMMENT ON TABLE %s IS 'what can be lent'".formatted(item));
      all.add("GRANT SELECT ON %s TO reader".formatted(item));
      all.add("ALTER TABLE %s ENABLE ROW LEVEL SECURITY".formatted(item));
      all.add("CREATE POLICY cheap ON %s FOR SELECT USING (price < 100)".formatted(item));
    }
    return all;
  }

  /** The statements as one script. */
  static String script(List<String> statements) {
    return String.join(";\n", statements) + ";\n";
  }

  /** The statements of a script. */
  public static List<Statement> read(String sql) {
    return Script.of("schema.sql", sql.getBytes(StandardCharsets.UTF_8)).statements();
  }

  /** The schema of a script. */
  static Schema schema(String sql) {
    return new SchemaReader(ReadingOptions.DEFAULT).read(read(sql)).schema();
  }

  /** The changes from one script to another. */
  public static List<Change> changes(String oldSql, String newSql) {
    return changes(read(oldSql), read(newSql));
  }

  /** The changes from one script to another. */
  public static List<Change> changes(List<Statement> oldSide, List<Statement> newSide) {
    SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT.comparing(oldSide, newSide));
    return SchemaDiff.between(reader.read(oldSide).schema(), reader.read(newSide).schema())
        .changes();
  }

  /** The changes, when only those statements are read that differ or have to do with them. */
  public static List<Change> changesOfPart(String oldSql, String newSql) {
    return changesOfPart(read(oldSql), read(newSql));
  }

  /** The changes, when only those statements are read that differ or have to do with them. */
  public static List<Change> changesOfPart(List<Statement> oldSide, List<Statement> newSide) {
    ChangedStatements changed = ChangedStatements.between(oldSide, newSide);
    SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT.comparing(oldSide, newSide));
    return SchemaDiff.between(
            reader.read(changed.oldSide()).schema(), reader.read(changed.newSide()).schema())
        .changes();
  }
}
