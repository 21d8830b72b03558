package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a routine returns.
 *
 * @param type its type, if that is said
 * @param columns the columns of {@code RETURNS TABLE}
 */
record WrittenResult(Optional<WrittenType> type, List<RoutineParameters.Written> columns) {

  /** Takes {@code RETURNS type} or {@code RETURNS TABLE (…)}, if it follows. */
  static WrittenResult read(TokenReader in) {
    // RETURNS NULL ON NULL INPUT is an option.
    if (in.atWords("returns", "null") || !in.takeWord("returns")) {
      return new WrittenResult(Optional.empty(), List.of());
    }
    if (!in.atWord("table") || in.peek(1).kind() != TokenKind.OPEN_PAREN) {
      return new WrittenResult(Optional.of(WrittenType.read(in)), List.of());
    }
    in.next();
    in.expectOpen();
    List<RoutineParameters.Written> columns = new ArrayList<>();
    do {
      Token name = in.nameToken();
      columns.add(
          new RoutineParameters.Written(
              name, "table", name.text(), WrittenType.read(in), List.of()));
    } while (in.takeComma());
    in.expectClose();
    return new WrittenResult(Optional.empty(), List.copyOf(columns));
  }
}
