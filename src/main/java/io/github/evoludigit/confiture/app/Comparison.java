package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.KeptForm;
import io.github.evoludigit.confiture.ddl.OpenReading;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.SecondReading;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.Agreement;
import io.github.evoludigit.confiture.report.Definitions;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.report.StatementCounts;
import io.github.evoludigit.confiture.report.TokenStatement;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.source.Tasks;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.LargeStack;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.NestedTooDeeply;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/**
 * Compares two schemas, each side in a thread of its own. Sides whose statements have the same
 * tokens in the same order make the same database: then nothing is parsed.
 */
final class Comparison {

  /**
   * Schemas of no more statements are read in full, whatever is the same: that costs little, and
   * the report can count their objects and tell their semantic hash.
   */
  private static final int SMALL = 2_000;

  /**
   * Sides of more statements are read one after the other, and nothing is kept but their objects
   * and how these are printed: all that was read of both takes many times that room.
   */
  private static final int AT_ONCE = 50_000;

  private static final int COPY = NameList.number("copy");

  private final ReadingOptions options;
  private final boolean inFull;
  private final CrossChecking crossCheck;
  private final List<String> renames;
  private final ProvidedFiles provided;
  private final Policy policy;
  private final Workers workers;
  private final Optional<Planning> planning;

  /**
   * A comparison.
   *
   * @param reading how both schemas are read
   * @param policy what is allowed
   * @param workers the threads for the sides
   */
  Comparison(ComparisonOptions reading, Policy policy, Workers workers) {
    this(reading, policy, workers, Optional.empty());
  }

  /**
   * A comparison that plans the migration too, where something has changed.
   *
   * @param planning what is to be done about the migration; empty for nothing
   */
  Comparison(
      ComparisonOptions reading, Policy policy, Workers workers, Optional<Planning> planning) {
    this.planning = planning;
    this.options = reading.options();
    this.inFull = reading.inFull();
    this.crossCheck = reading.crossCheck();
    this.provided = reading.provided();
    this.renames = reading.renames();
    this.policy = policy;
    this.workers = workers;
  }

  /** The workers for two sides, if there may be so many threads. */
  static Workers workers(int threads) {
    return new Workers(Math.min(2, threads));
  }

  /** Reads both inputs and compares them. */
  DriftReport of(SchemaInput oldInput, SchemaInput newInput) {
    Future<LoadedSchema> oldSchema = workers.executor().submit(new Load(oldInput));
    Future<LoadedSchema> newSchema = workers.executor().submit(new Load(newInput));
    return of(Tasks.result(oldSchema), Tasks.result(newSchema));
  }

  /** Compares what was read. */
  DriftReport of(LoadedSchema oldSchema, LoadedSchema newSchema) {
    List<Problem> errors = join(oldSchema.errors(), newSchema.errors());
    List<Problem> warnings = join(oldSchema.warnings(), newSchema.warnings());
    Side oldSide = oldSchema.side();
    Side newSide = newSchema.side();
    if (!errors.isEmpty()) {
      return DriftReport.of(Outcome.ERROR, oldSide, newSide, errors, warnings);
    }
    if (!inFull && areSame(oldSchema.statements(), newSchema.statements())) {
      return DriftReport.same(oldSide, newSide, policy.judgeNothing(), warnings);
    }
    ProvidedFiles.Loaded before = provided.load();
    if (!before.errors().isEmpty()) {
      return DriftReport.of(Outcome.ERROR, oldSide, newSide, before.errors(), warnings);
    }
    try {
      return withEnoughStack(oldSchema, newSchema, before);
    } catch (IllegalArgumentException e) {
      List<Problem> nested = List.of(NestedTooDeeply.in(e));
      return DriftReport.of(Outcome.ERROR, oldSide, newSide, nested, warnings);
    }
  }

  private DriftReport withEnoughStack(
      LoadedSchema oldSchema, LoadedSchema newSchema, ProvidedFiles.Loaded before) {
    try {
      return of(oldSchema, newSchema, before);
    } catch (StackOverflowError small) {
      return LargeStack.again(
          () -> of(oldSchema, newSchema, before), Location.ofFile(newSchema.name()));
    }
  }

