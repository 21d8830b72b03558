package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what follows SET, RESET and SHOW to its end ({@code VariableSetStmt} in gram.y). */
public final class SettingReader {

  private final TokenReader in;

  /** What is left of a statement. */
  public SettingReader(TokenReader in) {
    this.in = in;
  }

  /**
   * A setting, and what it is set to.
   *
   * @param name its name in lower case; empty for all of them, or if none is set that counts here
   * @param values its values; empty for its default
   * @param locally whether it holds until the transaction ends
   */
  public record Setting(String name, List<String> values, boolean locally) {

    static final Setting NONE = new Setting("", List.of(), false);

    /** Copies the values. */
    public Setting {
      values = List.copyOf(values);
    }
  }

  /** After {@code SET}. */
  public Setting set() {
    boolean locally = in.atWord("local") && takesValueAfter() && in.takeWord("local");
    if (!locally
        && in.atWord("session")
        && takesValueAfter()
        && !in.peek(1).isWord("authorization")) {
      in.next();
    }
    Setting setting = rest(locally);
    in.expectEnd();
    return setting;
  }

  /** Whether the word at hand is no setting's name itself. */
  private boolean takesValueAfter() {
    Token after = in.peek(1);
    return !after.isWord("to") && !after.text().equals("=") && after.kind() != TokenKind.DOT;
  }

  private Setting rest(boolean locally) {
    if (in.takeWord("constraints")) {
      constraints();
      return Setting.NONE;
    }
    if (in.atWord("transaction") && takesValueAfter()) {
      in.next();
      if (in.takeWord("snapshot")) {
        in.string();
      } else {
        modes(in);
      }
      return Setting.NONE;
    }
    if (in.takeWord("characteristics")) {
      in.expectWords("as", "transaction");
      modes(in);
      return Setting.NONE;
    }
    return value(locally);
  }

  /** What an object can keep, after {@code SET} ({@code set_rest_more}). */
  Setting setOfObject() {
    return value(false);
  }

  private Setting value(boolean locally) {
    if (in.takeWords("session", "authorization")) {
      boolean usual = in.takeWord("default");
      return new Setting(
          "session_authorization", usual ? List.of() : List.of(wordOrString()), locally);
    }
    if (in.takeWords("time", "zone")) {
      return new Setting("timezone", zone(), locally);
    }
    if (takesValueAfter()) {
      if (in.takeWord("names")) {
        boolean usual = in.atEnd() || in.takeWord("default");
        return new Setting("client_encoding", usual ? List.of() : List.of(in.string()), locally);
      }
      if (in.takeWord("schema")) {
        return new Setting(Session.SEARCH_PATH, List.of(in.string()), locally);
      }
      if (in.takeWord("role")) {
        return new Setting("role", List.of(wordOrString()), locally);
      }
      if (in.takeWords("xml", "option")) {
        if (!in.atWord("content")) {
          in.expectWord("document");
          return new Setting("xmloption", List.of("document"), locally);
        }
        in.next();
        return new Setting("xmloption", List.of("content"), locally);
      }
    }
    String name = name(in);
    if (in.takeWords("from", "current")) {
      return Setting.NONE;
    }
    if (!in.takeOperator("=")) {
      in.expectWord("to");
    }
    return new Setting(name, in.takeWord("default") ? List.of() : values(in), locally);
  }

  private void constraints() {
    if (!in.takeWord("all")) {
      do {
        in.name();
        while (in.take(TokenKind.DOT)) {
          in.label();
        }
      } while (in.takeComma());
    }
    if (!in.takeWord("deferred")) {
      in.expectWord("immediate");
    }
  }

  private String wordOrString() {
    return in.peek().isString() ? in.string() : in.identifier();
  }

  /** The value of the time zone, in one text; empty for its default. */
  private List<String> zone() {
    if (in.takeWord("default") || in.takeWord("local")) {
      return List.of();
    }
    if (!in.takeWord("interval")) {
      return List.of(value(in));
    }
    StringBuilder value = new StringBuilder("interval");
    boolean precise = in.take(TokenKind.OPEN_PAREN);
    if (precise) {
      in.expect(TokenKind.NUMBER);
      in.expectClose();
    }
    value.append(in.string());
    if (!precise && in.takeWord("hour")) {
      value.append("hour");
      if (in.takeWord("to")) {
        in.expectWord("minute");
        value.append("tominute");
      }
    }
    return List.of(value.toString());
  }

  /** After {@code RESET}; what is set for the transaction alone is reset too. */
  public Setting reset() {
    Setting setting = new Setting(resettable(), List.of(), false);
    in.expectEnd();
    return setting;
  }

  /** After {@code SHOW}. */
  public void show() {
    resettable();
    in.expectEnd();
  }

  /** What follows RESET and SHOW; empty for all settings. */
  String resettable() {
    if (in.takeWord("all")) {
      return "";
    }
    if (in.takeWords("session", "authorization")) {
      return "session_authorization";
    }
    if (in.takeWords("time", "zone")) {
      return "timezone";
    }
    if (in.takeWords("transaction", "isolation")) {
      in.expectWord("level");
      return "transaction_isolation";
    }
    return name(in);
  }

  /** The name of a setting ({@code var_name}). */
  public static String name(TokenReader in) {
    StringBuilder name = new StringBuilder(in.name());
    while (in.take(TokenKind.DOT)) {
      name.append('.').append(in.name());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** The values of a setting ({@code var_list}). */
  public static List<String> values(TokenReader in) {
    List<String> values = new ArrayList<>();
    do {
      values.add(value(in));
    } while (in.takeComma());
    return values;
  }

  /** A truth value, a word, a string or a number ({@code var_value}). */
  public static String value(TokenReader in) {
    if (in.peek().isString() || in.atIdentifier() || in.atAnyWord("true", "false", "on")) {
      return in.next().text();
    }
    return in.number();
  }

  /** {@code ISOLATION LEVEL level}, {@code READ ONLY} and their like, with commas or without. */
  public static void modes(TokenReader in) {
    do {
      mode(in);
    } while (in.takeComma() || in.atAnyWord("isolation", "read", "deferrable", "not"));
  }

  private static void mode(TokenReader in) {
    if (in.takeWord("isolation")) {
      in.expectWord("level");
      if (in.takeWord("read")) {
        if (!in.takeWord("committed")) {
          in.expectWord("uncommitted");
        }
      } else if (in.takeWord("repeatable")) {
        in.expectWord("read");
      } else {
        in.expectWord("serializable");
      }
    } else if (in.takeWord("read")) {
      if (!in.takeWord("only")) {
        in.expectWord("write");
      }
    } else {
      in.takeWord("not");
      in.expectWord("deferrable");
    }
  }
}
