package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Steps that change columns of the same table one after the other become one ALTER TABLE: it waits
 * for its lock once, and writes the table again at most once.
 */
final class TableActions {

  /** What an added column can have that refers to others, or is a constraint of its own. */
  private static final Set<String> REFERRING =
      Set.of("generated", "references", "check", "constraint", "unique", "primary");

  /**
   * What a step does to one column.
   *
   * @param table the statement up to the table's name
   * @param column the column
   * @param pass when ALTER TABLE does it (its AT_PASS_DROP, _ALTER_TYPE, _ADD_COL and
   *     _ADD_OTHERCONSTR), whatever stands before it
   * @param text the action
   */
  private record Action(String table, String column, int pass, String text) {}

  private TableActions() {}

  /** The steps, of which those that can be are one. */
  static List<Step> merged(List<Step> steps) {
    List<Step> merged = new ArrayList<>();
    int i = 0;
    while (i < steps.size()) {
      int end = end(steps, i);
      merged.add(end == i + 1 ? steps.get(i) : one(steps.subList(i, end)));
      i = end;
    }
    return merged;
  }

  /** Where the steps end that can be done with one. */
  private static int end(List<Step> steps, int from) {
    Step first = steps.get(from);
    Optional<Action> begin = action(first);
    if (begin.isEmpty()) {
      return from + 1;
    }
    Map<String, Integer> passes = new HashMap<>(Map.of(begin.get().column(), begin.get().pass()));
    int end = from + 1;
    for (; end < steps.size(); end++) {
      Optional<Action> next = action(steps.get(end));
      // Of the same column only what comes in a later pass is done later.
      if (next.isEmpty()
          || !next.get().table().equals(begin.get().table())
          || !steps.get(end).lock().equals(first.lock())
          || passes.getOrDefault(next.get().column(), -1) >= next.get().pass()) {
        break;
      }
      passes.put(next.get().column(), next.get().pass());
    }
    return end;
  }

  private static Step one(List<Step> steps) {
    StringBuilder sql = new StringBuilder();
    Set<String> reasons = new LinkedHashSet<>();
    boolean rewrites = false;
    for (Step step : steps) {
      Action action = action(step).orElseThrow();
      sql.append(sql.isEmpty() ? action.table() : ",").append("\n    ").append(action.text());
      reasons.add(step.why());
      rewrites |= step.rewrites();
    }
    reasons.remove("");
    Step first = steps.get(0);
    Step one = Step.of(first.object(), sql.toString()).locking(first.lock());
    one = one.because(String.join("; ", reasons));
    return rewrites ? one.rewriting() : one;
  }

  private static Optional<Action> action(Step step) {
    boolean plain = !step.alone() && !step.losesData() && step.fill().isEmpty();
    if (!plain || !step.sql().startsWith("ALTER TABLE ")) {
      return Optional.empty();
    }
    List<Token> tokens = Token.of(step.sql());
    int name = tokens.get(2).isWord("only") ? 3 : 2;
    int at = name + 1;
    while (at + 1 < tokens.size() && tokens.get(at).text().equals(".")) {
      at += 2;
    }
    if (at + 3 >= tokens.size() || !tokens.get(at + 1).isWord("column")) {
      return Optional.empty();
    }
    int pass = pass(tokens.subList(at, tokens.size()));
    byte[] utf8 = step.sql().getBytes(StandardCharsets.UTF_8);
    int action = tokens.get(at).start();
    return pass < 0
        ? Optional.empty()
        : Optional.of(
            new Action(
                new String(utf8, 0, action, StandardCharsets.UTF_8).strip(),
                tokens.get(at + 2).text(),
                pass,
                new String(utf8, action, utf8.length - action, StandardCharsets.UTF_8)));
  }

  private static int pass(List<Token> action) {
    if (action.get(0).isWord("add")) {
      boolean refers = action.stream().anyMatch(token -> REFERRING.contains(token.text()));
      return refers || action.get(2).isWord("if") ? -1 : 2;
    }
    if (!action.get(0).isWord("alter") || action.size() < 5) {
      return -1;
    }
    boolean ofDefault = action.get(4).isWord("default");
    if (action.get(3).isWord("drop") && ofDefault) {
      return 0;
    }
    if (action.get(3).isWord("type")) {
      return 1;
    }
    return action.get(3).isWord("set") && ofDefault ? 3 : -1;
  }
}
