package io.github.evoludigit.confiture.benchmark;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pgcodekeeper.core.loader.PgDumpLoader;
import org.pgcodekeeper.core.model.difftree.DiffTree;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/** Reads two texts of a schema and compares them. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = {"-Xmx3g", "-Dslf4j.internal.verbosity=ERROR"})
public class GateBenchmark {

  private static final byte[] ONE_MORE =
      "\nCREATE TABLE one_table_more (id bigint);\n".getBytes(StandardCharsets.UTF_8);

  /** How many megabytes to generate, or the file to read. */
  @Param("1MB")
  public String schema;

  /** How much of it is changed, as {@link GeneratedSchema#text} takes it. */
  @Param("0")
  public String changed;

  private byte[] oldText;
  private byte[] newText;

  /** Makes the texts. */
  @Setup
  public void texts() throws IOException {
    if (schema.endsWith("MB")) {
      int megabytes = Integer.parseInt(schema.substring(0, schema.length() - 2));
      GeneratedSchema generated = new GeneratedSchema(megabytes * 1_000_000);
      oldText = generated.text("0");
      newText = generated.text(changed);
    } else {
      oldText = Files.readAllBytes(Path.of(schema));
      byte[] more = changed.equals("0") ? new byte[0] : ONE_MORE;
      newText = Arrays.copyOf(oldText, oldText.length + more.length);
      System.arraycopy(more, 0, newText, oldText.length, more.length);
    }
  }

  /** By this project, as its goal does: a thread for each side, and only what differs is read. */
  @Benchmark
  public int confiture() {
    CompletableFuture<List<Statement>> oldStatements =
        CompletableFuture.supplyAsync(() -> Script.of("old.sql", oldText).statements());
    List<Statement> newStatements = Script.of("new.sql", newText).statements();
    ChangedStatements changes = ChangedStatements.between(oldStatements.join(), newStatements);
    if (changes.isEmpty()) {
      return 0;
    }
    CompletableFuture<Schema> oldSchema =
        CompletableFuture.supplyAsync(() -> read(changes.oldSide()));
    Schema newSchema = read(changes.newSide());
    return SchemaDiff.between(oldSchema.join(), newSchema).changes().size();
  }

  /** The floor: splits both texts into statements, and understands none of them. */
  @Benchmark
  public int lexing() {
    return Script.of("old.sql", oldText).statements().size()
        + Script.of("new.sql", newText).statements().size();
  }

  /**
   * By pgCodeKeeper: what it needs to know which objects differ. The analysis of dependencies, with
   * which it goes on to write a migration, is left out.
   */
  @Benchmark
  public int pgCodeKeeper() throws IOException, InterruptedException {
    CoreSettings settings = new CoreSettings();
    AbstractDatabase oldDatabase = load("old.sql", oldText, settings);
    AbstractDatabase newDatabase = load("new.sql", newText, settings);
    return DiffTree.create(settings, oldDatabase, newDatabase).countDescendants();
  }

  private static Schema read(List<Statement> statements) {
    return new SchemaReader(ReadingOptions.DEFAULT).read(statements).schema();
  }

  private static AbstractDatabase load(String name, byte[] text, CoreSettings settings)
      throws IOException, InterruptedException {
    return new PgDumpLoader(() -> new ByteArrayInputStream(text), name, settings).load();
  }
}
