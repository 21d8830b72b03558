package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE SEQUENCE, ALTER SEQUENCE and DROP SEQUENCE. */
final class SequenceWriter extends Writer {

  SequenceWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject sequence, List<Step> steps) {
    String sql =
        "CREATE "
            + (Values.has(sequence, Attribute.PERSISTENCE) ? "UNLOGGED " : "")
            + "SEQUENCE "
            + Sql.of(sequence.key())
            + Values.clause(sequence, "AS", Attribute.TYPE)
            + ColumnClause.sequenceOptions(sequence, "");
    steps.add(Step.of(sequence.key(), sql));
  }

  @Override
  void finish(SchemaObject sequence, List<Step> steps) {
    String column = Values.get(sequence, Attribute.OWNED_BY);
    if (!column.isEmpty()) {
      steps.add(
          Step.of(
              sequence.key(), "ALTER SEQUENCE " + Sql.of(sequence.key()) + " OWNED BY " + column));
    }
  }

  @Override
  void alter(Revision revision) {
    String alter = "ALTER SEQUENCE " + Sql.of(revision.key());
    revision
        .take(Attribute.PERSISTENCE)
        .ifPresent(
            change ->
                revision.step(
                    alter + (change.newValue().isPresent() ? " SET UNLOGGED" : " SET LOGGED")));
    List<String> options = new ArrayList<>();
    revision
        .take(Attribute.TYPE)
        .ifPresent(change -> options.add("AS " + change.newValue().orElse("bigint")));
    for (AttributeChange change : revision.open()) {
      option(change.name(), change.newValue(), Values.get(revision.after, Attribute.TYPE))
          .ifPresent(
              sql -> {
                options.add(sql);
                revision.take(change.name());
              });
    }
    if (!options.isEmpty()) {
      restart(revision, "").ifPresent(options::add);
      revision.step(alter + ' ' + String.join(" ", options));
    }
    revision.take("part of");
    revision
        .take(Attribute.OWNED_BY)
        .ifPresent(
            change -> {
              if (change.oldValue().isPresent()) {
                revision.step(alter + " OWNED BY NONE");
              }
              change
                  .newValue()
                  .ifPresent(
                      column ->
                          revision.late.add(
                              Step.of(revision.key(), alter + " OWNED BY " + column)));
            });
  }

  /**
   * A sequence whose first value is out of its new bounds must begin again.
   *
   * @param suffix what its attributes end with, if it is that of an identity
   */
  static Optional<String> restart(Revision revision, String suffix) {
    BigInteger first = number(revision.before, Attribute.START + suffix, "1");
    BigInteger lowest = number(revision.after, Attribute.MINIMUM + suffix, "");
    BigInteger highest = number(revision.after, Attribute.MAXIMUM + suffix, "");
    boolean out =
        lowest != null && first.compareTo(lowest) < 0
            || highest != null && first.compareTo(highest) > 0;
    return out ? Optional.of("RESTART") : Optional.empty();
  }

  private static BigInteger number(SchemaObject sequence, String attribute, String usual) {
    String value = sequence.attributes().getOrDefault(attribute, "");
    String number = value.isEmpty() ? usual : value;
    return number.isEmpty() ? null : new BigInteger(number);
  }

  /** The option of a sequence that an attribute is; empty if it is none. */
  static Optional<String> option(String attribute, Optional<String> value, String type) {
    return switch (attribute) {
      case "increment" -> Optional.of("INCREMENT BY " + value.orElse("1"));
      case "minimum" -> Optional.of(value.map(v -> "MINVALUE " + v).orElse("NO MINVALUE"));
      case "maximum" -> Optional.of(value.map(v -> "MAXVALUE " + v).orElse("NO MAXVALUE"));
      case "start" -> Optional.of("START WITH " + value.orElse("1"));
      case "cache" -> Optional.of("CACHE " + value.orElse("1"));
      case "cycle" -> Optional.of(value.isPresent() ? "CYCLE" : "NO CYCLE");
      default -> Optional.empty();
    };
  }
}
