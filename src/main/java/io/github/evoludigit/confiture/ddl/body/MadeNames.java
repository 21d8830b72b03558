package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.plpgsql.Fragment;
import io.github.evoludigit.confiture.plpgsql.FragmentKind;
import io.github.evoludigit.confiture.plpgsql.Step;
import io.github.evoludigit.confiture.plpgsql.StepKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of what bodies make or change themselves while they run: temporary tables, and whatever
 * the text of dynamic SQL may be about. Nothing is said of these.
 */
final class MadeNames {

  private static final Pattern MAKES =
      Pattern.compile("\\b(create|alter|rename|import)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  /** What stands before the name of what is made. */
  private static final Set<String> BEFORE =
      Set.of(
          ("create or replace global local temporary temp unlogged recursive table view materialized"
                  + " sequence foreign function procedure aggregate type domain schema extension if"
                  + " not exists alter only")
              .split(" "));

  private final Set<String> names = new HashSet<>();

  /** Whether something of that name may be made or changed. */
  boolean contains(String name) {
    return names.contains(name);
  }

  /** Adds a table of rows that a trigger gives its function; the name may be quoted or empty. */
  void add(String table) {
    names.add(table.startsWith("\"") ? table.substring(1, table.length() - 1) : table);
  }

  /** Adds what a body makes. */
  void add(Step body) {
    List<Token> strings = new ArrayList<>();
    statements(body, strings);
    if (strings.stream().anyMatch(MadeNames::isMaking)) {
      for (Token token : strings) {
        Matcher words = WORD.matcher(token.text());
        while (words.find()) {
          names.add(words.group());
          names.add(words.group().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static boolean isMaking(Token token) {
    return MAKES.matcher(token.text()).find();
  }

  /** Adds what statements make, and collects the strings: a text that is run may be of them. */
  private void statements(Step step, List<Token> strings) {
    boolean message = step.kind() == StepKind.FAILURE || step.kind() == StepKind.MESSAGE;
    for (Fragment fragment : step.fragments()) {
      if (fragment.kind() == FragmentKind.STATEMENT) {
        statement(fragment.tokens());
      }
      if (!message) {
        fragment.tokens().stream().filter(Token::isString).forEach(strings::add);
      }
    }
    for (List<Step> branch : step.branches()) {
      branch.forEach(inner -> statements(inner, strings));
    }
  }

  private void statement(List<Token> tokens) {
    Token first = tokens.get(0);
    if (first.isWord("alter") || first.isWord("import")) {
      tokens.stream().filter(Token::isName).forEach(token -> names.add(token.text()));
    } else if (first.isWord("create")) {
      created(tokens);
    }
  }

  private void created(List<Token> tokens) {
    boolean trigger = false;
    int at = 0;
    while (at < tokens.size() && BEFORE.contains(tokens.get(at).text())) {
      at++;
    }
    for (Token token : tokens.subList(0, Math.min(at + 1, tokens.size()))) {
      trigger |= token.isWord("trigger") || token.isWord("rule");
    }
    if (trigger) {
      tokens.stream().filter(Token::isName).forEach(token -> names.add(token.text()));
      return;
    }
    // The name, with its schema.
    for (int i = at; i < tokens.size() && tokens.get(i).isName(); i += 2) {
      names.add(tokens.get(i).text());
      if (i + 1 >= tokens.size() || !tokens.get(i + 1).text().equals(".")) {
        break;
      }
    }
  }
}
