package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.ForeignReference;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.command.Foresight;
import io.github.evoludigit.confiture.ddl.command.Interpreter;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Runs statements in some order, one of which waits where it lacks something until that was made,
 * and notes what each had to wait for.
 */
final class PatientReading {

  /**
   * A statement that was refused.
   *
   * @param refusals why
   * @param providers the statements that may help
   * @param extensions those that have run meanwhile, and may have brought what nobody can tell
   * @param doomed whether nobody helps against all that it is refused for
   */
  private record Wait(
      List<Refusal> refusals, Set<Integer> providers, List<Integer> extensions, boolean doomed) {

    boolean isFor(List<Refusal> others) {
      return messages(refusals).equals(messages(others));
    }

    private static List<String> messages(List<Refusal> refusals) {
      return refusals.stream().map(Refusal::message).toList();
    }
  }

  private final List<Statement> statements;
  private final Providers providers;
  private final Settings settings;
  private final Trials trials;
  private final Catalog catalog;
  private final Namespace namespace;
  private final Interpreter interpreter;

  private final BitSet done = new BitSet();

  /** Those that were refused for good: what they make is there but in part. */
  private final BitSet failed = new BitSet();

  /** By the place in the order. */
  private final Map<Integer, Wait> waiting = new TreeMap<>();

  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, List<Integer>> awaited = new HashMap<>();
  private final Deque<Integer> woken = new ArrayDeque<>();
  private final List<Need> needs = new ArrayList<>();
  private int[] order = {};

  PatientReading(List<Statement> statements, Providers providers, Settings settings) {
    this.statements = statements;
    this.providers = providers;
    this.settings = settings;
    this.trials = new Trials(statements);
    Session session = Settings.session();
    this.catalog = new Catalog(session, trials);
    this.namespace = new Namespace(catalog);
    this.interpreter = new Interpreter(namespace, text -> false, false, Foresight.none());
  }

  /**
   * Runs all statements.
   *
   * @param numbers their numbers, in the order in which they are run
   * @return what had to wait for what
   */
  List<Need> run(int[] numbers) {
    order = numbers;
    for (int place = 0; place < order.length; place++) {
      places.put(order[place], place);
    }
    for (int statement : order) {
      if (settings.begin(statement, catalog.session())) {
        attempt(statement);
        Session.State after = settings.end(statement, catalog.session());
        if (!woken.isEmpty()) {
          wake();
          catalog.session().restore(after);
        }
      } else {
        done.set(statement);
      }
    }
    while (!waiting.isEmpty()) {
      untie();
      wake();
    }
    return needs;
  }

  private void attempt(int statement) {
    List<Refusal> refusals = trial(statement, true, false);
    if (refusals.isEmpty()) {
      finish(statement);
    } else {
      await(statement, refusals, List.of(), false);
    }
  }

  /** Runs a statement; if it is refused, everything is as before. */
  private List<Refusal> trial(int statement, boolean ending, boolean trusting) {
    trials.begin(ending, trusting);
    catalog.watch();
    interpreter.run(statements.get(statement));
    if (!trusting) {
      rows(statement, !ending)
          .map(rows -> rows.missing(namespace))
          .ifPresent(all -> all.forEach(each -> trials.add(statements.get(statement), each)));
    }
    List<Refusal> refusals = trials.helpless();
    if (!refusals.isEmpty()) {
      catalog.takeBack();
    }
    return refusals;
  }

  private Optional<RowStatement> rows(int statement, boolean any) {
    return any
        ? Optional.of(RowStatement.ofAny(statements.get(statement)))
        : RowStatement.of(statements.get(statement), checksBodies());
  }

  /** Whether the bodies of functions in SQL must be right ({@code check_function_bodies}). */
  private boolean checksBodies() {
    return switch (catalog.session().setting("check_function_bodies", "on")) {
      case "off", "false", "no", "0" -> false;
      default -> true;
    };
  }

  private void finish(int statement) {
    done.set(statement);
    woken.add(statement);
  }

  /** Waits for those that may help; if there is none, as much of it is run as can be. */
  private void await(
      int statement, List<Refusal> refusals, List<Integer> extensions, boolean doomed) {
    Set<Integer> helpers = providers.of(statement, refusals);
    for (int helper : helpers) {
      if (failed.get(helper)) {
        noteOf(statement, refusals, helper);
      }
    }
    helpers.removeIf(done::get);
    Wait wait = new Wait(refusals, helpers, new ArrayList<>(extensions), doomed);
    if (helpers.isEmpty()) {
      giveUp(statement, wait);
    } else {
      waiting.put(places.get(statement), wait);
      for (int helper : helpers) {
        awaited.computeIfAbsent(helper, none -> new ArrayList<>()).add(statement);
      }
    }
  }

