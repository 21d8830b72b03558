package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.witness.Contradiction;
import io.github.evoludigit.confiture.ddl.witness.Counterpart;
import io.github.evoludigit.confiture.ddl.witness.CrossCheck;
import io.github.evoludigit.confiture.ddl.witness.Testimony;
import io.github.evoludigit.confiture.ddl.witness.Witness;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Has the second reader read the statements that differ between two sides, and holds what it says
 * against what was made of them here.
 *
 * <p>A statement is held against the objects of the finished schema that it made. Where they
 * differ, a later statement may have changed them: then the side is read again up to this
 * statement, and what it had made by then decides.
 */
public final class SecondReading {

  /** More statements than this are not asked about: of so many nobody reads each. */
  public static final int MOST = 200;

  /** More often than this no side is read again. */
  private static final int MOST_AGAIN = 20;

  private final SchemaReader reader;
  private final int most;

  /**
   * One side.
   *
   * @param statements all statements that it has
   * @param read those that its schema was read from, in order
   * @param schema the schema
   */
  public record Side(List<Statement> statements, List<Statement> read, Schema schema) {}

  /**
   * What came of it. Every statement is in one of the counts.
   *
   * @param same how many JSqlParser reads the same way
   * @param different how many it reads otherwise
   * @param silent how many tell nothing that could be compared
   * @param unread how many it cannot read
   * @param unasked how many it was not asked about, being too many
   * @param contradictions the facts that are read otherwise, each a warning
   */
  public record Outcome(
      int same, int different, int silent, int unread, int unasked, List<Problem> contradictions) {

    /** Takes a copy. */
    public Outcome {
      contradictions = List.copyOf(contradictions);
    }

    /** How many statements differ. */
    public int statements() {
      return same + different + silent + unread + unasked;
    }
  }

  /**
   * A second reading.
   *
   * @param reader how the sides were read
   * @param most how many statements are asked about
   */
  public SecondReading(SchemaReader reader, int most) {
    this.reader = reader;
    this.most = most;
  }

  /** Reads what only one of the sides has: that of the new one first, if it is too much. */
  public Outcome of(Side oldSide, Side newSide) {
    try (Witness witness = new Witness()) {
      Hearing hearing = new Hearing(witness);
      hearing.hear(newSide, only(newSide.statements(), oldSide.statements()));
      hearing.hear(oldSide, only(oldSide.statements(), newSide.statements()));
      return hearing.outcome();
    }
  }

  /** The statements whose tokens the other side has not, or not as often. */
  private static List<Statement> only(List<Statement> statements, List<Statement> others) {
    Map<Long, Integer> counts = new HashMap<>(2 * others.size());
    for (Statement other : others) {
      counts.merge(other.fingerprint(), 1, Integer::sum);
    }
    List<Statement> only = new ArrayList<>();
    for (Statement statement : statements) {
      int left = counts.getOrDefault(statement.fingerprint(), 0);
      counts.put(statement.fingerprint(), left - 1);
      if (left <= 0) {
        only.add(statement);
      }
    }
    return only;
  }

  /** A side of more statements is not read again for one of them. */
  private static final int LARGE = 50_000;

  /** What was heard so far. */
  private final class Hearing {
    private final Witness witness;
    private int asked;
    private int same;
    private int different;
    private int silent;
    private int unread;
    private int unasked;
    private final List<Problem> contradictions = new ArrayList<>();

    Hearing(Witness witness) {
      this.witness = witness;
    }

    void hear(Side side, List<Statement> statements) {
      int heard = Math.min(statements.size(), most - asked);
      asked += heard;
      unasked += statements.size() - heard;
      List<Statement> heardOnes = statements.subList(0, heard);
      Map<Statement, Counterpart> made = counterparts(side.schema(), heardOnes);
      int again = 0;
      for (Statement statement : heardOnes) {
        Testimony testimony = witness.of(statement);
        CrossCheck check = CrossCheck.of(testimony, made.get(statement));
        boolean doubtful = !testimony.claims().isEmpty() && !check.agrees();
        if (doubtful && side.read().size() <= LARGE && again++ < MOST_AGAIN) {
          Schema asOfThen = asOf(side, statement);
          check =
              CrossCheck.of(testimony, counterparts(asOfThen, List.of(statement)).get(statement));
          count(testimony, check);
          tell(check, statement, asOfThen);
        } else {
          count(testimony, doubtful ? new CrossCheck(0, List.of()) : check);
        }
      }
    }

    /** The schema when the statement had been read. */
    private Schema asOf(Side side, Statement statement) {
      int index = side.read().indexOf(statement);
      return reader.read(side.read().subList(0, index + 1)).schema();
    }

    private void count(Testimony testimony, CrossCheck check) {
      if (!testimony.read()) {
        unread++;
      } else if (!check.contradictions().isEmpty()) {
        different++;
      } else if (check.agrees()) {
        same++;
      } else {
        silent++;
      }
    }

    private void tell(CrossCheck check, Statement statement, Schema schema) {
      for (Contradiction each : check.contradictions()) {
        contradictions.add(
            new Problem(
                schema.originOf(each.object()).orElse(statement.location()),
                "readers-disagree",
                each.object()
                    + ": JSqlParser reads "
                    + each.theirs()
                    + ", here it is "
                    + each.ours(),
                "check which is right; the verdict follows this plugin's reading"));
      }
    }

    Outcome outcome() {
      return new Outcome(same, different, silent, unread, unasked, contradictions);
    }
  }

  /** The objects of a schema by the statement that their definition stands in. */
  private static Map<Statement, Counterpart> counterparts(
      Schema schema, List<Statement> statements) {
    NavigableMap<Location, Statement> byPlace = new TreeMap<>();
    Map<Statement, List<SchemaObject>> objects = new HashMap<>();
    for (Statement statement : statements) {
      byPlace.put(statement.location(), statement);
      objects.put(statement, new ArrayList<>());
    }
    for (SchemaObject object : schema.objects().values()) {
      Optional<Location> origin = schema.originOf(object.key());
      Map.Entry<Location, Statement> before =
          origin.isEmpty() ? null : byPlace.floorEntry(origin.get());
      if (before != null && isWithin(origin.get(), before.getValue())) {
        objects.get(before.getValue()).add(object);
      }
    }
    Map<Statement, Counterpart> counterparts = new HashMap<>();
    objects.forEach(
        (statement, made) -> {
          made.sort((one, other) -> one.key().compareTo(other.key()));
          counterparts.put(statement, new Counterpart(made));
        });
    return counterparts;
  }

  private static boolean isWithin(Location place, Statement statement) {
    Location end = statement.script().locate(statement.end() - 1);
    return place.file().equals(end.file()) && place.compareTo(end) <= 0;
  }
}
