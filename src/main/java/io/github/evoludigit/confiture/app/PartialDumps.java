package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.Quantity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Dumps of a part of a database, where something differs. What such a dump leaves out is not gone:
 * a dump that says so itself is compared as the part that it is, and one of which it can be told is
 * refused.
 */
final class PartialDumps {

  private static final String CODE = "partial-dump";

  /** A whole schema may have no key or index; that so many are new at once is not believed. */
  private static final int UNLIKELY = 3;

  private static final Set<ObjectKind> POST_DATA =
      EnumSet.of(
          ObjectKind.CONSTRAINT,
          ObjectKind.INDEX,
          ObjectKind.TRIGGER,
          ObjectKind.RULE,
          ObjectKind.POLICY,
          ObjectKind.STATISTICS);

  private final Side oldSide;
  private final Side newSide;
  private final List<Problem> warnings = new ArrayList<>();

  private record Side(LoadedSchema schema, DumpContents contents, Change.Sort lacking) {

    Location place() {
      return Location.ofFile(schema.name());
    }

    /** The changes of objects that only the other side has, if nothing allows them. */
    List<Change> lacking(Verdict verdict) {
      List<Change> lacking = new ArrayList<>();
      for (JudgedChange judged : verdict.changes()) {
        if (judged.ignoredBy().isEmpty() && judged.change().sort() == lacking()) {
          lacking.add(judged.change());
        }
      }
      return lacking;
    }
  }

  /** The dumps among two sides. */
  PartialDumps(LoadedSchema oldSchema, LoadedSchema newSchema) {
    this.oldSide = side(oldSchema, Change.Sort.ADDED);
    this.newSide = side(newSchema, Change.Sort.REMOVED);
  }

  private static Side side(LoadedSchema schema, Change.Sort lacking) {
    return new Side(schema, DumpContents.of(schema.statements()), lacking);
  }

  /** The verdict without what a dump of some schemas says that it has not. */
  Verdict without(Verdict verdict) {
    return without(newSide, without(oldSide, verdict));
  }

  private Verdict without(Side side, Verdict verdict) {
    Set<String> schemas = side.contents().schemas();
    if (schemas.isEmpty()) {
      return verdict;
    }
    Set<String> others = new TreeSet<>();
    int beyond = 0;
    for (Change change : side.lacking(verdict)) {
      if (!covers(schemas, change.key())) {
        beyond++;
        others.add(change.key().names().size() > 1 ? change.key().names().get(0) + ".*" : "");
      }
    }
    others.remove("");
    if (side.contents().names(schemas) && beyond > 0) {
      warnings.add(
          new Problem(
              side.place(),
              CODE,
              "this is a dump of the schema "
                  + String.join(", ", schemas)
                  + " alone: "
                  + Quantity.of(beyond, "object")
                  + " of others "
                  + (beyond == 1 ? "was" : "were")
                  + " not compared",
              "dump the whole database to compare them, too"));
      return new Verdict(verdict.failOn(), covered(schemas, side, verdict), verdict.idle());
    }
    if (!others.isEmpty()) {
      warnings.add(
          new Problem(
              side.place(),
              CODE,
              "this dump has nothing outside of the schema " + String.join(", ", schemas),
              "if pg_dump was told --schema, dump the whole, or leave the others out by ignore: "
                  + String.join(", ", others)));
    }
    return verdict;
  }

  private static List<JudgedChange> covered(Set<String> schemas, Side side, Verdict verdict) {
    List<JudgedChange> covered = new ArrayList<>();
    for (JudgedChange judged : verdict.changes()) {
      if (judged.change().sort() != side.lacking() || covers(schemas, judged.change().key())) {
        covered.add(judged);
      }
    }
    return covered;
  }

  private static boolean covers(Set<String> schemas, ObjectKey key) {
    return (key.names().size() > 1 || key.kind() == ObjectKind.SCHEMA)
        && schemas.contains(key.names().get(0));
  }

  /** What was left out of the verdict. */
  List<Problem> warnings() {
    return warnings;
  }

  /**
   * Why a dump is not compared.
   *
   * @param verdict what would be said of it
   * @param judge a reader that looks for everything that a statement needs
   */
  List<Problem> refusals(Verdict verdict, SchemaReader judge) {
    List<Problem> refusals = new ArrayList<>();
    refusal(oldSide, verdict, judge).ifPresent(refusals::add);
    refusal(newSide, verdict, judge).ifPresent(refusals::add);
    return refusals;
  }

  private static Optional<Problem> refusal(Side side, Verdict verdict, SchemaReader judge) {
    List<Change> lacking = side.contents().isEmpty() ? List.of() : side.lacking(verdict);
    if (lacking.isEmpty()) {
      return Optional.empty();
    }
    int tables = side.contents().tablesWithoutPostData();
    long behind =
        lacking.stream().filter(change -> POST_DATA.contains(change.key().kind())).count();
    if (tables > 0 && behind >= UNLIKELY) {
      return Optional.of(
          new Problem(
              side.place(),
              CODE,
              "this dump has "
                  + tables
                  + " tables, and not one key, index or trigger of them: it is a part of a"
                  + " database, as pg_dump --section=pre-data writes it",
              "dump the whole, pg_dump --schema-only; or leave out what it cannot have by ignore:"
                  + " constraint, index, trigger, rule, policy, statistics"));
    }
    for (Refusal refusal : judge.read(side.schema().statements()).refusals()) {
      if (refusal.state().isMissing()) {
        return Optional.of(
            new Problem(
                refusal.location(),
                CODE,
                "this dump needs what is not in it, "
                    + refusal.message()
                    + ": it is a part of a database",
                "dump the whole, pg_dump --schema-only, and leave out what is not to be compared"
                    + " by ignore"));
      }
    }
    return Optional.empty();
  }
}