  /**
   * Nobody makes what a statement lacks first. Perhaps an extension has brought it; or else there
   * may be more that it lacks.
   */
  private void giveUp(int statement, Wait wait) {
    if (trial(statement, true, true).isEmpty()) {
      Refusal lacked = wait.refusals.get(0);
      wait.extensions.forEach(each -> needs.add(new Need(statement, lacked, each)));
      finish(statement);
    } else if (wait.doomed) {
      runAnyway(statement);
    } else {
      await(statement, trial(statement, false, false), wait.extensions, true);
    }
  }

  private void runAnyway(int statement) {
    trials.begin(false, true);
    interpreter.run(statements.get(statement));
    failed.set(statement);
    finish(statement);
  }

  /** Tries those again that waited for what has run. */
  private void wake() {
    while (!woken.isEmpty()) {
      int helper = woken.remove();
      List<Integer> users = awaited.remove(helper);
      for (int user : users == null ? List.<Integer>of() : users) {
        Wait wait = waiting.get(places.get(user));
        if (wait != null && wait.providers.contains(helper)) {
          retry(user, wait, helper);
        }
      }
    }
  }

  private void retry(int user, Wait wait, int helper) {
    settings.restore(user, catalog.session());
    List<Refusal> refusals = trial(user, !wait.doomed, false);
    if (providers.isExtension(helper)) {
      wait.extensions.add(helper);
    }
    if (wait.isFor(refusals)) {
      wait.providers.remove(helper);
      if (failed.get(helper)) {
        noteOf(user, wait.refusals, helper);
      }
      if (wait.providers.isEmpty()) {
        waiting.remove(places.get(user));
        giveUp(user, wait);
      }
      return;
    }
    waiting.remove(places.get(user));
    needs.add(new Need(user, firstGone(wait.refusals, refusals), helper));
    if (refusals.isEmpty()) {
      finish(user);
    } else {
      await(user, refusals, wait.extensions, wait.doomed);
    }
  }

  private static Refusal firstGone(List<Refusal> before, List<Refusal> after) {
    List<String> left = Wait.messages(after);
    return before.stream()
        .filter(refusal -> !left.contains(refusal.message()))
        .findFirst()
        .orElse(before.get(0));
  }

  /** A statement needs what another made but in part. */
  private void noteOf(int user, List<Refusal> refusals, int helper) {
    refusals.stream()
        .filter(refusal -> providers.isOf(refusal, helper))
        .findFirst()
        .ifPresent(refusal -> needs.add(new Need(user, refusal, helper)));
  }

  /** All that is left waits for each other: runs one of it, whatever it lacks. */
  private void untie() {
    Map<Integer, Integer> path = new LinkedHashMap<>();
    int user = order[waiting.keySet().iterator().next()];
    while (!path.containsKey(user)) {
      Wait wait = waiting.get(places.get(user));
      int next = maker(wait);
      if (next < 0) {
        // Nobody is sure to make what it lacks.
        waiting.remove(places.get(user));
        settings.restore(user, catalog.session());
        giveUp(user, wait);
        return;
      }
      path.put(user, next);
      user = next;
    }
    int first = user;
    do {
      int next = path.get(user);
      noteOf(user, waiting.get(places.get(user)).refusals, next);
      user = next;
    } while (user != first);
    waiting.remove(places.get(first));
    settings.restore(first, catalog.session());
    runAnyway(first);
  }

  /** A statement that makes what is lacked; negative if none is sure to. */
  private int maker(Wait wait) {
    for (int helper : wait.providers) {
      for (Refusal refusal : wait.refusals) {
        if (waiting.containsKey(places.get(helper)) && providers.isOf(refusal, helper)) {
          return helper;
        }
      }
    }
    return -1;
  }

  /**
   * Rows that are better added after others, since a foreign key refers to these.
   *
   * @param wish gets the number of the statement that adds them, and that of the other
   */
  void rowsBefore(BiConsumer<Integer, Integer> wish) {
    Map<Relation, List<Integer>> adding = new LinkedHashMap<>();
    for (int statement : order) {
      if (done.get(statement) && settings.isRun(statement)) {
        settings.restore(statement, catalog.session());
        RowStatement.of(statements.get(statement), false)
            .flatMap(rows -> rows.target(namespace))
            .ifPresent(
                table -> adding.computeIfAbsent(table, none -> new ArrayList<>()).add(statement));
      }
    }
    adding.forEach(
        (table, users) -> {
          for (Constraint constraint : table.constraints.values()) {
            for (int user : users) {
              referred(constraint, user)
                  .map(adding::get)
                  .ifPresent(others -> others.forEach(other -> wish.accept(user, other)));
            }
          }
        });
  }

  /** The table that a foreign key refers to which was there when rows were added. */
  private Optional<Relation> referred(Constraint constraint, int user) {
    Statement statement = statements.get(user);
    return constraint.attributes.get(Attribute.REFERENCES.spelling())
                instanceof ForeignReference reference
            && statement.script().isBefore(constraint.location, statement.location())
        ? reference.relation()
        : Optional.empty();
  }
}
