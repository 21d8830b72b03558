package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;

/** SET, RESET and DISCARD, as far as they decide what later statements make. */
sealed interface SettingCommand extends Command {

  /** After {@code SET}. */
  static Command readSet(TokenReader in) {
    Token first = in.peek();
    return new SetTo(new SettingReader(in).set(), first);
  }

  /** After {@code RESET}. */
  static Command readReset(TokenReader in) {
    Token first = in.peek();
    return new Reset(new SettingReader(in).reset().name(), first);
  }

  /** After {@code DISCARD}, which is the first word. */
  static Command readDiscard(TokenReader in, Token first) {
    boolean all = in.takeWord("all");
    boolean temporary = all || in.takeWord("temp") || in.takeWord("temporary");
    if (!temporary && !in.takeWord("plans")) {
      in.expectWord("sequences");
    }
    in.expectEnd();
    return new Discard(first, all, temporary);
  }

  /** SET. */
  record SetTo(SettingReader.Setting setting, Token token) implements SettingCommand {
    @Override
    public Treatment apply(Execution execution) {
      if (!setting.name().isEmpty()) {
        new ServerNames(execution.catalog()).parameter(setting.name(), token, setting.values());
        if (setting.values().isEmpty()) {
          execution.session().reset(setting.name(), setting.locally());
        } else {
          set(setting.name(), setting.values(), setting.locally(), execution);
        }
      }
      return Treatment.SESSION;
    }
  }

  /** RESET; of all settings if it names none. */
  record Reset(String name, Token token) implements SettingCommand {
    @Override
    public Treatment apply(Execution execution) {
      Session session = execution.session();
      if (name.isEmpty()) {
        session.resetAll();
      } else {
        new ServerNames(execution.catalog()).parameter(name, token, List.of());
        session.reset(name, false);
      }
      if (name.equals("session_authorization")) {
        session.reset("role", false);
      }
      return Treatment.SESSION;
    }
  }

  /**
   * DISCARD.
   *
   * @param first the statement's first word
   * @param all whether all of the session is forgotten
   * @param temporary whether temporary objects go
   */
  record Discard(Token first, boolean all, boolean temporary) implements SettingCommand {
    @Override
    public Treatment apply(Execution execution) {
      if (all) {
        execution.expectNoTransaction(first, "DISCARD ALL");
        execution.session().discardAll();
      }
      if (temporary) {
        execution.catalog().inSchema(SearchPath.TEMPORARY).forEach(execution.catalog()::remove);
      }
      return Treatment.SESSION;
    }
  }

  /** Sets a setting of the session. */
  static void set(String name, List<String> values, boolean locally, Execution execution) {
    if (name.equals("client_encoding")) {
      checkEncoding(values.get(0), execution);
    }
    execution.session().set(name, values, locally);
  }

  /** Files are read as UTF-8, whatever the server would make of their bytes. */
  private static void checkEncoding(String encoding, Execution execution) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < encoding.length(); i++) {
      char c = Character.toLowerCase(encoding.charAt(i));
      letters.append(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? String.valueOf(c) : "");
    }
    String plain = letters.toString();
    boolean same = plain.equals("utf8") || plain.equals("unicode") || plain.equals("sqlascii");
    if (!same && !isAsciiAfter(execution)) {
      execution
          .catalog()
          .problems()
          .add(
              new Problem(
                  execution.location(),
                  "client-encoding",
                  "client_encoding is set to " + encoding + ", but files are read as UTF-8",
                  "save what follows in UTF-8 and set client_encoding to UTF8"));
    }
  }

  /** Whether the rest of the script is the same in any encoding. */
  private static boolean isAsciiAfter(Execution execution) {
    byte[] utf8 = execution.statement().script().utf8();
    for (int i = execution.statement().end(); i < utf8.length; i++) {
      if (utf8[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
