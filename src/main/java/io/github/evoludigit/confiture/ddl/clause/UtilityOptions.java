package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code (option [value], …)} of a statement that maintains or explains ({@code
 * utility_option_list} in gram.y).
 *
 * @param values the options with their values in lower case, which may be empty
 * @param unknown what is said of those that nobody knows
 */
public record UtilityOptions(Map<String, String> values, List<Unreadable> unknown) {

  /** No options. */
  public static final UtilityOptions NONE = new UtilityOptions(Map.of(), List.of());

  /** The values that switch an option off. */
  private static final Set<String> OFF = Set.of("false", "off", "no", "0");

  /**
   * Takes the options.
   *
   * @param statement the statement, as it is called in messages
   * @param known its options
   */
  public static UtilityOptions read(TokenReader in, String statement, Set<String> known) {
    List<Unreadable> unknown = new ArrayList<>();
    Map<String, String> values = new TreeMap<>();
    in.expectOpen();
    do {
      Token option = in.peek();
      String name = name(in);
      values.put(name, value(in));
      if (!known.contains(name)) {
        unknown.add(
            Unreadable.syntax("unrecognized " + statement + " option \"" + name + '"', option));
      }
    } while (in.takeComma());
    in.expectClose();
    return new UtilityOptions(values, List.copyOf(unknown));
  }

  /** The name of an option: {@code ANALYSE} is {@code ANALYZE}. */
  private static String name(TokenReader in) {
    return in.takeWord("analyze") || in.takeWord("analyse") ? "analyze" : in.identifier();
  }

  private static String value(TokenReader in) {
    boolean none = in.at(TokenKind.COMMA) || in.at(TokenKind.CLOSE_PAREN);
    return none ? "" : SettingReader.value(in).toLowerCase(Locale.ROOT);
  }

  /** Says which of them nobody knows. */
  public void check(Execution execution) {
    unknown.forEach(execution::refuse);
  }

  /** Whether an option is among them and not switched off. */
  public boolean isOn(String option) {
    return values.containsKey(option) && !OFF.contains(values.get(option));
  }
}
