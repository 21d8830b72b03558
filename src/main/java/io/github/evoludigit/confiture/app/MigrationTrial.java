package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.OpenReading;
import io.github.evoludigit.confiture.ddl.PrintedSchema;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.PlanSide;
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

/**
 * A migration tried on what was read of the old side, to see whether it gets to the new one: a step
 * that is wrong or was forgotten is told.
 */
final class MigrationTrial {

  private static final String SCRIPT = "migration.sql";

  private static final ObjectKey SCRIPT_KEY = ObjectKey.of(ObjectKind.STATEMENT, SCRIPT);

  private final ProvidedFiles.Loaded provided;
  private final PlanSide before;
  private final PlanSide after;

  /**
   * A trial of migrations between two sides.
   *
   * @param provided what is there before, and stays as it is
   * @param before what is there
   * @param after what is to be
   */
  MigrationTrial(ProvidedFiles.Loaded provided, PlanSide before, PlanSide after) {
    this.provided = provided;
    this.before = before;
    this.after = after;
  }

  /**
   * What is still different when the old statements and then the script have run, and what of the
   * script PostgreSQL would refuse; not what the plan itself says that it leaves.
   *
   * @param old how what is there was read: the script goes on from there
   */
  List<OpenPoint> missed(OpenReading old, MigrationPlan plan) {
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
      if (!isTold(change, told) && !isKept(change) && differs(change, printed)) {
        missed.add(
            new OpenPoint(change.key(), "the plan does not bring this about: " + what(change)));
      }
    }
    return missed;
  }

  /** Whether the objects are others when they are printed, too. */
  private boolean differs(Change change, PrintedSchema reached) {
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
