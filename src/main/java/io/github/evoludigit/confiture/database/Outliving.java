package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which statements would leave something behind when their database is dropped: they are about
 * roles, databases, tablespaces, the server as a whole, or they call another server.
 */
final class Outliving {

  private static final Set<String> CLUSTER =
      Set.of("role", "user", "group", "database", "tablespace", "system", "parameter");

  private static final Set<String> MAKERS = Set.of("create", "alter", "drop");

  private Outliving() {}

  /**
   * Why a statement is not run; empty if it is.
   *
   * @param alone whether the whole server goes with the check
   */
  static String reason(Statement statement, boolean alone) {
    List<String> words = words(statement);
    if (words.size() < 2) {
      return "";
    }
    if (MAKERS.contains(words.get(0)) && words.get(1).equals("subscription")) {
      return "it would call the server it subscribes to";
    }
    return !alone && isOfCluster(words) ? "what it does would stay on the server" : "";
  }

  private static boolean isOfCluster(List<String> words) {
    String second = words.get(1);
    return switch (words.get(0)) {
      case "create", "alter", "drop" ->
          CLUSTER.contains(second) && !(second.equals("user") && follows(words, 2, "mapping"));
      case "grant", "revoke" -> isOfCluster(words, words.indexOf("on"));
      case "comment" -> CLUSTER.contains(words.size() > 2 ? words.get(2) : "");
      case "security" -> isOfCluster(words, words.indexOf("on"));
      case "reassign", "prepare" -> second.equals("owned") || second.equals("transaction");
      default -> second.equals("owned");
    };
  }

  /** Whether a privilege or a label is on an object of the cluster; without ON it is of a role. */
  private static boolean isOfCluster(List<String> words, int on) {
    return on < 0 || on + 1 < words.size() && CLUSTER.contains(words.get(on + 1));
  }

  private static boolean follows(List<String> words, int index, String word) {
    return index < words.size() && words.get(index).equals(word);
  }

  /** The words of a statement, as far as they say what it is about. */
  private static List<String> words(Statement statement) {
    List<String> words = new ArrayList<>();
    for (Token token : statement.tokens()) {
      words.add(token.text());
      if (words.size() > 200) {
        break;
      }
    }
    return words;
  }
}
