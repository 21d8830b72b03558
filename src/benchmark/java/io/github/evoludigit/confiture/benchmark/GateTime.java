package io.github.evoludigit.confiture.benchmark;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.sql.Script;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What reading and comparing two schemas costs the one thread that does it, at first and when it
 * has been done for a while: in processor's time, which other work on the machine hardly changes.
 */
final class GateTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Prints the milliseconds; takes the size, what is changed, and how often to repeat it. */
  public static void main(String[] arguments) {
    int bytes = Integer.parseInt(arguments[0].replace("MB", "")) * 1_000_000;
    GeneratedSchema generated = new GeneratedSchema(bytes);
    byte[] oldText = generated.text("0");
    byte[] newText = generated.text(arguments[1]);
    double cold = millis(oldText, newText);
    Times warm = new Times();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      warm.add(millis(oldText, newText));
    }
    System.out.printf("cold %.3f warm %.3f%n", cold, warm.isEmpty() ? cold : warm.median());
  }

  private static double millis(byte[] oldText, byte[] newText) {
    long begin = THREADS.getCurrentThreadCpuTime();
    ChangedStatements changes =
        ChangedStatements.between(
            Script.of("old.sql", oldText).statements(), Script.of("new.sql", newText).statements());
    if (!changes.isEmpty()) {
      SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT);
      SchemaDiff.between(
          reader.read(changes.oldSide()).schema(), reader.read(changes.newSide()).schema());
    }
    return (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
  }

  private GateTime() {}
}