  /** Compares what was read without errors, and is not the same. */
  private DriftReport of(
      LoadedSchema oldSchema, LoadedSchema newSchema, ProvidedFiles.Loaded before) {
    List<Problem> warnings = join(oldSchema.warnings(), newSchema.warnings());
    Meanings meanings = understood(oldSchema, newSchema, before);
    Meaning oldMeaning = meanings.oldSide;
    Meaning newMeaning = meanings.newSide;
    RenameSearch renames = new RenameSearch(this.renames, meanings, oldSchema, newSchema);
    Meanings renamed =
        renames.applied(statements -> understood(oldSchema.and(statements), newSchema, before));
    SchemaDiff diff =
        new Consequences(
                renamed.reader,
                renamed.statements,
                needsAll(),
                renamed.oldSide.form,
                renamed.newSide.form)
            .toldApart(
                SchemaDiff.between(
                    renamed.oldSide.schema(), renamed.newSide.schema(), renames.renamed()));
    Unfollowed unfollowed = new Unfollowed(oldSchema, newSchema);
    Verdict verdict =
        unfollowed.without(policy.judge(diff, renamed.oldSide.schema(), renamed.newSide.schema()));
    if (!verdict.changes().isEmpty()) {
      PartialDumps dumps = new PartialDumps(oldSchema, newSchema);
      verdict = dumps.without(verdict);
      List<Problem> refusals = dumps.refusals(verdict, meanings.reader.judging());
      if (!refusals.isEmpty()) {
        return DriftReport.of(
            Outcome.ERROR, oldSchema.side(), newSchema.side(), refusals, warnings);
      }
      warnings = join(warnings, dumps.warnings());
    }
    List<Problem> problems = join(oldMeaning.reading.problems(), newMeaning.reading.problems());
    DriftReport report =
        new DriftReport(
            Outcome.of(verdict, unfollowed.isEmpty(oldSchema, newSchema)),
            oldMeaning.side,
            newMeaning.side,
            verdict,
            definitions(renamed, diff),
            diff.renames(),
            List.of(),
            join(join(warnings, renames.problems()), join(problems, unfollowed.problems())));
    if (planning.isPresent() && !verdict.changes().isEmpty()) {
      report =
          report.with(
              new PlannedChanges(
                      renamed.oldSide.open.orElseThrow(),
                      renamed.newSide.open.orElseThrow(),
                      diff,
                      verdict)
                  .plan(new PlanMigration(options.loader(), before), planning.get().options()));
    }
    return crossCheck.applies(!verdict.changes().isEmpty())
        ? crossChecked(
            report,
            new SecondReading(meanings.reader, SecondReading.MOST)
                .of(oldMeaning.of(oldSchema), newMeaning.of(newSchema)))
        : report;
  }

  private static Definitions definitions(Meanings meanings, SchemaDiff diff) {
    List<Statement> oldSide = meanings.statements.oldSide();
    List<Statement> newSide = meanings.statements.newSide();
    return meanings.oldSide.form.isPresent()
        ? KeptDefinitions.of(meanings.oldSide.schema(), oldSide, meanings.newSide.schema(), newSide)
        : DefinitionTexts.of(diff.changes(), oldSide, newSide);
  }

  /** Reads what differs between both sides. */
  private Meanings understood(
      LoadedSchema oldSchema, LoadedSchema newSchema, ProvidedFiles.Loaded before) {
    ChangedStatements changed = changed(oldSchema.statements(), newSchema.statements());
    SchemaReader reader =
        new SchemaReader(options.comparing(oldSchema.statements(), newSchema.statements()))
            .after(before.statements());
    int same = changed.same();
    boolean many = changed.oldSide().size() + changed.newSide().size() > AT_ONCE;
    boolean large = many && planning.isEmpty();
    Future<Meaning> oldTask =
        workers
            .executor()
            .submit(
                new Understand(reader, oldSchema, changed.oldSide(), same, before.files(), large));
    if (many) {
      Tasks.result(oldTask).form.ifPresent(KeptForm::rest);
    }
    Future<Meaning> newTask =
        workers
            .executor()
            .submit(
                new Understand(reader, newSchema, changed.newSide(), same, before.files(), large));
    return new Meanings(reader, changed, Tasks.result(oldTask), Tasks.result(newTask));
  }

  private static DriftReport crossChecked(DriftReport report, SecondReading.Outcome second) {
    Agreement agreement =
        new Agreement(
            second.same(), second.different(), second.silent(), second.unread(), second.unasked());
    return report.with(agreement, second.contradictions());
  }

  /**
   * What must be read: of large schemas only what differs and what has to do with it; with data or
   * roles all of it, for what a statement does to them depends on those before it.
   */
  private ChangedStatements changed(List<Statement> some, List<Statement> others) {
    return needsAll() || some.size() + others.size() <= SMALL
        ? new ChangedStatements(some, others, 0)
        : ChangedStatements.between(some, others);
  }

