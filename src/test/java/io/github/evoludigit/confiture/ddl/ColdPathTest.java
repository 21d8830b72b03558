package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.sql.Script;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a JVM that has just started loads to compare what most schemas have. */
class ColdPathTest {

  /** A dump in small: the statements that it has many of. */
  private static final String DUMP =
      """
      SET client_encoding = 'UTF8';
      SELECT pg_catalog.set_config('search_path', '', false);
      CREATE SCHEMA shop;
      CREATE FUNCTION shop.total(id integer) RETURNS numeric LANGUAGE sql
          AS $$ SELECT sum(price) FROM shop.item WHERE "order" = id AND price > 0 ORDER BY 1 $$;
      CREATE TABLE shop.item (
          id integer NOT NULL,
          "order" integer DEFAULT 7 NOT NULL,
          name character varying(40) DEFAULT 'none'::character varying,
          tags text[] DEFAULT '{}'::text[],
          data jsonb DEFAULT '{"b": 1, "a": 2}'::jsonb,
          price numeric(10,2) DEFAULT 0.00,
          made timestamp with time zone DEFAULT now(),
          CONSTRAINT item_price_check CHECK ((price >= (0)::numeric))
      );
      CREATE SEQUENCE shop.item_id_seq AS integer START WITH 1 INCREMENT BY 1;
      ALTER SEQUENCE shop.item_id_seq OWNED BY shop.item.id;
      ALTER TABLE ONLY shop.item
          ALTER COLUMN id SET DEFAULT nextval('shop.item_id_seq'::regclass);
      ALTER TABLE ONLY shop.item ADD CONSTRAINT item_pkey PRIMARY KEY (id);
      ALTER TABLE ONLY shop.item ADD CONSTRAINT item_order_fkey
          FOREIGN KEY ("order") REFERENCES shop.item(id) ON DELETE CASCADE;
      CREATE INDEX item_name_idx ON shop.item USING btree (lower((name)::text));
      CREATE UNIQUE INDEX item_made_idx ON shop.item USING btree (made DESC) WHERE (price > 1.5);
      CREATE VIEW shop.cheap AS
          SELECT item.id, count(*) AS many, COALESCE(max(item.name), 'x'::character varying) AS last
          FROM shop.item JOIN shop.item other ON ((item.id = other."order"))
          WHERE ((item.name)::text = ANY (ARRAY['a'::text, 'b'::text])) AND (EXISTS (
              SELECT 1 FROM shop.item third WHERE (third.id = item.id)))
          GROUP BY item.id ORDER BY (count(*)) DESC;
      """;

  @Test
  void noLambdaAndNothingThatJavaMakesUpOfARecordIsLinked() throws Exception {
    List<String> loaded = loadedBy(Comparing.class);

    assertThat(loaded).anyMatch(line -> line.startsWith("compared: 1 "));
    assertThat(loaded)
        .filteredOn(line -> line.contains("confiture") && line.contains("$$Lambda"))
        .isEmpty();
    assertThat(loaded).noneMatch(line -> line.contains("java.lang.runtime.ObjectMethods"));
  }

  /** Compares both sides, of which everything is read. */
  static final class Comparing {

    private Comparing() {}

    public static void main(String[] arguments) {
      ChangedStatements changed =
          ChangedStatements.between(
              script(DUMP).statements(), script(DUMP.replace("> 1.5", "> 2.5")).statements());
      int changes =
          SchemaDiff.between(
                  new SchemaReader(ReadingOptions.DEFAULT).read(changed.oldSide()).schema(),
                  new SchemaReader(ReadingOptions.DEFAULT).read(changed.newSide()).schema())
              .changes()
              .size();
      System.out.println("compared: " + changes + " change");
    }

    private static Script script(String text) {
      return Script.of("schema.sql", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> loadedBy(Class<?> main) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "-cp",
                root(main) + File.pathSeparator + root(SchemaReader.class),
                main.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    return lines(process);
  }

  private static List<String> lines(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static String root(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
