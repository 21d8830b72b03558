package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.body.BodyReview;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Refusals;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.Foresight;
import io.github.evoludigit.confiture.ddl.command.Interpreter;
import io.github.evoludigit.confiture.ddl.command.ReadAhead;
import io.github.evoludigit.confiture.ddl.command.Transactions;
import io.github.evoludigit.confiture.ddl.witness.Witness;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.LargeStack;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Reads the schema that a script makes when PostgreSQL runs it from the beginning. */
public final class SchemaReader {

  private final ReadingOptions options;
  private final boolean judging;
  private final WrittenCasts casts;
  private final List<Statement> provided;
  private final Optional<Executor> others;

  /** A reader with these options. */
  public SchemaReader(ReadingOptions options) {
    this(options, false);
  }

  /**
   * A reader.
   *
   * @param options how statements are read
   * @param judging whether everything is looked into that PostgreSQL would refuse: also what can be
   *     read all the same, the bodies of functions say
   */
  public SchemaReader(ReadingOptions options, boolean judging) {
    this(options, judging, WrittenCasts.NEEDED, List.of(), Optional.empty());
  }

  private SchemaReader(
      ReadingOptions options,
      boolean judging,
      WrittenCasts casts,
      List<Statement> provided,
      Optional<Executor> others) {
    this.options = options;
    this.judging = judging;
    this.casts = casts;
    this.provided = provided;
    this.others = others;
  }

  /** A reader of the same statements that looks into everything that PostgreSQL would refuse. */
  public SchemaReader judging() {
    return new SchemaReader(options, true, casts, provided, others);
  }

  /** A reader that writes expressions without any cast that could be implied. */
  public SchemaReader withoutCasts() {
    return new SchemaReader(options, judging, WrittenCasts.NONE, provided, others);
  }

  /**
   * A reader of schemas that are loaded after what others provide.
   *
   * @param statements what runs before: what it makes is there, and is neither judged nor counted
   */
  public SchemaReader after(List<Statement> statements) {
    return new SchemaReader(options, judging, casts, List.copyOf(statements), others);
  }

  /**
   * A reader of the same that has others read statements ahead: what comes of it is the same.
   *
   * @param executor who reads ahead
   */
  public SchemaReader with(Executor executor) {
    return new SchemaReader(options, judging, casts, provided, Optional.of(executor));
  }

  /** The schema of a script. */
  public SchemaReading read(Script script) {
    return read(script.statements());
  }

  private Session session(List<Statement> statements) {
    ReadingOptions side = options.ofSide(statements);
    Session session =
        new Session(
            side.loader(),
            side.serverVersion(),
            side.comparedVersion(),
            side.withRoles(),
            side.withNotNullNames());
    session.write(casts);
    return session;
  }

  /** The schema of statements, in order. */
  public SchemaReading read(List<Statement> statements) {
    return reading(read(statements, judging, Purpose.COMPARED));
  }

  /**
   * The schema of very many statements, in order, with how it is printed: of what was read nothing
   * else is kept, and nothing need be read again for that.
   */
  public LargeReading readLarge(List<Statement> statements) {
    Course course = read(statements, judging, Purpose.KEPT);
    return new LargeReading(reading(course), course.form.kept(course.schema).orElseThrow());
  }

  /**
   * What there is to say of statements, in order: of the schema that they make the extensions
   * alone, for what else is in a large one takes memory that nobody needs.
   */
  public SchemaReading review(List<Statement> statements) {
    return reading(read(statements, judging, Purpose.REVIEWED));
  }

  /** What becomes of the objects that were read. */
  private enum Purpose {
    /** They are compared. */
    COMPARED,
    /** They are compared and forgotten, but not how they are printed. */
    KEPT,
    /** They are compared, and printed or changed later. */
    PRINTED,
    /** Nobody asks for them. */
    REVIEWED
  }

  private Course read(List<Statement> statements, boolean judged, Purpose purpose) {
    return statements.isEmpty()
        ? onThisStack(statements, judged, purpose)
        : LargeStack.whereNeeded(
            new WholeReading(statements, judged, purpose), statements.get(0).location());
  }

  /** A reading of statements, wherever there is room for it. */
  private final class WholeReading implements Supplier<Course> {

    private final List<Statement> statements;
    private final boolean judged;
    private final Purpose purpose;

    WholeReading(List<Statement> statements, boolean judged, Purpose purpose) {
      this.statements = statements;
      this.judged = judged;
      this.purpose = purpose;
    }

    @Override
    public Course get() {
      return onThisStack(statements, judged, purpose);
    }
  }

  private Course onThisStack(List<Statement> statements, boolean judged, Purpose purpose) {
    Foresight foresight = Foresight.ofReading();
    while (true) {
      Refusals refusals = new Refusals(statements, judged);
      Catalog catalog = new Catalog(session(statements), refusals);
      NormalForm form =
          switch (purpose) {
            case PRINTED -> NormalForm.toPrint(catalog);
            case KEPT -> NormalForm.toKeep(catalog);
            case COMPARED, REVIEWED -> new NormalForm(catalog, casts != WrittenCasts.ALL);
          };
      Course course = new Course(catalog, form);
      try {
        run(statements, course, foresight, provided);
        course.schema = purpose == Purpose.REVIEWED ? form.extensions() : form.schema();
        return course;
      } catch (Foresight.ReadAgain again) {
        // What was found of a block is known from the beginning now.
      }
    }
  }

