package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.command.Foresight;
import io.github.evoludigit.confiture.ddl.command.Interpreter;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.LargeStack;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order of files in which each comes after what its statements need: at each place the first
 * file, in the order that was given, of which all needs are there.
 */
public final class FileSequence {

  /** The code of files that need each other. */
  public static final String CYCLE = "file-cycle";

  /** The code of a setting that a file would be loaded with another value of. */
  public static final String SETTING = "file-setting";

  private static final List<Integer> INDEPENDENT =
      List.of(NameList.number("schema"), NameList.number("extension"), NameList.number("role"));

  /**
   * What was found.
   *
   * @param files the names of the files in order; as they were given if there is no such order
   * @param problems why there is none
   */
  public record Result(List<String> files, List<Problem> problems) {

    /** Takes copies. */
    public Result {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  private final List<String> files;
  private final List<Statement> statements;

  /** The numbers of each file's statements. */
  private final List<List<Integer>> numbers = new ArrayList<>();

  private final int[] fileOf;
  private final FileGraph graph;

  private FileSequence(List<String> files, List<Statement> statements) {
    this.files = files;
    this.statements = statements;
    this.fileOf = new int[statements.size()];
    this.graph = new FileGraph(files.size());
    Map<String, Integer> byName = new HashMap<>();
    for (String file : files) {
      byName.put(file, numbers.size());
      numbers.add(new ArrayList<>());
    }
    for (int i = 0; i < statements.size(); i++) {
      fileOf[i] = byName.get(statements.get(i).location().file());
      numbers.get(fileOf[i]).add(i);
    }
  }

  /**
   * Puts files in order.
   *
   * @param files their names, in the order that holds where nothing else decides
   * @param statements their statements, in that order
   */
  public static Result of(List<String> files, List<Statement> statements) {
    return statements.isEmpty()
        ? new Result(files, List.of())
        : LargeStack.whereNeeded(
            () -> new FileSequence(files, statements).find(), statements.get(0).location());
  }

  private Result find() {
    Providers providers = new Providers(statements);
    Settings settings = new Settings(statements);
    int[] order = new int[files.size()];
    for (int file = 0; file < order.length; file++) {
      order[file] = file;
    }
    int[] first = order;
    PatientReading reading = new PatientReading(statements, providers, settings);
    boolean found = note(reading.run(inOrder(order)));
    settings.settle();
    reading.rowsBefore((user, other) -> graph.wish(fileOf[user], fileOf[other]));
    if (found) {
      wishFor(providers);
    }
    // Each reading finds more needs, of which there are not more than pairs of files.
    while (true) {
      Optional<int[]> next = graph.order();
      if (next.isEmpty()) {
        return new Result(files, List.of(cycle()));
      }
      boolean same = Arrays.equals(order, next.get());
      order = next.get();
      if (same) {
        break;
      }
      note(new PatientReading(statements, providers, settings).run(inOrder(order)));
    }
    List<String> names = new ArrayList<>();
    for (int file : order) {
      names.add(files.get(file));
    }
    return new Result(
        names, Arrays.equals(order, first) ? List.of() : differences(order, settings));
  }

  /** The numbers of the statements in an order of the files. */
  private int[] inOrder(int[] order) {
    int[] all = new int[statements.size()];
    int size = 0;
    for (int file : order) {
      for (int number : numbers.get(file)) {
        all[size++] = number;
      }
    }
    return all;
  }

  /** Whether there are needs between files that were not known. */
  private boolean note(List<Need> needs) {
    boolean added = false;
    for (Need need : needs) {
      added |= graph.add(fileOf[need.user()], fileOf[need.provider()], need);
    }
    return added;
  }

  /** Which of several routines of a name is called, is decided when all of them are there. */
  private void wishFor(Providers providers) {
    Map<Integer, List<Integer>> overloads = providers.overloads();
    for (int i = 0; i < statements.size() && !overloads.isEmpty(); i++) {
      for (int name : providers.called(i, overloads.keySet())) {
        for (int maker : overloads.get(name)) {
          graph.wish(fileOf[i], fileOf[maker]);
        }
      }
    }
  }

  private Problem cycle() {
    List<Need> needs = graph.cycle();
    StringBuilder message = new StringBuilder("these files need each other: ");
    for (int i = 0; i < needs.size(); i++) {
      Need need = needs.get(i);
      message
          .append(i == 0 ? "" : ", and ")
          .append(i == 0 ? "this" : need.refusal().location())
          .append(" needs ")
          .append(statements.get(need.provider()).location())
          .append(" (")
          .append(need.refusal().message())
          .append(')');
    }
    return new Problem(
        needs.get(0).refusal().location(),
        CYCLE,
        message.toString(),
        "move one of these statements to a file of its own");
  }

  /** Statements that would be run with other settings than in the order that was given. */
  private List<Problem> differences(int[] order, Settings settings) {
    Trials trials = new Trials(statements);
    Session session = Settings.session();
    Interpreter interpreter =
        new Interpreter(
            new Namespace(new Catalog(session, trials)), text -> false, false, Foresight.none());
    List<Problem> problems = new ArrayList<>();
    Session.State now = session.state();
    Optional<Location> said = Optional.empty();
    for (int file : order) {
      boolean told = false;
      for (int number : numbers.get(file)) {
        Statement statement = statements.get(number);
        if (settings.says(number)) {
          interpreter.run(statement);
          now = session.state();
          said = Optional.of(statement.location());
        } else if (!told && !isIndependent(statement)) {
          Optional<String> setting = settings.differing(number, now);
          if (setting.isPresent()) {
            problems.add(difference(number, setting.get(), now, settings, said));
            told = true;
          }
        }
      }
    }
    return problems;
  }

  private static boolean isIndependent(Statement statement) {
    return INDEPENDENT.stream().anyMatch(word -> statement.firstNames().isWord(1, word));
  }

  private Problem difference(
      int number, String setting, Session.State now, Settings settings, Optional<Location> said) {
    return new Problem(
        statements.get(number).location(),
        SETTING,
        setting
            + " is \""
            + settings.value(number, setting)
            + "\" here in the order of names, but would be \""
            + Settings.value(now, setting)
            + "\" in that of dependencies"
            + said.map(place -> ", after " + place).orElse(""),
        "set it in each file that depends on it");
  }
}
