package io.github.evoludigit.confiture.source.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * An expression over names by which Liquibase says what runs: {@code test and !prod, local}. A
 * comma is the weakest {@code or} (Liquibase's documentation, Contexts and Labels).
 */
final class RunExpression {

  private final List<String> words = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private int position;

  private RunExpression(String text, Iterable<String> names) {
    for (String name : names) {
      this.names.add(bare(name));
    }
    String spaced = text.toLowerCase(Locale.ROOT).replaceAll("([(),!])", " $1 ").trim();
    for (String word : spaced.split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
  }

  private static String bare(String name) {
    String bare = name.trim().toLowerCase(Locale.ROOT);
    return bare.startsWith("@") ? bare.substring(1) : bare;
  }

  /** Whether an expression is true of these names. */
  static boolean isTrue(String text, Iterable<String> names) {
    RunExpression expression = new RunExpression(text, names);
    return expression.words.isEmpty() || expression.list();
  }

  /** Whether a changeset of this context runs. */
  static boolean runs(String context, List<String> contexts) {
    if (context.isBlank()) {
      return true;
    }
    // One that begins with @ must be asked for.
    return contexts.isEmpty() ? !context.trim().startsWith("@") : isTrue(context, contexts);
  }

  private boolean list() {
    boolean value = or();
    while (take(",")) {
      value |= or();
    }
    return value;
  }

  private boolean or() {
    boolean value = and();
    while (take("or")) {
      value |= and();
    }
    return value;
  }

  private boolean and() {
    boolean value = not();
    while (take("and")) {
      value &= not();
    }
    return value;
  }

  private boolean not() {
    if (take("!") || take("not")) {
      return !not();
    }
    if (take("(")) {
      boolean value = list();
      take(")");
      return value;
    }
    return position < words.size() && names.contains(bare(words.get(position++)));
  }

  private boolean take(String word) {
    boolean there = position < words.size() && words.get(position).equals(word);
    position += there ? 1 : 0;
    return there;
  }

  /**
   * Whether something is for PostgreSQL.
   *
   * @param dbms a list of databases, each perhaps with an exclamation mark before it
   */
  static boolean isForPostgres(String dbms) {
    boolean positive = false;
    for (String each : dbms.toLowerCase(Locale.ROOT).split(",")) {
      String name = each.trim();
      if (name.equals("all") || name.equals("postgresql")) {
        return true;
      }
      if (name.equals("none") || name.equals("!postgresql")) {
        return false;
      }
      positive |= !name.isEmpty() && !name.startsWith("!");
    }
    return !positive;
  }
}