  private boolean needsAll() {
    return options.withData() || options.withRoles() || inFull;
  }

  private boolean areSame(List<Statement> some, List<Statement> others) {
    if (!haveSameTokens(some, others)) {
      return false;
    }
    for (int i = 0; options.withData() && i < some.size(); i++) {
      boolean copy = some.get(i).firstNames().isWord(0, COPY);
      if (copy && !some.get(i).copyData().equals(others.get(i).copyData())) {
        return false;
      }
    }
    return true;
  }

  private static boolean haveSameTokens(List<Statement> some, List<Statement> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).fingerprint() != others.get(i).fingerprint()) {
        return false;
      }
    }
    return true;
  }

  private static List<TokenStatement> places(List<Statement> statements) {
    List<TokenStatement> places = new ArrayList<>();
    for (Statement statement : statements) {
      places.add(TokenStatement.of(statement.location(), statement.text()));
    }
    return places;
  }

  /** The problems of both sides; what two revisions of a file have in common is told once. */
  private static List<Problem> join(List<Problem> some, List<Problem> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? others : some;
    }
    Set<Problem> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return new ArrayList<>(all);
  }

  private record Load(SchemaInput input) implements Callable<LoadedSchema> {
    @Override
    public LoadedSchema call() {
      return input.load();
    }
  }

  /** What both sides mean, and what was read for that. */
  record Meanings(
      SchemaReader reader, ChangedStatements statements, Meaning oldSide, Meaning newSide) {}

  /**
   * What a side means.
   *
   * @param open what else can be asked of it where a migration is planned
   * @param form how it is printed, if it is so large that this was kept
   */
  record Meaning(
      SchemaReading reading,
      Optional<OpenReading> open,
      Optional<KeptForm> form,
      List<Statement> statements,
      Side side) {

    Schema schema() {
      return reading.schema();
    }

    SecondReading.Side of(LoadedSchema schema) {
      return new SecondReading.Side(schema.statements(), statements, reading.schema());
    }
  }

  /** The notes of a side that was read as a whole, with one about what is not there. */
  private static List<Problem> notes(SchemaReading reading) {
    List<Refusal> missing =
        reading.refusals().stream().filter(refusal -> refusal.state().isMissing()).toList();
    if (missing.isEmpty()) {
      return reading.notes();
    }
    Refusal first = missing.get(0);
    String others = missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more)";
    List<Problem> notes = new ArrayList<>(reading.notes());
    notes.add(
        new Problem(
            first.location(),
            "unresolved",
            first.message() + " on this side" + others,
            "it is read, not judged: such statements are compared by their tokens"));
    return notes;
  }

  private final class Understand implements Callable<Meaning> {

    private final SchemaReader reader;
    private final LoadedSchema schema;
    private final List<Statement> statements;
    private final int same;
    private final Set<String> provided;
    private final boolean large;

    Understand(
        SchemaReader reader,
        LoadedSchema schema,
        List<Statement> statements,
        int same,
        Set<String> provided,
        boolean large) {
      this.large = large;
      this.reader = reader;
      this.schema = schema;
      this.statements = statements;
      this.same = same;
      this.provided = provided;
    }

    @Override
    public Meaning call() {
      Optional<OpenReading> open =
          planning.isPresent() ? Optional.of(reader.open(statements)) : Optional.empty();
      Optional<SchemaReader.LargeReading> kept =
          large ? Optional.of(reader.readLarge(statements)) : Optional.empty();
      SchemaReading reading =
          kept.isPresent()
              ? kept.get().reading()
              : open.isPresent() ? open.get().reading() : reader.read(statements);
      Schema own = reading.schema().without(provided);
      Optional<StatementCounts.Whole> whole =
          same > 0
              ? Optional.empty()
              : Optional.of(new StatementCounts.Whole(own.semanticHash(), own.objects().size()));
      StatementCounts contents =
          new StatementCounts(
              whole,
              same,
              reading.count(Treatment.MODEL),
              places(reading.definitions()),
              reading.count(Treatment.ROWS),
              options.withData(),
              reading.count(Treatment.SESSION),
              places(reading.cluster()),
              same > 0 ? reading.notes() : notes(reading));
      Side side = schema.side();
      return new Meaning(
          reading,
          open,
          kept.isPresent() ? Optional.of(kept.get().form()) : Optional.empty(),
          statements,
          new Side(side.path(), side.schemaHash(), side.statements(), Optional.of(contents)));
    }
  }
}
