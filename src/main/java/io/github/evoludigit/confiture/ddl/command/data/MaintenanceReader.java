package io.github.evoludigit.confiture.ddl.command.data;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.command.data.Maintenance.Place;
import io.github.evoludigit.confiture.ddl.command.data.Maintenance.Rule;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads VACUUM, ANALYZE, REINDEX, LOCK, TRUNCATE and REFRESH. */
public final class MaintenanceReader {

  private static final Set<String> OF_VACUUM =
      Set.of(
          ("analyze buffer_usage_limit disable_page_skipping freeze full index_cleanup"
                  + " only_database_stats parallel process_main process_toast skip_database_stats"
                  + " skip_locked truncate verbose")
              .split(" "));
  private static final Set<String> OF_ANALYZE =
      Set.of("verbose", "skip_locked", "buffer_usage_limit");
  private static final Set<String> OF_REINDEX = Set.of("verbose", "concurrently", "tablespace");

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads a statement where the tokens stand. */
  public MaintenanceReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  private Command rows(UtilityOptions options, List<WrittenName> named, Place place) {
    in.expectEnd();
    return new Maintenance(options, List.copyOf(named), place, Treatment.ROWS);
  }

  /** After {@code VACUUM}, which is the first word. */
  public Command vacuum(Token first) {
    UtilityOptions options = UtilityOptions.NONE;
    boolean analyze = true;
    if (in.at(TokenKind.OPEN_PAREN)) {
      options = UtilityOptions.read(in, "VACUUM", OF_VACUUM);
    } else {
      in.takeWord("full");
      in.takeWord("freeze");
      in.takeWord("verbose");
      analyze = in.takeWord("analyze") || in.takeWord("analyse");
    }
    return rows(options, relations(analyze), new Place(Rule.OUTSIDE, first, "VACUUM"));
  }

  /** After {@code ANALYZE}. */
  public Command analyze() {
    UtilityOptions options = UtilityOptions.NONE;
    if (in.at(TokenKind.OPEN_PAREN)) {
      options = UtilityOptions.read(in, "ANALYZE", OF_ANALYZE);
    } else {
      in.takeWord("verbose");
    }
    return rows(options, relations(true), Place.ANY);
  }

  private List<WrittenName> relations(boolean withColumns) {
    List<WrittenName> named = new ArrayList<>();
    if (!in.atEnd()) {
      do {
        named.add(clauses.relationName());
        if (withColumns && in.at(TokenKind.OPEN_PAREN)) {
          clauses.columns();
        }
      } while (in.takeComma());
    }
    return named;
  }

  /** After {@code REINDEX}, which is the first word. */
  public Command reindex(Token first) {
    UtilityOptions options = UtilityOptions.NONE;
    if (in.at(TokenKind.OPEN_PAREN)) {
      options = UtilityOptions.read(in, "REINDEX", OF_REINDEX);
    }
    String what = in.next().text();
    boolean concurrently = in.takeWord("concurrently") || options.isOn("concurrently");
    List<WrittenName> named = new ArrayList<>();
    switch (what) {
      case "index", "table" -> named.add(clauses.name());
      case "schema" -> in.name();
      case "system", "database" -> {
        if (!in.atEnd()) {
          in.name();
        }
      }
      default -> throw in.unknown();
    }
    Place outside = new Place(Rule.OUTSIDE, first, "REINDEX CONCURRENTLY");
    return rows(options, named, concurrently ? outside : Place.ANY);
  }

  /** After {@code LOCK}, which is the first word. */
  public Command lock(Token first) {
    in.takeWord("table");
    List<WrittenName> named = names();
    if (in.takeWord("in")) {
      mode();
      in.expectWord("mode");
    }
    in.takeWord("nowait");
    in.expectEnd();
    Place within = new Place(Rule.WITHIN, first, "LOCK TABLE");
    return new Maintenance(UtilityOptions.NONE, named, within, Treatment.SESSION);
  }

  private List<WrittenName> names() {
    List<WrittenName> named = new ArrayList<>();
    do {
      named.add(clauses.relationName());
    } while (in.takeComma());
    return List.copyOf(named);
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
  public Command truncate() {
    in.takeWord("table");
    List<WrittenName> named = names();
    if (in.takeWord("restart") || in.takeWord("continue")) {
      in.expectWord("identity");
    }
    clauses.cascade();
    return rows(UtilityOptions.NONE, named, Place.ANY);
  }

  /** After {@code REFRESH}. */
  public Command refresh() {
    in.expectWords("materialized", "view");
    in.takeWord("concurrently");
    WrittenName view = clauses.name();
    if (in.takeWord("with")) {
      in.takeWord("no");
      in.expectWord("data");
    }
    return rows(UtilityOptions.NONE, List.of(view), Place.ANY);
  }
}
