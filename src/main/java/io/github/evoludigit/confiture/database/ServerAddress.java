package io.github.evoludigit.confiture.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a running server is, without any secret.
 *
 * @param hosts its host and port, as in a URL
 * @param database the database that is there; empty for the one that every server has
 * @param user the role; empty if it is said elsewhere
 * @param parameters how the connection is made: {@code sslmode} say
 */
public record ServerAddress(
    String hosts, String database, String user, Map<String, String> parameters) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:([^@/?]*)@)?([^/?@]*)(?:/([^?/]*))?(?:\\?(.*))?");

  private static final String EXPECTED =
      "server must be \"embedded\" or an address: postgresql://user@host:5432/database";

  /** Takes a copy. */
  public ServerAddress {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads {@code postgresql://user@host:port/database?parameter=value}, or the same with {@code
   * jdbc:} before it.
   *
   * @throws IllegalArgumentException if it is none, or has a password in it, which the message
   *     never repeats
   */
  public static ServerAddress parse(String text) {
    Matcher matcher = FORM.matcher(text.trim());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(EXPECTED);
    }
    String user = matcher.group(1) == null ? "" : matcher.group(1);
    Map<String, String> parameters = parameters(matcher.group(4));
    if (user.contains(":") || parameters.containsKey("password")) {
      throw new IllegalArgumentException(
          "server has a password in it, which logs and other people would see: take it out; it is"
              + " read from the server of the settings.xml that serverId names, from PGPASSWORD or"
              + " from .pgpass");
    }
    String hosts = matcher.group(2).isEmpty() ? "localhost" : matcher.group(2);
    String database = matcher.group(3) == null ? "" : decoded(matcher.group(3));
    String asParameter = parameters.remove("user");
    String role = decoded(user).isEmpty() && asParameter != null ? asParameter : decoded(user);
    return new ServerAddress(hosts, database, role, parameters);
  }

  /** An address as a message may repeat it, whatever somebody has written into it. */
  public static String withoutPassword(String address) {
    return address
        .replaceAll("(//[^/:@]*):.*@", "$1:***@")
        .replaceAll("(?i)([?&]password=)[^&]*", "$1***");
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    if (query != null) {
      for (String pair : query.split("&")) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException(EXPECTED);
        }
        String name = decoded(pair.substring(0, equals));
        parameters.put(
            name.toLowerCase(Locale.ROOT).equals("password") ? "password" : name,
            decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The JDBC URL of one of its databases. */
  String url(String name) {
    return "jdbc:postgresql://" + hosts + "/" + name.replace("%", "%25").replace("?", "%3F");
  }

  /**
   * The address for PostgreSQL's own programs (manual, section 32.1.1.2).
   *
   * @param otherUser the role, if the address has none; empty if it is said elsewhere
   */
  String uri(String otherUser) {
    String role = user.isEmpty() ? otherUser : user;
    StringBuilder uri = new StringBuilder("postgresql://");
    uri.append(role.isEmpty() ? "" : encoded(role) + '@').append(hosts);
    uri.append('/').append(encoded(database));
    char before = '?';
    for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
      uri.append(before).append(encoded(parameter.getKey()));
      uri.append('=').append(encoded(parameter.getValue()));
      before = '&';
    }
    return uri.toString();
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The database from which others are made. */
  String maintenance() {
    return database.isEmpty() ? "postgres" : database;
  }

  /** The host without its port. */
  String host() {
    return hosts.replaceFirst(":\\d*$", "");
  }

  /** The port. */
  String port() {
    return hosts.matches(".*:\\d+") ? hosts.substring(hosts.lastIndexOf(':') + 1) : "5432";
  }

  /** The address as people read it. */
  @Override
  public String toString() {
    return "postgresql://" + (user.isEmpty() ? "" : user + "@") + hosts + "/" + maintenance();
  }
}
