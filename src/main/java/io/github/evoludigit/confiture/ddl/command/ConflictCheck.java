package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether rows that an INSERT would add twice are told apart by what its ON CONFLICT says ({@code
 * infer_arbiter_indexes}). The server looks when it plans, so nothing is said of bodies.
 *
 * @param tokens the statement
 * @param execution what there is
 */
record ConflictCheck(List<Token> tokens, Execution execution) {

  void check() {
    int at = conflict();
    if (at < 0 || execution.catalog().refusals().areIncomplete()) {
      return;
    }
    TokenReader start = new TokenReader(tokens);
    start.expectWords("insert", "into");
    Optional<Relation> found =
        execution.namespace().findRelation(new ClauseReader(start).name().name());
    if (found.isEmpty()
        || found.get().kind != ObjectKind.TABLE
        || !found.get().known
        || found.get().hasDefinitions()) {
      return;
    }
    Relation table = found.get();
    TokenReader in = new TokenReader(tokens.subList(at, tokens.size()));
    if (in.takeWords("on", "constraint")) {
      named(table, in.name());
    } else if (in.at(TokenKind.OPEN_PAREN)) {
      Set<String> columns = new HashSet<>();
      for (Token token : in.parenthesized()) {
        switch (token.kind()) {
          case WORD, QUOTED_IDENTIFIER -> {
            if (!table.columns.containsKey(token.text())) {
              return;
            }
            columns.add(token.text());
          }
          case COMMA, OPEN_PAREN, CLOSE_PAREN -> {
            // Between them.
          }
          default -> {
            return;
          }
        }
      }
      inferred(table, columns, in.atWord("where"));
    }
  }

  /** Where what follows ON CONFLICT begins; negative if there is none. */
  private int conflict() {
    int depth = 0;
    for (int i = 1; i < tokens.size() - 1; i++) {
      switch (tokens.get(i).kind()) {
        case OPEN_PAREN -> depth++;
        case CLOSE_PAREN -> depth--;
        default -> {
          if (depth == 0 && tokens.get(i).isWord("conflict") && tokens.get(i - 1).isWord("on")) {
            return i + 1;
          }
        }
      }
    }
    return -1;
  }

  private void named(Relation table, String constraint) {
    if (table.constraints.values().stream().noneMatch(each -> each.name.equals(constraint))) {
      refuse(
          SqlState.UNDEFINED_OBJECT,
          "constraint \"" + constraint + "\" for table \"" + table.name + "\" does not exist");
    } else if (table.constraints.values().stream()
        .noneMatch(each -> each.name.equals(constraint) && each.hasIndex())) {
      refuse(
          SqlState.WRONG_OBJECT_TYPE, "constraint in ON CONFLICT clause has no associated index");
    }
  }

  private void inferred(Relation table, Set<String> columns, boolean partly) {
    boolean told =
        table.constraints.values().stream()
                .anyMatch(
                    each ->
                        each.hasIndex()
                            && each.sort != Constraint.Sort.EXCLUDE
                            && columns.equals(Set.copyOf(each.columns)))
            || table.indexes.stream().anyMatch(each -> tells(each, columns, partly));
    if (!told) {
      refuse(
          SqlState.INVALID_COLUMN_REFERENCE,
          "there is no unique or exclusion constraint matching the ON CONFLICT specification");
    }
  }

  private static boolean tells(Index index, Set<String> columns, boolean partly) {
    return index.unique
        && (partly || !index.has(Attribute.WHERE))
        && columns.equals(Set.copyOf(index.columns))
        && index.attributes.get(Attribute.COLUMNS.spelling()) instanceof IndexElements elements
        && elements.elements().size() == index.columns.size();
  }

  private void refuse(SqlState state, String message) {
    if (!execution.catalog().refusals().isRefused()) {
      execution.refuse(new Unreadable(state, message, Token.END, ""));
    }
  }
}
