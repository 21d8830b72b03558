package io.github.evoludigit.confiture.ddl.command.data;

import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** VACUUM, ANALYZE, REINDEX, CLUSTER, LOCK, TRUNCATE and REFRESH, read to their ends. */
public final class MaintenanceStatements {

  private static final Set<String> OF_VACUUM =
      Set.of(
          ("analyze buffer_usage_limit disable_page_skipping freeze full index_cleanup"
                  + " only_database_stats parallel process_main process_toast skip_database_stats"
                  + " skip_locked truncate verbose")
              .split(" "));
  private static final Set<String> OF_ANALYZE =
      Set.of("verbose", "skip_locked", "buffer_usage_limit");
  private static final Set<String> OF_REINDEX = Set.of("verbose", "concurrently", "tablespace");

  private final Clauses clauses;
  private final TokenReader in;
  private final List<WrittenName> named = new ArrayList<>();

  /** The statement at hand. */
  public MaintenanceStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code VACUUM}. */
  public Treatment vacuum(Token first) {
    boolean analyze = true;
    if (in.at(TokenKind.OPEN_PAREN)) {
      UtilityOptions.read(clauses, "VACUUM", OF_VACUUM);
    } else {
      in.takeWord("full");
      in.takeWord("freeze");
      in.takeWord("verbose");
      analyze = in.takeWord("analyze") || in.takeWord("analyse");
    }
    relations(analyze);
    clauses.expectNoTransaction(first, "VACUUM");
    return Treatment.ROWS;
  }

  /** After {@code ANALYZE}. */
  public Treatment analyze() {
    if (in.at(TokenKind.OPEN_PAREN)) {
      UtilityOptions.read(clauses, "ANALYZE", OF_ANALYZE);
    } else {
      in.takeWord("verbose");
    }
    relations(true);
    return Treatment.ROWS;
  }

  private void relations(boolean withColumns) {
    if (in.atEnd()) {
      return;
    }
    do {
      named.add(clauses.reader().relationName());
      if (withColumns && in.at(TokenKind.OPEN_PAREN)) {
        clauses.columns();
      }
    } while (in.takeComma());
    end();
  }

  /** After {@code REINDEX}. */
  public Treatment reindex(Token first) {
    boolean concurrently = false;
    if (in.at(TokenKind.OPEN_PAREN)) {
      concurrently = UtilityOptions.read(clauses, "REINDEX", OF_REINDEX).isOn("concurrently");
    }
    String what = in.next().text();
    concurrently |= in.takeWord("concurrently");
    switch (what) {
      case "index", "table" -> named.add(clauses.reader().name());
      case "schema" -> in.name();
      case "system", "database" -> {
        if (!in.atEnd()) {
          in.name();
        }
      }
      default -> throw in.unknown();
    }
    end();
    if (concurrently) {
      clauses.expectNoTransaction(first, "REINDEX CONCURRENTLY");
    }
    return Treatment.ROWS;
  }

  /** After {@code LOCK}. */
  public Treatment lock(Token first) {
    in.takeWord("table");
    do {
      named.add(clauses.reader().relationName());
    } while (in.takeComma());
    if (in.takeWord("in")) {
      mode();
      in.expectWord("mode");
    }
    in.takeWord("nowait");
    end();
    clauses.expectTransaction(first, "LOCK TABLE");
    return Treatment.SESSION;
  }

  /** What is named must be there; that is said when the statement is read to its end. */
  private void end() {
    in.expectEnd();
    for (WrittenName name : named) {
      if (clauses.namespace.findConstraint(name.name()).isEmpty()) {
        new Absence(clauses.execution()).relation(name).ifPresent(clauses::refuse);
      }
    }
  }

  private void mode() {
    switch (in.next().text()) {
      case "access" -> {
        if (!in.takeWord("share")) {
          in.expectWord("exclusive");
        }
      }
      case "row" -> {
        if (!in.takeWord("share")) {
          in.expectWord("exclusive");
        }
      }
      case "share" -> {
        if (in.takeWord("update") || in.takeWord("row")) {
          in.expectWord("exclusive");
        }
      }
      case "exclusive" -> {
        // Alone.
      }
      default -> throw in.unknown();
    }
  }

  /** After {@code TRUNCATE}. */
  public void truncate() {
    in.takeWord("table");
    do {
      named.add(clauses.reader().relationName());
    } while (in.takeComma());
    if (in.takeWord("restart") || in.takeWord("continue")) {
      in.expectWord("identity");
    }
    clauses.cascadeOrRestrict();
    end();
  }

  /** After {@code REFRESH}. */
  public Treatment refresh() {
    in.expectWords("materialized", "view");
    in.takeWord("concurrently");
    named.add(clauses.reader().name());
    if (in.takeWord("with")) {
      in.takeWord("no");
      in.expectWord("data");
    }
    end();
    return Treatment.ROWS;
  }
}
