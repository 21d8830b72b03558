package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * Reads IMPORT FOREIGN SCHEMA. What a foreign server has is known to it alone, so that the
 * statement is kept as it is.
 */
public final class ImportForeignSchema {

  private ImportForeignSchema() {}

  /** After {@code IMPORT}, to the end. */
  public static void read(TokenReader in) {
    in.expectWords("foreign", "schema");
    in.name();
    if (in.takeWord("limit")) {
      in.expectWord("to");
      relations(in);
    } else if (in.takeWord("except")) {
      relations(in);
    }
    in.expectWords("from", "server");
    in.name();
    in.expectWord("into");
    in.name();
    ForeignOptions.read(in);
    in.expectEnd();
  }

  private static void relations(TokenReader in) {
    in.expectOpen();
    do {
      new ClauseReader(in).relationName();
    } while (in.takeComma());
    in.expectClose();
  }
}
