package io.github.evoludigit.confiture.database;

import java.sql.SQLException;

/**
 * Why a server does not let somebody in.
 *
 * @param server what people call it
 * @param database the database that was asked for
 * @param credentials who asked
 */
record Refusal(String server, String database, Credentials credentials) {

  /** The failure, by the code of what the driver threw (manual, appendix A). */
  ServerFailure of(SQLException e) {
    String text = ServerMessage.of(e).text().replaceAll("\\s+", " ");
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "08001" ->
          failure(
              "the server does not answer: " + text,
              "start it, or set host and port in server; a firewall may be in between");
      case "28P01", "28000" -> failure(text, passwordRemedy());
      case "08004" ->
          text.contains("password")
              ? failure("the server asks for a password, and there is none", passwordRemedy())
              : failure(text, "see the server's pg_hba.conf: who may connect from where, and how");
      case "3D000" -> failure(text, "name a database that exists in server, postgres for example");
      case "53300" -> failure(text, "close other sessions, or try again later");
      case "57P03" -> failure(text, "try again when the server has started");
      case "08P01", "08006" ->
          failure(
              "what answers there does not speak PostgreSQL's protocol, or not to its end: " + text,
              "another program may have the port: set host and port in server");
      default -> failure(text, "set the address in server, and what it needs, sslmode say");
    };
  }

  private String passwordRemedy() {
    return "the password of \""
        + credentials.user()
        + "\" comes from the server of the settings.xml that serverId names, from PGPASSWORD or"
        + " from .pgpass"
        + (credentials.password().isEmpty() ? ": none of them has one" : "");
  }

  private ServerFailure failure(String message, String remedy) {
    return new ServerFailure(server, message, remedy);
  }
}
