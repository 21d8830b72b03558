package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.WordFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of two schemas that must be read to compare them: those that only one has, and
 * those of both that have to do with them. What is left out makes the same objects on both sides.
 *
 * <p>A statement has to do with another if they name the same object. Statements whose effect is
 * not bound to names, such as SET, are always read; if one of them differs, all statements are.
 *
 * @param oldSide statements of the old schema, in order
 * @param newSide statements of the new one
 * @param same how many statements both have that need not be read
 */
public record ChangedStatements(List<Statement> oldSide, List<Statement> newSide, int same) {

  /** This many tokens hold the name of what a statement makes. */
  private static final int HEAD = 12;

  /** Words between CREATE and the name of what is made. */
  private static final Set<String> KINDS =
      Set.of(
          ("or replace unlogged temporary temp global local unique materialized recursive foreign"
                  + " constraint default trusted procedural event text search access method user"
                  + " mapping operator class family concurrently if not exists table view index"
                  + " sequence function procedure aggregate trigger rule policy type domain cast"
                  + " collation conversion server data wrapper publication subscription statistics"
                  + " language parser template dictionary configuration only column for")
              .split(" "));

  /** Kinds of statement whose effect is bound to the names in them. */
  private static final Set<String> LOCAL =
      Set.of("create", "alter", "drop", "comment", "grant", "revoke");

  /** Words at the beginning of statements that can have an effect on what they do not name. */
  private static final Set<String> WIDE =
      Set.of("schema", "extension", "role", "user", "group", "language", "owned", "database");

  /** Takes copies. */
  public ChangedStatements {
    oldSide = List.copyOf(oldSide);
    newSide = List.copyOf(newSide);
  }

  /** Whether both sides have the same statements. */
  public boolean isEmpty() {
    return oldSide.isEmpty() && newSide.isEmpty();
  }

  /** Compares two schemas statement by statement, by fingerprints. */
  public static ChangedStatements between(
      List<Statement> oldStatements, List<Statement> newStatements) {
    BitSet oldOnly = only(oldStatements, newStatements);
    BitSet newOnly = only(newStatements, oldStatements);
    List<Statement> shared = others(oldStatements, oldOnly);
    if (!sameOrder(shared, others(newStatements, newOnly))) {
      return new ChangedStatements(oldStatements, newStatements, 0);
    }
    if (oldOnly.isEmpty() && newOnly.isEmpty()) {
      return new ChangedStatements(List.of(), List.of(), shared.size());
    }
    List<Statement> changed = chosen(oldStatements, oldOnly);
    changed.addAll(chosen(newStatements, newOnly));
    for (Statement statement : changed) {
      if (!isLocal(statement.firstTokens(HEAD))) {
        return new ChangedStatements(oldStatements, newStatements, 0);
      }
    }
    BitSet needed = new Reach(shared).of(changed);
    return new ChangedStatements(
        merged(oldStatements, oldOnly, needed),
        merged(newStatements, newOnly, needed),
        shared.size() - needed.cardinality());
  }

  /** The statements that the other side has not, or not as often. */
  private static BitSet only(List<Statement> statements, List<Statement> others) {
    Map<Long, Integer> counts = new HashMap<>(2 * others.size());
    for (Statement other : others) {
      counts.merge(other.fingerprint(), 1, Integer::sum);
    }
    BitSet only = new BitSet(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      Integer left = counts.get(statements.get(i).fingerprint());
      if (left == null || left == 0) {
        only.set(i);
      } else {
        counts.put(statements.get(i).fingerprint(), left - 1);
      }
    }
    return only;
  }

  private static List<Statement> chosen(List<Statement> statements, BitSet indexes) {
    List<Statement> chosen = new ArrayList<>();
    for (int i = indexes.nextSetBit(0); i >= 0; i = indexes.nextSetBit(i + 1)) {
      chosen.add(statements.get(i));
    }
    return chosen;
  }

