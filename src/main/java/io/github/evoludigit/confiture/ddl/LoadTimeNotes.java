package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a text does not decide alone: it becomes one thing or another when it is loaded. That is
 * told, for no comparison of texts can know; it moves no verdict.
 */
final class LoadTimeNotes {

  /** Constants that are read as a point in time (manual, section 8.5.1.4). */
  private static final Set<String> MOMENTS = Set.of("now", "today", "tomorrow", "yesterday");

  private static final Set<String> TIME_TYPES =
      Set.of("date", "time", "timetz", "timestamp", "timestamptz", "zone");

  private static final int POLICY = NameList.number("policy");
  private static final int EVENT = NameList.number("event");

  private final List<Problem> notes = new ArrayList<>();
  private Optional<Location> eventTrigger = Optional.empty();

  /** Everything that was seen, in order. */
  List<Problem> notes() {
    return notes;
  }

  /** Looks at a statement that was applied. */
  void of(Statement statement, Treatment treatment) {
    if (treatment != Treatment.MODEL || !canHaveOne(statement)) {
      return;
    }
    List<Token> tokens = statement.tokens();
    boolean create = tokens.get(0).isWord("create");
    if (create && word(tokens, 1).equals("event")) {
      eventTrigger = eventTrigger.or(() -> Optional.of(statement.location()));
      return;
    }
    boolean policy = (create || tokens.get(0).isWord("alter")) && word(tokens, 1).equals("policy");
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (policy && isCurrentRole(token) && isAmongRoles(tokens, i)) {
        add(
            statement.script().locate(token.start()),
            "role-of-the-loader",
            "this policy is for the role that loads it",
            "loader says which role that is; name the role to be sure");
      } else if (token.isString() && isMoment(tokens, i)) {
        add(
            statement.script().locate(token.start()),
            "evaluated-when-loaded",
            "'" + token.text() + "' becomes the time at which it is loaded",
            "write now() or CURRENT_DATE for the time at which it is used");
      }
    }
    if (create && eventTrigger.isPresent()) {
      add(
          eventTrigger.get(),
          "event-trigger-first",
          "this event trigger may change what later statements make, which is not followed",
          "create event triggers last, as pg_dump does");
      eventTrigger = Optional.empty();
    }
  }

  /** Whether a statement can have something to note, as far as a look at its text tells. */
  private boolean canHaveOne(Statement statement) {
    NameList names = statement.firstNames();
    if (names.isWord(1, POLICY) || names.isWord(1, EVENT) || eventTrigger.isPresent()) {
      return true;
    }
    byte[] utf8 = statement.script().utf8();
    int end = statement.end();
    for (int i = statement.start(); i < end; i++) {
      if (utf8[i] == '\'' && beginsMoment(utf8, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a string that begins there can name a moment. */
  private static boolean beginsMoment(byte[] utf8, int start) {
    int i = start;
    while (i < utf8.length && utf8[i] <= ' ') {
      i++;
    }
    return begins(utf8, i, 'n', 'o', 'w')
        || begins(utf8, i, 't', 'o', 'd')
        || begins(utf8, i, 't', 'o', 'm')
        || begins(utf8, i, 'y', 'e', 's');
  }

  /** Whether these letters follow, in capitals or not. */
  private static boolean begins(byte[] utf8, int start, char first, char second, char third) {
    return start + 2 < utf8.length
        && (utf8[start] | 0x20) == first
        && (utf8[start + 1] | 0x20) == second
        && (utf8[start + 2] | 0x20) == third;
  }

  private void add(Location location, String code, String message, String remedy) {
    notes.add(new Problem(location, code, message, remedy));
  }

  private static boolean isCurrentRole(Token token) {
    return token.isWord("current_user")
        || token.isWord("current_role")
        || token.isWord("session_user");
  }

  /** Whether what stands there is listed after TO, and is not a call in an expression. */
  private static boolean isAmongRoles(List<Token> tokens, int place) {
    int i = place - 1;
    while (i > 1 && tokens.get(i).kind() == TokenKind.COMMA) {
      i -= 2;
    }
    return tokens.get(i).isWord("to");
  }

  /** Whether a string is the default of a column, or of a type, that reads it as a time. */
  private static boolean isMoment(List<Token> tokens, int place) {
    if (!MOMENTS.contains(tokens.get(place).text().strip().toLowerCase(Locale.ROOT))) {
      return false;
    }
    String before = word(tokens, place - 1);
    if (TIME_TYPES.contains(before)) {
      return true;
    }
    boolean cast = place + 1 < tokens.size() && tokens.get(place + 1).text().equals("::");
    String type = cast || word(tokens, place + 1).equals("as") ? typeAt(tokens, place + 2) : "";
    if (!type.isEmpty()) {
      return TIME_TYPES.contains(type);
    }
    return before.equals("default") && hasTimeBefore(tokens, place - 2);
  }

  private static String typeAt(List<Token> tokens, int place) {
    boolean qualified = word(tokens, place).equals("pg_catalog");
    return word(tokens, qualified ? place + 2 : place);
  }

  /** Whether a type of times stands before DEFAULT, in the definition of the same column. */
  private static boolean hasTimeBefore(List<Token> tokens, int from) {
    for (int i = from; i > 0 && tokens.get(i).kind() != TokenKind.COMMA; i--) {
      if (TIME_TYPES.contains(word(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private static String word(List<Token> tokens, int place) {
    return place < tokens.size() && tokens.get(place).kind() == TokenKind.WORD
        ? tokens.get(place).text()
        : "";
  }
}
