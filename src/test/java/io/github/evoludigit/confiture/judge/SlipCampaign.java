package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A campaign against the check: schemas that a server loads, each with a slip of a typist in it;
 * the server and the check are asked what they say of it. One command runs it:
 *
 * <pre>mvn -Pslips test-compile exec:java -Dslips.rounds=5000 -Dslips.seed=1</pre>
 *
 * <p>It prints where they disagree, and how often they agree.
 */
public final class SlipCampaign {

  private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.+)\" does not exist");

  private static final int USES = 200;

  /** What cannot run in a transaction, ends one, or outlives one that is rolled back. */
  private static final Pattern UNSUITABLE =
      Pattern.compile(
          "(?is)(?:(?:begin|start|commit|end|rollback|abort|discard|vacuum|cluster|declare|prepare"
              + "|copy|savepoint|release)\\b|(?:create|alter|drop)\\s+(?:subscription|database"
              + "|tablespace|role|user|group|publication)\\b|set\\s+(?:local\\s+)?(?:role|session)"
              + "|.*\\bconcurrently\\b).*");

  /** What the driver needs as it is. */
  private static final Pattern DRIVERS_OWN =
      Pattern.compile("(?i)(?:re)?set\\s+(client_encoding|all\\b|datestyle)");

  /** What is said of a text. */
  private record Answer(String state, int line, String place, String message) {
    static final Answer ACCEPTED = new Answer("ok", 0, "", "");

    boolean isAccepted() {
      return state.equals("ok");
    }
  }

  private enum Agreement {
    FALSE_ALARM,
    MISSED,
    OTHER_STATEMENT,
    OTHER_STATE,
    OTHER_PLACE,
    OTHER_WORDS,
    AGREED;

    static Agreement of(Answer theirs, Answer ours) {
      if (theirs.isAccepted() || ours.isAccepted()) {
        return theirs.isAccepted() == ours.isAccepted()
            ? AGREED
            : theirs.isAccepted() ? FALSE_ALARM : MISSED;
      }
      return theirs.line() != ours.line()
          ? OTHER_STATEMENT
          : !theirs.state().equals(ours.state())
              ? OTHER_STATE
              : !theirs.place().isEmpty() && !theirs.place().equals(ours.place())
                  ? OTHER_PLACE
                  : theirs.message().equals(ours.message()) ? AGREED : OTHER_WORDS;
    }
  }

  private final Map<Agreement, Integer> counts = new HashMap<>();
  private final Map<Path, Boolean> loads = new HashMap<>();
  private final Set<String> roles = new HashSet<>();
  private final PrintStream out;
  private String database = "";
  private Connection connection;
  private int uses;

  private SlipCampaign(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs a campaign.
   *
   * @param arguments how many texts, the seed, then folders or files
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("give the number of rounds, a seed and folders");
    }
    List<Path> files = new ArrayList<>();
    for (String folder : List.of(arguments).subList(2, arguments.length)) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".sql")).sorted().forEach(files::add);
      }
    }
    Random random = new Random(Long.parseLong(arguments[1]));
    SlipCampaign campaign = new SlipCampaign(System.out);
    for (int rounds = Integer.parseInt(arguments[0]); rounds > 0; rounds--) {
      campaign.round(files.get(random.nextInt(files.size())), random);
    }
    campaign.out.println(campaign.counts);
  }

  private void round(Path file, Random random) throws IOException, SQLException {
    Script script = Slip.script(file.toString(), Files.readString(file));
    Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
    Optional<String> text = slip.in(script, random);
    if (text.isEmpty() || text.get().length() > 50_000) {
      return;
    }
    Script changed = Slip.script(file.toString(), text.get());
    List<Statement> statements = changed.statements();
    if (isOfDriver(script, statements)
        || isUnsuitable(script.statements())
        || isUnsuitable(statements)
        || !loads.computeIfAbsent(file, none -> loads(script))) {
      return;
    }
    Answer theirs = ofServer(statements);
    Answer ours = ours(changed);
    Agreement agreement = Agreement.of(theirs, ours);
    counts.merge(agreement, 1, Integer::sum);
    if (agreement != Agreement.AGREED) {
      int at = differsAt(script.utf8(), changed.utf8());
      out.println(agreement + " " + slip + " " + file + " at " + changed.locate(at).line());
      for (Statement statement : statements) {
        if (at >= statement.start() && at <= statement.end()) {
          String shown = statement.text().replaceAll("\\s+", " ");
          out.println("  | " + shown.substring(0, Math.min(shown.length(), 600)));
        }
      }
      out.println("  server: " + theirs + "\n  we:     " + ours);
    }
  }

  private static boolean isUnsuitable(List<Statement> statements) {
    return statements.stream().anyMatch(s -> UNSUITABLE.matcher(s.text()).matches());
  }

  /** Whether the slip is in what only the driver decides. */
  private static boolean isOfDriver(Script script, List<Statement> statements) {
    Set<String> old = script.statements().stream().map(Statement::text).collect(Collectors.toSet());
    return statements.stream()
        .map(Statement::text)
        .anyMatch(text -> DRIVERS_OWN.matcher(text).lookingAt() && !old.contains(text));
  }

  private static int differsAt(byte[] one, byte[] other) {
    int i = 0;
    while (i < one.length && i < other.length && one[i] == other[i]) {
      i++;
    }
    return Math.min(i, other.length - 1);
  }

  private boolean loads(Script script) {
    try {
      return ofServer(script.statements()).isAccepted();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the server says; a role that it misses is made, and it is asked again. */
  private Answer ofServer(List<Statement> statements) throws SQLException {
    while (true) {
      Answer answer = once(statements);
      Matcher role = MISSING_ROLE.matcher(answer.message());
      if (!role.matches() || !roles.add(role.group(1))) {
        return answer;
      }
      try {
        PostgresServer.get().createRole(role.group(1));
      } catch (SQLException reserved) {
        return answer;
      }
    }
  }

  private Answer once(List<Statement> statements) throws SQLException {
    begin();
    try {
      for (Statement statement : statements) {
        if (DRIVERS_OWN.matcher(statement.text()).lookingAt()) {
          continue;
        }
        try (java.sql.Statement jdbc = connection.createStatement()) {
          jdbc.setEscapeProcessing(false);
          jdbc.execute(statement.text());
        } catch (PSQLException e) {
          return e.getServerErrorMessage() == null
              ? Answer.ACCEPTED
              : answer(statement, e.getServerErrorMessage());
        }
      }
      return Answer.ACCEPTED;
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    }
  }

  /** A transaction in an empty database, which is another one after some uses. */
  private void begin() throws SQLException {
    if (uses++ % USES == 0 || connection.isClosed()) {
      PostgresServer server = PostgresServer.get();
      if (uses > 1) {
        connection.close();
        server.dropDatabase(database);
      }
      database = server.createDatabase();
      connection = server.connect(database);
      connection.setAutoCommit(false);
    }
  }

  private static Answer answer(Statement statement, ServerErrorMessage error) {
    String place = "";
    if (error.getPosition() > 0) {
      String before =
          statement
              .text()
              .codePoints()
              .limit(error.getPosition() - 1L)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      place =
          place(
              statement
                  .script()
                  .locate(statement.start() + before.getBytes(StandardCharsets.UTF_8).length));
    }
    return new Answer(error.getSQLState(), statement.location().line(), place, error.getMessage());
  }

  private static String place(Location location) {
    return location.line() + ":" + location.column();
  }

  private static Answer ours(Script script) {
    List<Refusal> refusals = new SchemaReader(ReadingOptions.DEFAULT, true).read(script).refusals();
    if (refusals.isEmpty()) {
      return Answer.ACCEPTED;
    }
    Refusal first = refusals.get(0);
    return new Answer(
        first.state().code(),
        first.statement().location().line(),
        place(first.location()),
        first.message());
  }
}
