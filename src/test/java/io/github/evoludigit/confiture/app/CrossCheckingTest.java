package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.report.Agreement;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossCheckingTest {

  private static final String TABLE = "CREATE TABLE a (id int);\n";
  private static final String OTHER_WORDS = "CREATE TABLE a (id int4);\n";
  private static final String CHANGED = "CREATE TABLE a (id bigint);\n";
  private static final String LINE = "2 changed statements: JSqlParser read both the same way";

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void aProject() {
    project = new SourceTreeFixture(directory).file("db/schema/1.sql", TABLE);
  }

  private Optional<Agreement> agreement(CrossChecking crossCheck, String baseline) {
    project.crossCheck = crossCheck;
    project.file("db/baseline.sql", baseline);
    return project.verify().agreement();
  }

  @Test
  void it_is_asked_when_the_parameter_says_so() {
    Optional<Agreement> both = Optional.of(new Agreement(2, 0, 0, 0, 0));
    Optional<Agreement> none = Optional.empty();
    assertThat(agreement(CrossChecking.CHANGES, CHANGED)).isEqualTo(both);
    assertThat(agreement(CrossChecking.CHANGES, OTHER_WORDS)).isEqualTo(none);
    assertThat(agreement(CrossChecking.CHANGES, TABLE)).isEqualTo(none);
    assertThat(agreement(CrossChecking.ALL, CHANGED)).isEqualTo(both);
    assertThat(agreement(CrossChecking.ALL, OTHER_WORDS)).isEqualTo(both);
    assertThat(agreement(CrossChecking.ALL, TABLE)).isEqualTo(none);
    assertThat(agreement(CrossChecking.NEVER, CHANGED)).isEqualTo(none);
  }

  @Test
  void it_moves_neither_the_verdict_nor_a_hash() {
    project.file("db/baseline.sql", CHANGED);
    DriftReport asked = project.verify();
    project.crossCheck = CrossChecking.NEVER;
    DriftReport alone = project.verify();

    assertThat(asked.outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(asked.verdict()).isEqualTo(alone.verdict());
    assertThat(asked.newSide()).isEqualTo(alone.newSide());
  }

  @Test
  void each_report_for_people_has_the_line_and_each_run_the_same_bytes() {
    project.file("db/baseline.sql", CHANGED);
    project.verify();
    String json = project.read("target/drift.json");
    for (String format : List.of("txt", "html", "md")) {
      assertThat(project.read("target/drift." + format)).contains(LINE);
    }
    project.verify();
    assertThat(project.read("target/drift.json")).isEqualTo(json).contains("\"crossCheck\": {");
  }

  @Test
  void of_a_large_schema_only_what_differs_is_asked() {
    StringBuilder tables = new StringBuilder();
    for (int i = 0; i < 1_100; i++) {
      tables.append("CREATE TABLE t").append(i).append(" (id int);\n");
    }
    project.file("db/schema/2.sql", tables.toString());
    assertThat(agreement(CrossChecking.CHANGES, CHANGED + tables))
        .contains(new Agreement(2, 0, 0, 0, 0));
  }

  @Test
  void a_passing_build_does_not_load_jsqlparser_and_one_with_changes_does() throws Exception {
    project.file("db/baseline.sql", OTHER_WORDS);
    assertThat(loadedBy(directory)).isNotEmpty().noneMatch(CrossCheckingTest::isOfJsqlparser);
    project.file("db/baseline.sql", CHANGED);
    assertThat(loadedBy(directory)).anyMatch(CrossCheckingTest::isOfJsqlparser);
  }

  private static boolean isOfJsqlparser(String name) {
    return name.startsWith("net.sf.jsqlparser.");
  }

  /** What a verification loads, by the names of the classes. */
  private static List<String> loadedBy(Path base) throws Exception {
    Recorder recorder = new Recorder();
    Class<?> verification = recorder.loadClass(Verification.class.getName());
    verification.getMethod("run", Path.class).invoke(null, base);
    return List.copyOf(recorder.names);
  }

  /** Verifies a project; in a class loader of its own. */
  public static final class Verification {
    private Verification() {}

    /** Verifies. */
    public static void run(Path base) {
      new SourceTreeFixture(base).verify();
    }
  }

  /** Defines all classes anew but Java's, and keeps their names. */
  private static final class Recorder extends ClassLoader {
    private final List<String> names = Collections.synchronizedList(new ArrayList<>());

    Recorder() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = CrossCheckingTest.class.getClassLoader().getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        names.add(name);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      return CrossCheckingTest.class.getClassLoader().getResourceAsStream(name);
    }
  }
}
