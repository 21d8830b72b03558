package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What pg_dump says of each object that it has written: {@code -- Name: books; Type: TABLE; Schema:
 * shop; Owner: ann}. It does not say which options it was given, but what it left out can be told
 * by some of them.
 */
final class DumpContents {

  private static final String DUMP = "-- PostgreSQL database dump\n";
  private static final String NAME = "-- Name: ";
  private static final String TYPE = "; Type: ";
  private static final String SCHEMA = "; Schema: ";

  /** What comes behind the data of tables ({@code SECTION_POST_DATA}). */
  private static final Set<String> POST_DATA =
      Set.of(
          "CONSTRAINT",
          "FK CONSTRAINT",
          "CHECK CONSTRAINT",
          "INDEX",
          "INDEX ATTACH",
          "TRIGGER",
          "RULE",
          "POLICY",
          "ROW SECURITY",
          "STATISTICS",
          "EVENT TRIGGER",
          "PUBLICATION",
          "SUBSCRIPTION");

  private static final Set<String> OF_SCHEMAS = Set.of("SCHEMA", "COMMENT", "ACL");

  private record Entry(String name, String type, String schema) {}

  private final List<Entry> entries = new ArrayList<>();

  private DumpContents() {}

  /** The contents of a dump; empty if these statements are none. */
  static DumpContents of(List<Statement> statements) {
    DumpContents contents = new DumpContents();
    if (!statements.isEmpty()) {
      Statement first = statements.get(0);
      if (first.text(0, first.start()).contains(DUMP)) {
        String text = new String(first.script().utf8(), StandardCharsets.UTF_8);
        for (int at = text.indexOf('\n' + NAME); at >= 0; at = text.indexOf('\n' + NAME, at + 1)) {
          contents.add(text.substring(at + 1, Math.max(at + 1, text.indexOf('\n', at + 1))));
        }
      }
    }
    return contents;
  }

  private void add(String line) {
    int type = line.lastIndexOf(TYPE);
    int schema = type < 0 ? -1 : line.indexOf(SCHEMA, type);
    int end = schema < 0 ? -1 : line.indexOf("; ", schema + 2);
    if (end > 0) {
      entries.add(
          new Entry(
              line.substring(NAME.length(), type),
              line.substring(type + TYPE.length(), schema),
              line.substring(schema + SCHEMA.length(), end)));
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** How many tables there are, if there is nothing that comes behind their data. */
  int tablesWithoutPostData() {
    int tables = 0;
    for (Entry entry : entries) {
      if (POST_DATA.contains(entry.type())) {
        return 0;
      }
      tables += entry.type().equals("TABLE") ? 1 : 0;
    }
    return tables;
  }

  /** The schemas that all of it is in, if there is nothing else; empty if there is. */
  Set<String> schemas() {
    Set<String> schemas = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.type().equals("SCHEMA")) {
        schemas.add(entry.name());
      }
    }
    for (Entry entry : entries) {
      boolean none = entry.schema().equals("-");
      if (none ? !OF_SCHEMAS.contains(entry.type()) : !schemas.contains(entry.schema())) {
        return Set.of();
      }
    }
    return schemas;
  }

  /**
   * Whether it was asked for these schemas: pg_dump writes the schema public, which every database
   * has, only if it is named.
   */
  boolean names(Set<String> schemas) {
    return schemas.contains("public")
        && entries.contains(new Entry("SCHEMA public", "COMMENT", "-"));
  }
}
