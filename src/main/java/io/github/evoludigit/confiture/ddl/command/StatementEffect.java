package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Effect;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Set;

/** What a statement within a block can do at most, by its first words. */
final class StatementEffect {

  private static final Set<String> OF_CLUSTER =
      Set.of("role", "user", "group", "tablespace", "database", "system");

  private StatementEffect() {}

  static Effect of(List<Token> tokens, Namespace namespace) {
    return switch (tokens.get(0).text()) {
      case "create", "alter", "drop", "comment" -> {
        int kind = tokens.get(0).isWord("comment") ? 2 : 1;
        boolean mapping = tokens.size() > kind + 1 && tokens.get(kind + 1).isWord("mapping");
        boolean cluster =
            tokens.size() > kind && !mapping && OF_CLUSTER.contains(tokens.get(kind).text());
        yield cluster ? Effect.CLUSTER : Effect.SCHEMA;
      }
      case "grant", "revoke" ->
          tokens.stream().anyMatch(token -> token.isWord("on")) ? Effect.SCHEMA : Effect.CLUSTER;
      case "insert", "update", "delete", "merge", "truncate", "copy", "refresh", "analyze" ->
          Effect.ROWS;
      case "lock", "notify", "listen", "unlisten", "show", "checkpoint" -> Effect.NOTHING;
      case "select", "with", "values", "call" ->
          new ForeignCalls(namespace).in(tokens) ? Effect.SCHEMA : Effect.ROWS;
      default -> Effect.SCHEMA;
    };
  }
}
