package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes some of the changes into the baseline and leaves the others as drift. The new baseline is
 * read before it is written: it must differ from the old one by just what is taken, and from the
 * sources by just what is left.
 */
public final class AcceptPart {

  private static final String CODE = "accept-part";

  /**
   * What became of it.
   *
   * @param taken what was accepted, or the errors why nothing was
   * @param left what is left as drift; empty if nothing was accepted
   */
  public record Result(DriftReport taken, Optional<DriftReport> left) {}

  private final AcceptSchema.Request request;
  private final Policy policy;

  private AcceptPart(AcceptSchema.Request request, List<Ignore> changes, LocalDate today) {
    this.request = request;
    this.policy = new Policy(FailOn.DRIFT, changes, true, today);
  }

  /**
   * Accepts.
   *
   * @param request the baseline and the schema that is
   * @param changes which changes are taken, as entries of a policy would allow them
   * @param today the day on which they hold
   */
  public static Result run(AcceptSchema.Request request, List<Ignore> changes, LocalDate today) {
    return new AcceptPart(request, changes, today).run();
  }

  private Result run() {
    BaselineFile baseline = request.baseline();
    LoadedSchema current = baseline.beside(request.current()).load();
    List<Problem> errors = new ArrayList<>(current.obstacles());
    if (errors.isEmpty() && !baseline.exists()) {
      errors.add(
          problem(
              "there is no baseline yet, of which a part could be left as it is",
              "accept everything first"));
    }
    if (!errors.isEmpty()) {
      return refused(current, errors);
    }
    LoadedSchema old = baseline.input().load();
    if (!old.errors().isEmpty()) {
      return refused(current, old.errors());
    }
    try (Workers workers = Comparison.workers(request.threads())) {
      return part(old, current, new Comparison(request.reading(), policy, workers));
    }
  }

  private Result part(LoadedSchema old, LoadedSchema current, Comparison comparison) {
    DriftReport all = comparison.of(old, current);
    Verdict verdict = all.verdict();
    List<Problem> errors = new ArrayList<>(all.errors());
    for (Verdict.IdleIgnore idle : verdict.idle()) {
      errors.add(
          problem(
              "accept has \"" + idle.ignore().pattern() + "\", which is no change that there is",
              "mvn confiture:verify lists them"));
    }
    if (!errors.isEmpty()) {
      return refused(current, errors);
    }
    List<Change> taken = changes(verdict.allowed());
    List<Change> left = changes(verdict.failing());
    byte[] text =
        new PartialBaseline(old.statements(), current.statements(), taken, left)
            .text(old.built().orElseThrow().afterHead());
    String name = request.baseline().name();
    LoadedSchema part =
        new LoadedSchema(
            name,
            Optional.empty(),
            Script.of(name, text).statements(),
            List.of(),
            current.warnings());
    DriftReport done = comparison.of(old, part);
    DriftReport rest = comparison.of(part, current);
    errors.addAll(inseparable(taken, done, left, rest));
    if (errors.isEmpty()) {
      errors.addAll(request.baseline().write(text));
    }
    return errors.isEmpty() ? new Result(done, Optional.of(rest)) : refused(current, errors);
  }

  /** What is not as it was to be: changes that come along, and those that do not come. */
  private List<Problem> inseparable(
      List<Change> taken, DriftReport done, List<Change> left, DriftReport rest) {
    Set<String> along = texts(done.changes());
    along.removeAll(texts(taken));
    Set<String> missing = texts(rest.changes());
    missing.removeAll(texts(left));
    List<Problem> problems = new ArrayList<>();
    if (!along.isEmpty() || !missing.isEmpty()) {
      problems.add(
          problem(
              "the statements that make these changes make others too, or need them: "
                  + String.join("; ", along.isEmpty() ? missing : along),
              "accept them together, or write them as statements of their own"));
    }
    return problems;
  }

  private static Set<String> texts(List<Change> changes) {
    Set<String> texts = new TreeSet<>();
    for (Change change : changes) {
      texts.add(
          change.toString() + (change.attributes().isEmpty() ? "" : " " + change.attributes()));
    }
    return texts;
  }

  private static List<Change> changes(List<JudgedChange> judged) {
    return judged.stream().map(JudgedChange::change).toList();
  }

  private Problem problem(String message, String remedy) {
    return new Problem(Location.ofFile(request.baseline().name()), CODE, message, remedy);
  }

  private Result refused(LoadedSchema current, List<Problem> errors) {
    return new Result(AcceptSchema.refused(request.baseline(), current, errors), Optional.empty());
  }
}