  /**
   * A schema that was read, and how it is printed.
   *
   * @param reading what was read
   * @param form how its objects are printed
   */
  public record LargeReading(SchemaReading reading, KeptForm form) {}

  /** The schema of statements as PostgreSQL prints it. */
  public PrintedSchema print(List<Statement> statements) {
    SchemaReader reader = new SchemaReader(options, judging, WrittenCasts.ALL, provided, others);
    Course course = reader.read(statements, false, Purpose.PRINTED);
    return PrintedSchema.now(course.schema, course.catalog, course.form);
  }

  /** The schema of statements, in order, which can be printed too, and be changed by others. */
  public OpenReading open(List<Statement> statements) {
    Course course = read(statements, judging, Purpose.PRINTED);
    return new OpenReading(this, statements, reading(course), course.catalog, course.form);
  }

  /**
   * The schema of a catalog that was read before and that further statements change.
   *
   * @param form its normal form after them
   * @throws Foresight.ReadAgain if that cannot be known without reading all from the beginning
   */
  SchemaReading goOn(Catalog catalog, NormalForm form, List<Statement> statements) {
    catalog.refusals().goOn(statements);
    Course course = new Course(catalog, form);
    run(statements, course, Foresight.ofReading(), List.of());
    course.schema = form.schema();
    return reading(course);
  }

  /** How statements are read, and what they make. */
  private static final class Course {
    final Catalog catalog;
    final NormalForm form;
    final Map<Treatment, Integer> treatments = new EnumMap<>(Treatment.class);
    final List<Statement> definitions = new ArrayList<>();
    final List<Statement> cluster = new ArrayList<>();
    final LoadTimeNotes notes = new LoadTimeNotes();

    /** What they have made in the end. */
    Schema schema;

    Course(Catalog catalog, NormalForm form) {
      this.catalog = catalog;
      this.form = form;
    }

    void add(Statement statement, Treatment treatment) {
      treatments.put(treatment, treatments.getOrDefault(treatment, 0) + 1);
      notes.of(statement, treatment);
      if (treatment == Treatment.DEFINITION) {
        definitions.add(statement);
      } else if (treatment == Treatment.CLUSTER) {
        cluster.add(statement);
      }
    }
  }

  private void run(
      List<Statement> statements, Course course, Foresight foresight, List<Statement> before) {
    Catalog catalog = course.catalog;
    try (Witness witness = new Witness()) {
      Interpreter interpreter =
          new Interpreter(new Namespace(catalog), witness, options.withData(), foresight);
      if (!before.isEmpty()) {
        provide(before, interpreter, catalog);
      }
      Transactions transactions = new Transactions(statements);
      Optional<MigrationSessions> sessions =
          !statements.isEmpty() && statements.get(0).script().hasSessions()
              ? Optional.of(new MigrationSessions(interpreter, catalog.session()))
              : Optional.empty();
      Optional<ReadAhead> ahead =
          others.isPresent() && statements.size() >= ReadAhead.FEWEST
              ? Optional.of(new ReadAhead(statements, interpreter, others.get()))
              : Optional.empty();
      for (int i = 0; i < statements.size(); i++) {
        Statement statement = statements.get(i);
        if (sessions.isPresent()) {
          sessions.get().before(statement);
        }
        // What is undone later is as if it had never been.
        course.add(
            statement,
            transactions.isUndone(i)
                ? Treatment.SESSION
                : ahead.isPresent() ? ahead.get().run(i) : interpreter.run(statement));
      }
      if (judging) {
        BodyReview.of(catalog);
      }
      if (transactions.unfinished().isPresent()) {
        warn(statements.get(transactions.unfinished().get()), catalog.problems());
      }
    }
  }

  private SchemaReading reading(Course course) {
    Catalog catalog = course.catalog;
    Refusals refusals = catalog.refusals();
    return new SchemaReading(
        course.schema,
        course.treatments,
        course.definitions,
        course.cluster,
        judging && !refusals.isEmpty() ? Hints.to(refusals.inOrder(), catalog) : refusals.inOrder(),
        judging ? Hints.to(refusals.doubtsInOrder(), catalog) : List.of(),
        course.notes.notes(),
        catalog.problems());
  }

  /** Runs what is there before, in a session of its own. */
  private static void provide(List<Statement> provided, Interpreter interpreter, Catalog catalog) {
    Transactions transactions = new Transactions(provided);
    for (int i = 0; i < provided.size(); i++) {
      if (!transactions.isUndone(i)) {
        interpreter.run(provided.get(i));
      }
    }
    for (Entity entity : catalog.entities()) {
      if (entity instanceof Routine routine) {
        routine.source = Optional.empty();
      }
    }
    catalog.session().restart();
    catalog.refusals().forget();
    catalog.problems().clear();
  }

  private static void warn(Statement begin, List<Problem> problems) {
    problems.add(
        new Problem(
            begin.location(),
            "transaction-open",
            "this transaction is never committed: PostgreSQL undoes it when the session ends",
            "add COMMIT; it is compared as if it were there"));
  }
}
