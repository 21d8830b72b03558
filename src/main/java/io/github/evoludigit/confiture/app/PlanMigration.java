package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.OpenReading;
import io.github.evoludigit.confiture.ddl.PrintedSchema;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.plan.PlanSide;
import io.github.evoludigit.confiture.plan.Planner;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.SqlName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Plans the migration from one side to another, and reads it to see that it gets there. */
public final class PlanMigration {

  private static final String SCRIPT = "migration.sql";

  private static final ObjectKey SCRIPT_KEY = ObjectKey.of(ObjectKind.STATEMENT, SCRIPT);

  private final String loader;
  private final ProvidedFiles.Loaded provided;

  /**
   * A plan of schemas that are loaded after what others provide.
   *
   * @param loader the role that runs the statements
   * @param provided what is there before, and stays as it is
   */
  PlanMigration(String loader, ProvidedFiles.Loaded provided) {
    this.loader = loader;
    this.provided = provided;
  }

  /**
   * The migration.
   *
   * @param old the statements of what is there
   * @param now the statements of what is to be
   * @param reading how both are read
   * @param options how the migration is written
   */
  public static MigrationPlan between(
      List<Statement> old, List<Statement> now, ReadingOptions reading, PlanOptions options) {
    SchemaReader reader = new SchemaReader(reading.comparing(old, now));
    PlanMigration migration = new PlanMigration(reading.loader(), ProvidedFiles.NOTHING.load());
    OpenReading before = reader.open(old);
    return migration.plan(
        before, migration.side(before), migration.side(reader.open(now)), options);
  }

  /**
   * The migration between two sides.
   *
   * @param old how what is there was read: the migration goes on from there to see where it gets
   * @param before what is there
   * @param after what is to be
   */
  MigrationPlan plan(OpenReading old, PlanSide before, PlanSide after, PlanOptions options) {
    MigrationPlan plan = new Planner(before, after, options).plan();
    if (plan.steps().isEmpty()) {
      return plan;
    }
    List<OpenPoint> open = new ArrayList<>(plan.open());
    open.addAll(missed(old, before, after, plan));
    return new MigrationPlan(plan.steps(), open, plan.withheld());
  }

  /** What was read, as a side of a plan. */
  PlanSide side(OpenReading reading) {
    PrintedSchema printed = reading.printed();
    return new PlanSide(
        reading.reading().schema().without(provided.files()),
        printed::object,
        printed::uses,
        printed.viewColumns(),
        printed.searchPaths(),
        loader);
  }

  /** What is still different when the old statements and then the script have run. */
  private List<OpenPoint> missed(
      OpenReading old, PlanSide before, PlanSide after, MigrationPlan plan) {
    Script script = Script.of(SCRIPT, MigrationScript.of(plan).getBytes(StandardCharsets.UTF_8));
    Set<ObjectKey> fromOutside = schemasFromOutside(after.compared());
    List<Statement> all = new ArrayList<>(schemas(before.compared(), fromOutside).statements());
    all.addAll(script.statements());
    Set<ObjectKey> told = new HashSet<>(fromOutside);
    plan.open().forEach(point -> told.add(point.object()));
    List<OpenPoint> missed = new ArrayList<>();
    OpenReading reached = old.goOn(all);
    for (Refusal refusal : reached.reading().refusals()) {
      if (refusal.location().file().equals(SCRIPT)) {
        missed.add(
            new OpenPoint(SCRIPT_KEY, "PostgreSQL would refuse a step: " + refusal.message()));
      }
    }
    PrintedSchema printed = reached.printed();
    Schema compared = reached.reading().schema().without(provided.files());
    for (Change change : SchemaDiff.between(compared, after.compared()).changes()) {
      if (!isTold(change, told) && !isKept(change) && differs(change, printed, after)) {
        missed.add(
            new OpenPoint(change.key(), "the plan does not bring this about: " + what(change)));
      }
    }
    return missed;
  }

  /** Whether the objects are others when they are printed, too. */
  private static boolean differs(Change change, PrintedSchema reached, PlanSide after) {
    return change.sort() != Change.Sort.CHANGED
        || !SchemaDiff.attributes(reached.object(change.key()), after.get(change.key())).isEmpty();
  }

  /** Whether the plan says that it leaves the object, or what it is part of, to a person. */
  private static boolean isTold(Change change, Set<ObjectKey> told) {
    SchemaObject object = change.after().or(change::before).orElseThrow().object();
    return told.contains(object.key()) || object.container().filter(told::contains).isPresent();
  }

  /** The schemas that the new side does not make, and that its objects are in. */
  private static Set<ObjectKey> schemasFromOutside(Schema now) {
    Set<ObjectKey> schemas = new TreeSet<>();
    Set<String> names = new HashSet<>();
    for (ObjectKey key : now.objects().keySet()) {
      if (key.names().size() > 1 && names.add(key.names().get(0))) {
        ObjectKey schema = ObjectKey.of(ObjectKind.SCHEMA, key.names().get(0));
        if (!now.objects().containsKey(schema)) {
          schemas.add(schema);
        }
      }
    }
    return schemas;
  }

  /** What makes the schemas that are there from outside, in a script of its own. */
  private static Script schemas(Schema there, Set<ObjectKey> fromOutside) {
    StringBuilder sql = new StringBuilder();
    for (ObjectKey schema : fromOutside) {
      if (!there.objects().containsKey(schema)) {
        String name = SqlName.inQuotes(schema.name());
        sql.append("CREATE SCHEMA ").append(name).append(";\n");
      }
    }
    return Script.of("schemas", sql.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** PostgreSQL has no other place for a new column than the last. */
  private static boolean isKept(Change change) {
    return change.attributes().size() == 1
        && change.attributes().get(0).name().equals(SchemaDiff.ORDER);
  }

  private static String what(Change change) {
    return switch (change.sort()) {
      case ADDED -> "it is to be made";
      case REMOVED -> "it is to be dropped";
      case CHANGED, RENAMED -> change.attributes().toString();
    };
  }
}
