package io.github.evoludigit.confiture.source.migration;

import io.github.evoludigit.confiture.source.SourceText;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads changelogs in formatted SQL as Liquibase does on an empty PostgreSQL database. What is left
 * of a file is the SQL that runs, in the lines in which it is written; each changeset is a
 * transaction with the usual search path, all of them are one session.
 */
final class FormattedSql {

  /** The code of a statement or changeset of which nobody can tell whether it runs. */
  private static final String NOT_FOLLOWED = "not-followed";

  private static final Pattern FIRST_LINE = pattern("\\s*--\\s*liquibase\\s*formatted.*");
  private static final Pattern PROPERTY = pattern("\\s*--\\s*property\\s+(.*:.*)\\s+(.*:.*).*");
  private static final Pattern IGNORE_LINES = pattern("--\\s*ignoreLines:(\\w+)");
  private static final Pattern PRECONDITIONS = pattern("\\s*--\\s*preconditions(.*)");
  private static final Pattern ROLLBACK = pattern("\\s*/\\*\\s*liquibase\\s*rollback\\s*");
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{(:?)([^}\\n]+)\\}");

  private static final String DOCUMENTATION =
      "see https://docs.liquibase.com/concepts/changelogs/sql-format.html";

  private final LiquibaseSettings settings;
  private final Map<String, String> global = new HashMap<>();

  /** A reader of changelogs in the order in which Liquibase includes them. */
  FormattedSql(LiquibaseSettings settings) {
    this.settings = settings;
    global.putAll(settings.parameters());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** What runs of the next file. */
  SourceText.Outcome read(String file, String text) {
    Reading reading = new Reading(file, text);
    String sql = reading.run();
    return new SourceText.Outcome(true, sql.getBytes(StandardCharsets.UTF_8), reading.problems);
  }

  /** One file as it is read, line by line. */
  private final class Reading {
    private final String file;
    private final String[] lines;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> local = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder changeset = new StringBuilder();
    private ChangesetHeader header;
    private boolean running;
    private int line;

    Reading(String file, String text) {
      this.file = file;
      this.lines = text.split("\n", -1);
    }

    String run() {
      if (!isFormatted()) {
        // A file of plain SQL is one changeset.
        header = new ChangesetHeader("raw", "runInTransaction:false");
        running = true;
        for (; line < lines.length; line++) {
          changeset.append(lines[line]).append('\n');
        }
      }
      for (; line < lines.length; line++) {
        read(lines[line]);
      }
      end();
      return out.toString();
    }

    private boolean isFormatted() {
      for (String each : lines) {
        if (!each.isBlank()) {
          return FIRST_LINE.matcher(each).matches();
        }
      }
      return true;
    }

    private void read(String text) {
      Matcher ignored = IGNORE_LINES.matcher(text);
      if (PROPERTY.matcher(text).matches()) {
        property(text);
        blank();
      } else if (ignored.matches()) {
        ignore(ignored.group(1));
      } else if (ChangesetHeader.is(text)) {
        end();
        begin(ChangesetHeader.of(text));
      } else if (ChangesetHeader.isMeant(text)) {
        refuse("Liquibase takes this line for no changeset", "write --changeset author:id");
        blank();
      } else if (ROLLBACK.matcher(text).matches()) {
        rollback();
      } else if (running) {
        precondition(text);
        changeset.append(text).append('\n');
      } else {
        blank();
      }
    }

    private void blank() {
      (running ? changeset : out).append('\n');
    }

    private void refuse(String message, String remedy) {
      tell("liquibase-format", message, remedy + "; " + DOCUMENTATION);
    }

    private void tell(String code, String message, String remedy) {
      problems.add(new Problem(new Location(file, line + 1, 1), code, message, remedy));
    }

    private void property(String text) {
      ChangesetHeader attributes = new ChangesetHeader("", text);
      String dbms = attributes.attribute("dbms");
      boolean holds =
          (dbms.isEmpty() || RunExpression.isForPostgres(dbms))
              && RunExpression.runs(attributes.context(), settings.contexts());
      if (holds) {
        String name = attributes.attribute("name");
        String value = attributes.attribute("value");
        // The first one counts.
        (attributes.is("global", true) ? global : local).putIfAbsent(name, value);
      }
    }

    private void ignore(String count) {
      blank();
      if (count.equalsIgnoreCase("start")) {
        while (++line < lines.length) {
          blank();
          Matcher end = IGNORE_LINES.matcher(lines[line]);
          if (end.matches() && end.group(1).equalsIgnoreCase("end")) {
            return;
          }
        }
      } else if (count.matches("\\d{1,6}")) {
        for (int i = Integer.parseInt(count); i > 0 && line + 1 < lines.length; i--) {
          line++;
          blank();
        }
      } else {
        refuse("ignoreLines is followed by no number, start or end", "correct it");
      }
    }

    private void rollback() {
      blank();
      while (++line < lines.length) {
        blank();
        if (lines[line].trim().endsWith("*/")) {
          return;
        }
      }
    }

    /** Says that a condition is not evaluated, where the changeset may be passed over by it. */
    private void precondition(String text) {
      Matcher matcher = PRECONDITIONS.matcher(text);
      if (matcher.matches()) {
        ChangesetHeader attributes = new ChangesetHeader("", matcher.group(1));
        String onFail = attributes.attribute("onFail");
        if (onFail.equalsIgnoreCase("MARK_RAN") || onFail.equalsIgnoreCase("CONTINUE")) {
          tell(
              NOT_FOLLOWED,
              "whether this changeset runs is decided in the database; it is read as if it did",
              "onFail:HALT stops the update instead");
        }
      }
    }

    private void begin(ChangesetHeader next) {
      header = next;
      running = runs(next);
      if (!ids.add(next.id())) {
        tell(
            "liquibase-duplicate",
            "this file has the changeset " + next.id() + " twice",
            "Liquibase refuses that: give it another id");
      }
      String delimiter = next.attribute("endDelimiter");
      if (running && !EndDelimiter.isPlain(delimiter)) {
        refuse(
            "endDelimiter is the pattern " + delimiter + ", which is not followed",
            "give it as a text");
      }
      if (running) {
        // Liquibase sets the path before each changeset.
        out.append(next.is("runInTransaction", true) ? "BEGIN; " : "").append("RESET search_path;");
      }
      out.append('\n');
    }

    private boolean runs(ChangesetHeader next) {
      String dbms = expanded(next.attribute("dbms"));
      String labels = expanded(next.attribute("labels"));
      boolean labelled =
          settings.labelFilter().isBlank()
              || labels.isBlank()
              || RunExpression.isTrue(settings.labelFilter(), List.of(labels.split(",")));
      return !next.is("ignore", false)
          && (dbms.isEmpty() || RunExpression.isForPostgres(dbms))
          && RunExpression.runs(expanded(next.context()), settings.contexts())
          && labelled;
    }

    /** Ends the changeset: its last statement, and its transaction. */
    private void end() {
      if (running) {
        String sql =
            EndDelimiter.replaced(expanded(changeset.toString()), header.attribute("endDelimiter"));
        boolean transaction = header.is("runInTransaction", true);
        out.append(sql);
        out.append(transaction ? ";COMMIT; " : "; ");
      }
      changeset.setLength(0);
      running = false;
    }

    private String expanded(String text) {
      if (text.indexOf("${") < 0) {
        return text;
      }
      Matcher matcher = PARAMETER.matcher(text);
      StringBuilder expanded = new StringBuilder();
      while (matcher.find()) {
        String name = matcher.group(2).trim();
        String value = local.getOrDefault(name, global.getOrDefault(name, matcher.group()));
        String written = matcher.group(1).isEmpty() ? value : "${" + name + '}';
        matcher.appendReplacement(expanded, Matcher.quoteReplacement(written));
      }
      return matcher.appendTail(expanded).toString();
    }
  }
}
