package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.Reply;
import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerMessage;
import io.github.evoludigit.confiture.database.Trial;
import io.github.evoludigit.confiture.text.Problem;

/**
 * What a server says, as problems.
 *
 * @param server the server
 * @param trial what it was asked
 */
record ServerWords(RunningServer server, Trial.Result trial) {

  private static final int LONGEST_LINE = 10_000;

  /** What people call the server: {@code PostgreSQL 18.6 (embedded)}. */
  String name() {
    return "PostgreSQL " + trial.version() + (server.isEmbedded() ? " (embedded)" : "");
  }

  /** A reply with its place, and with a way out. */
  Problem problem(Reply reply) {
    ServerMessage message = reply.message();
    String line = reply.line();
    return new Problem(
        reply.location(),
        message.state(),
        message.text(),
        sentences(message.detail(), message.hint(), ownHint(message)),
        line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
  }

  private String ownHint(ServerMessage message) {
    String text = message.text();
    boolean extension =
        text.startsWith("extension ") && text.endsWith(" is not available")
            || text.startsWith("could not open extension control file");
    if (extension) {
      return server.isEmbedded()
          ? "It is the server that lacks it: the embedded PostgreSQL has only the extensions that"
              + " PostgreSQL comes with. Set server to a PostgreSQL that has it."
          : "It is the server that lacks it: install it there, or set server to one that has it.";
    }
    if (!server.isEmbedded() && message.state().equals("42704") && text.startsWith("role ")) {
      return "On a server that is given no role is made: make it there by hand.";
    }
    return message.state().equals("42501")
        ? "\"" + trial.role() + "\" may not do that on this server: connect as a role that may."
        : "";
  }

  private static String sentences(String... parts) {
    StringBuilder sentences = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty()) {
        sentences.append(sentences.length() == 0 ? "" : " ").append(part.replaceAll("\\s+", " "));
      }
    }
    return sentences.toString();
  }
}
