package io.github.evoludigit.confiture.benchmark;

import java.nio.charset.StandardCharsets;

/** A generated schema in one text, as it is and with some of its objects changed. */
final class GeneratedSchema {

  /** Of so many objects six are tables, two views and two functions. */
  private static final int CYCLE = 10;

  /** The table that is changed where only one is. */
  private static final int ONE = CYCLE * 5;

  private static final String OLD_DEFAULT = "DEFAULT 'new'";
  private static final String NEW_DEFAULT = "DEFAULT 'open'";

  private final int bytes;

  /** A schema of about so many bytes. */
  GeneratedSchema(int bytes) {
    this.bytes = bytes;
  }

  /**
   * Its text.
   *
   * @param changed {@code 0}; {@code column} for the default of a single column; {@code 1} for a
   *     single table; or the share of the objects that are changed, {@code 10%} for each tenth. A
   *     table changes with its columns, constraints, index and comment.
   */
  byte[] text(String changed) {
    GeneratedDdl ddl = new GeneratedDdl();
    StringBuilder text = new StringBuilder(bytes + 4096);
    int tables = 0;
    for (int i = 0; text.length() < bytes; i++) {
      String object;
      if (i % CYCLE < 6) {
        object = ddl.table(tables, tables);
        tables++;
      } else if (i % CYCLE < 8) {
        object = ddl.view(i, tables);
      } else {
        object = ddl.function(i);
      }
      if (i == ONE && changed.equals("column")) {
        text.append(object.replace(OLD_DEFAULT, NEW_DEFAULT));
      } else {
        text.append(isChanged(i, changed) ? change(object) : object);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isChanged(int number, String changed) {
    if (changed.endsWith("%")) {
      int percent = Integer.parseInt(changed.substring(0, changed.length() - 1));
      // A step that has no factor in common with the cycle meets objects of all kinds.
      return number * 37 % 100 < percent;
    }
    return number == ONE && changed.equals("1");
  }

  private static String change(String object) {
    return object
        .replace(OLD_DEFAULT, NEW_DEFAULT)
        .replace("('new', 'open', 'done')", "('new', 'open', 'done', 'gone')")
        .replace("<> 'done'", "<> 'new'")
        .replace("generated'", "changed'")
        .replace("= 'open'", "= 'done'")
        .replace("RETURN v;", "RETURN v + 1;");
  }
}
