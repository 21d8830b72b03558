package io.github.evoludigit.confiture.judge;

import com.sun.management.OperatingSystemMXBean;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.SchemaSample;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.NestedTooDeeply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A campaign against the engine: files of cases, each with something done to it, are read, checked
 * and compared with what they were. Nothing takes longer than {@link #LONGEST_SECONDS} of a
 * processor, nothing ends in an exception but the named one, a file is the same as itself, what is
 * read in part is what is read as a whole, and of what is called the same a sample is loaded by the
 * embedded server.
 */
final class FuzzCampaign {

  /** What 64 KiB may take. */
  private static final int LONGEST_SECONDS = 2;

  /** After so long, whatever a thread does has no end. */
  private static final int ENDLESS_SECONDS = 180;

  /** Of so many files one is large. */
  private static final int LARGE_ONE_IN = 300;

  /** In so many rounds a file is compared with itself, too. */
  private static final int SELF_ONE_IN = 4;

  /** What a server would do for ever, outside its database, or to all of them. */
  private static final Pattern UNSUITABLE =
      Pattern.compile(
          "(?is).*\\b(loop|pg_sleep|program|copy|lo_\\w+|dblink\\w*|role|user|group|database"
              + "|tablespace|subscription|system|session|publication|prepare|transaction|commit"
              + "|rollback|abort|vacuum|concurrently)\\b.*");

  private final List<String> files;
  private final long seed;
  private final int judged;
  private final List<String> findings = new ArrayList<>();

  /** Of the whole process: what is nested deeply goes on in a thread of its own. */
  private final OperatingSystemMXBean times =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ExecutorService worker = worker();
  private Thread working;
  private int equal;
  private int asked;
  private int refused;
  private int broken;

  /**
   * A campaign.
   *
   * @param seed decides all of it: each round is the same whatever was before it
   * @param judged how many of what is called the same are loaded by the server
   */
  FuzzCampaign(List<String> files, long seed, int judged) {
    this.files = List.copyOf(files);
    this.seed = seed;
    this.judged = judged;
  }

  /** The texts of all cases. */
  static List<String> cases() throws IOException {
    List<String> texts = new ArrayList<>();
    for (CaseFolder folder : CaseFolder.all()) {
      for (Path file : List.of(folder.oldSql(), folder.newSql())) {
        String text = Files.readString(file);
        if (!text.isBlank() && text.length() < Mutation.MOST / 2) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** What was found, each with its round, in some rounds. */
  List<String> run(int first, int rounds) {
    for (int round = first; round < first + rounds; round++) {
      round(round);
    }
    return findings;
  }

  /** How much was looked at. */
  String summary() {
    return "%d called the same, of which the server was asked for %d, refused %d and broke at %d"
        .formatted(equal, asked, refused, broken);
  }

  /** What is compared in a round. */
  record Pair(String before, String after) {}

  Pair pair(int round) {
    Random random = new Random(seed * 1_000_003 + round);
    String before = random.nextInt(LARGE_ONE_IN) == 0 ? large(random) : file(random);
    String after = before;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
      String other = file(random);
      String next = mutation.of(after, other, random);
      after = next.isEmpty() || next.length() > Mutation.MOST ? after : next;
    }
    return new Pair(before, after);
  }

  private String file(Random random) {
    return files.get(random.nextInt(files.size()));
  }

  /** Many files in one. */
  private String large(Random random) {
    StringBuilder all = new StringBuilder();
    while (all.length() < Mutation.MOST / 2) {
      all.append(file(random)).append('\n');
    }
    return all.toString();
  }

  private void round(int round) {
    Pair pair = pair(round);
    Future<Boolean> task = worker.submit(looked(round, pair));
    try {
      if (task.get(ENDLESS_SECONDS, TimeUnit.SECONDS)) {
        judge(round, pair);
      }
    } catch (TimeoutException endless) {
      StringBuilder where = new StringBuilder();
      for (StackTraceElement element : working.getStackTrace()) {
        where.append("\n    at ").append(element);
      }
      worker = worker();
      find(round, "no end in " + ENDLESS_SECONDS + " s" + where, pair);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (!(cause instanceof NestedTooDeeply)) {
        StackTraceElement[] trace = cause.getStackTrace();
        find(round, cause + (trace.length == 0 ? "" : " at " + trace[0]), pair);
      }
    }
  }

  /** A thread for many rounds; one that has no end is left to itself. */
  private ExecutorService worker() {
    return Executors.newSingleThreadExecutor(
        task -> {
          working = new Thread(task, "rounds");
          working.setDaemon(true);
          return working;
        });
  }

  private void find(int round, String what, Pair pair) {
    String text = pair.after;
    int same = 0;
    while (same < text.length()
        && same < pair.before.length()
        && text.charAt(same) == pair.before.charAt(same)) {
      same++;
    }
    String near = text.substring(Math.max(0, same - 120), Math.min(text.length(), same + 200));
    findings.add("round " + round + ": " + what + "\n    near: " + near.replace("\n", "\n    "));
  }

  /** Whether the two are called the same, though they have other tokens. */
  private Callable<Boolean> looked(int round, Pair pair) {
    return () -> {
      List<Statement> before = SchemaSample.read(pair.before);
      List<Statement> after = SchemaSample.read(pair.after);
      SchemaReading reading = timed(round, "the check", pair, () -> checked(after));
      List<Change> changes =
          timed(round, "the comparison", pair, () -> SchemaSample.changes(before, after));
      if (round % SELF_ONE_IN == 0 && !SchemaSample.changes(after, after).isEmpty()) {
        find(round, "is not the same as itself", pair);
      }
      // What a server refuses is applied by nobody: then only whether there are changes counts.
      List<Change> part = SchemaSample.changesOfPart(before, after);
      boolean same =
          reading.refusals().isEmpty() ? part.equals(changes) : part.isEmpty() == changes.isEmpty();
      if (!same) {
        find(round, "other changes where a part of it is read", pair);
      }
      return changes.isEmpty() && !tokens(before).equals(tokens(after));
    };
  }

  private static SchemaReading checked(List<Statement> statements) {
    return new SchemaReader(ReadingOptions.DEFAULT, true).read(statements);
  }

  /** Work that took too long is done again: the first time, much had to be compiled. */
  private <T> T timed(int round, String what, Pair pair, Supplier<T> work) {
    double seconds = 0;
    T done = null;
    for (int times = 0; times < 2; times++) {
      long begin = this.times.getProcessCpuTime();
      done = work.get();
      seconds = (this.times.getProcessCpuTime() - begin) / 1e9;
      if (seconds <= LONGEST_SECONDS) {
        return done;
      }
    }
    find(round, "%s of %d bytes takes %.1f s".formatted(what, pair.after.length(), seconds), pair);
    return done;
  }

  private void judge(int round, Pair pair) {
    equal++;
    boolean unsuitable =
        pair.after.indexOf('\0') >= 0
            || UNSUITABLE.matcher(pair.before).matches()
            || UNSUITABLE.matcher(pair.after).matches();
    if (asked >= judged || unsuitable) {
      return;
    }
    PostgresServer server = PostgresServer.forTest();
    synchronized (server) {
      try {
        CatalogFacts before = facts(server, pair.before);
        CatalogFacts after = facts(server, pair.after);
        asked++;
        FactChanges changes = FactChanges.between(before.facts(), after.facts());
        if (changes.drift()) {
          find(round, "is called the same, but the server has " + changes, pair);
        }
      } catch (SchemaLoad.LoadException e) {
        // What a server refuses, it does not call different; the check is what speaks of it.
        refused++;
      } catch (SQLException e) {
        // The text ended the session: the next question opens another one.
        broken++;
      }
    }
  }

  private static CatalogFacts facts(PostgresServer server, String sql) throws SQLException {
    return Judgement.facts(server, "mutated", sql.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Long> tokens(List<Statement> statements) {
    List<Long> fingerprints = new ArrayList<>();
    for (Statement statement : statements) {
      fingerprints.add(statement.fingerprint());
    }
    return fingerprints;
  }

  /**
   * Runs some rounds and prints what is found, for people who look into it.
   *
   * @param arguments the first round, how many, the seed, how many the server judges
   */
  public static void main(String[] arguments) {
    try {
      FuzzCampaign campaign =
          new FuzzCampaign(cases(), Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]));
      int first = Integer.parseInt(arguments[0]);
      int rounds = Integer.parseInt(arguments[1]);
      if (rounds == 1) {
        Pair pair = campaign.pair(first);
        System.out.println(pair.before + "\n--------\n" + pair.after + "\n--------");
        System.out.println(SchemaSample.changes(pair.before, pair.after));
        System.out.println(SchemaSample.changesOfPart(pair.before, pair.after));
        checked(SchemaSample.read(pair.after))
            .refusals()
            .forEach(each -> System.out.println(each.location() + " " + each.message()));
      }
      int told = 0;
      for (int round = first; round < first + rounds; round += 100) {
        List<String> found = campaign.run(round, Math.min(100, first + rounds - round));
        while (told < found.size()) {
          System.out.println(found.get(told++));
        }
        if ((round - first) % 10_000 == 9_900) {
          System.out.println(round + 100 + ": " + campaign.summary());
        }
      }
      System.out.println(campaign.summary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
