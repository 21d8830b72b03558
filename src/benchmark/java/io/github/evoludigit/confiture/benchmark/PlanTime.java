package io.github.evoludigit.confiture.benchmark;

import io.github.evoludigit.confiture.app.PlanMigration;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What a comparison of two schemas costs the one thread that does it, and what the migration costs
 * beyond that: in processor's time, in turns.
 */
final class PlanTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final byte[] oldText;
  private final byte[] newText;
  private final Times diff = new Times();
  private final Times plan = new Times();

  private PlanTime(byte[] oldText, byte[] newText) {
    this.oldText = oldText;
    this.newText = newText;
  }

  /** Prints the milliseconds; takes the size, what is changed, and how often to repeat it. */
  public static void main(String[] arguments) {
    int bytes = Integer.parseInt(arguments[0].replace("MB", "")) * 1_000_000;
    GeneratedSchema generated = new GeneratedSchema(bytes);
    PlanTime time = new PlanTime(generated.text("0"), generated.text(arguments[1]));
    int warm = Integer.parseInt(arguments[2]);
    // The first half is not measured: the JVM still compiles then.
    for (int i = -warm; i < warm; i++) {
      time.measure(i >= 0);
    }
    System.out.printf("diff %.3f plan %.3f%n", time.diff.median(), time.plan.median());
  }

  /** The migration's own reading is the comparison's, whose time is taken away from it. */
  private void measure(boolean counts) {
    long begin = THREADS.getCurrentThreadCpuTime();
    ChangedStatements changes =
        ChangedStatements.between(
            Script.of("old.sql", oldText).statements(), Script.of("new.sql", newText).statements());
    long reading = THREADS.getCurrentThreadCpuTime();
    SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT);
    Schema oldSchema = reader.read(changes.oldSide()).schema();
    Schema newSchema = reader.read(changes.newSide()).schema();
    long read = THREADS.getCurrentThreadCpuTime();
    SchemaDiff.between(oldSchema, newSchema);
    long compared = THREADS.getCurrentThreadCpuTime();
    PlanMigration.between(
        changes.oldSide(), changes.newSide(), ReadingOptions.DEFAULT, PlanOptions.DEFAULT);
    long planned = THREADS.getCurrentThreadCpuTime();
    if (counts) {
      diff.add((compared - begin) / 1e6);
      plan.add((planned - compared - (read - reading)) / 1e6);
    }
  }
}