  private static List<Statement> others(List<Statement> statements, BitSet indexes) {
    List<Statement> others = new ArrayList<>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      if (!indexes.get(i)) {
        others.add(statements.get(i));
      }
    }
    return others;
  }

  private static boolean sameOrder(List<Statement> one, List<Statement> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).fingerprint() != other.get(i).fingerprint()) {
        return false;
      }
    }
    return true;
  }

  private static List<Statement> merged(List<Statement> all, BitSet only, BitSet needed) {
    List<Statement> merged = new ArrayList<>();
    int shared = 0;
    for (int i = 0; i < all.size(); i++) {
      if (only.get(i) || needed.get(shared++)) {
        merged.add(all.get(i));
      }
    }
    return merged;
  }

  private static boolean isLocal(List<Token> head) {
    String command = head.get(0).text();
    if (!LOCAL.contains(command)) {
      return false;
    }
    if (head.size() > 2 && head.get(1).isWord("default") && head.get(2).isWord("privileges")) {
      return false;
    }
    boolean privileges = command.equals("grant") || command.equals("revoke");
    return head.stream()
        .limit(privileges ? HEAD : 4)
        .noneMatch(token -> token.kind() == TokenKind.WORD && WIDE.contains(token.text()));
  }

  /** What of the shared statements has to do with some others. */
  private static final class Reach {
    private final List<Statement> shared;

    /** The statements that make the object of a name. */
    private final Map<String, List<Integer>> makers = new HashMap<>();

    private final BitSet needed;
    private final Set<String> affected = new HashSet<>();
    private final Deque<Integer> context = new ArrayDeque<>();

    Reach(List<Statement> shared) {
      this.shared = shared;
      this.needed = new BitSet(shared.size());
      for (int i = 0; i < shared.size(); i++) {
        List<Token> head = shared.get(i).firstTokens(HEAD);
        if (!isLocal(head)) {
          needed.set(i);
        } else if (head.get(0).isWord("create")) {
          makers.computeIfAbsent(made(head), none -> new ArrayList<>()).add(i);
        }
      }
    }

    /** The name of what CREATE makes, without schema. */
    private static String made(List<Token> head) {
      int i = 1;
      while (i + 1 < head.size() && isKind(head.get(i)) && !isQualifier(head, i)) {
        i++;
      }
      while (i + 2 < head.size() && head.get(i + 1).kind() == TokenKind.DOT) {
        i += 2;
      }
      return i < head.size() ? head.get(i).text() : "";
    }

    private static boolean isKind(Token token) {
      return token.kind() == TokenKind.WORD && KINDS.contains(token.text());
    }

    private static boolean isQualifier(List<Token> head, int index) {
      return head.get(index + 1).kind() == TokenKind.DOT;
    }

    BitSet of(List<Statement> changed) {
      Deque<String> fresh = new ArrayDeque<>();
      for (Statement statement : changed) {
        List<Token> tokens = statement.tokens();
        addMade(tokens, fresh);
        for (Token token : tokens) {
          if (token.isName()) {
            addKnown(token.text(), fresh);
          }
        }
      }
      while (!fresh.isEmpty()) {
        mentions(fresh.remove(), fresh);
      }
      while (!context.isEmpty()) {
        addContext(shared.get(context.remove()));
      }
      return needed;
    }

    /** A name, and the table it begins with if it can be one that PostgreSQL made. */
    private void addKnown(String name, Deque<String> fresh) {
      for (int end = name.length(); end > 0; end = name.lastIndexOf('_', end - 1)) {
        String beginning = name.substring(0, end);
        if (makers.containsKey(beginning) && affected.add(beginning)) {
          fresh.add(beginning);
        }
      }
    }

    private void addMade(List<Token> tokens, Deque<String> fresh) {
      if (tokens.get(0).isWord("create")) {
        String name = made(tokens);
        if (affected.add(name)) {
          fresh.add(name);
        }
      }
    }

    /** Takes the statements that mention a name; what they make of it is affected too. */
    private void mentions(String name, Deque<String> fresh) {
      int hash = WordFilter.hash(name);
      for (int i = 0; i < shared.size(); i++) {
        if (needed.get(i) || !shared.get(i).words().mayContain(hash)) {
          continue;
        }
        List<Token> tokens = shared.get(i).tokens();
        if (tokens.stream().anyMatch(token -> token.isName() && token.text().equals(name))) {
          need(i);
          if (passesOn(tokens)) {
            addMade(tokens, fresh);
          }
        }
      }
    }

    /** Whether what a statement makes depends on more of another object than its existence. */
    private static boolean passesOn(List<Token> tokens) {
      return !tokens.get(0).isWord("create")
          || tokens.stream().limit(HEAD).noneMatch(token -> token.isWord("table"))
          || tokens.stream()
              .anyMatch(
                  token ->
                      token.isWord("like")
                          || token.isWord("inherits")
                          || token.isWord("partition")
                          || token.isWord("of")
                          || token.isWord("as"));
    }

    private void need(int index) {
      if (!needed.get(index)) {
        needed.set(index);
        context.add(index);
      }
    }

    /** To be read, a statement needs the objects that it names. */
    private void addContext(Statement statement) {
      for (Token token : statement.tokens()) {
        if (token.isName()) {
          makers.getOrDefault(token.text(), List.of()).forEach(this::need);
        }
      }
    }
  }
}
