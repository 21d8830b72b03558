package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a sequence can count as it is told ({@code init_params} in {@code sequence.c}). */
final class SequenceCheck {

  private SequenceCheck() {}

  /** Says that a sequence cannot be of a type. */
  static void type(String what, String type, Execution execution) {
    switch (type) {
      case "smallint", "integer", "bigint" -> {
        // It counts in these.
      }
      default -> {
        if (isKnown(type, execution)) {
          refuse(
              execution,
              SqlState.INVALID_PARAMETER_VALUE,
              what + " type must be smallint, integer, or bigint");
        }
      }
    }
  }

  private static boolean isKnown(String type, Execution execution) {
    return SystemCatalog.builtIn().type(Types.base(type)) != null
        || Types.isArray(type)
        || execution.catalog().typeOf(type).isPresent();
  }

  /** Says that a column's table is not the owner's of its sequence, or in another schema. */
  static void owner(Sequence sequence, Column column, Execution execution) {
    Entity table = column.parent.orElseThrow();
    if (execution.judges() && !sequence.owner().equals(table.owner())) {
      refuse(
          execution,
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "sequence must have same owner as table it is linked to");
    } else if (execution.judges() && !sequence.schema.equals(table.schema)) {
      refuse(
          execution,
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "sequence must be in same schema as table it is linked to");
    }
  }

  /** Says why a sequence cannot have its options, all of them given. */
  static void options(Sequence sequence, Execution execution) {
    if (execution.judges() && areNumbers(sequence, execution)) {
      reason(sequence)
          .ifPresent(message -> refuse(execution, SqlState.INVALID_PARAMETER_VALUE, message));
    }
  }

  /** Whether all that is to be a number of eight bytes is one. */
  private static boolean areNumbers(Sequence sequence, Execution execution) {
    List<String> numbers = new ArrayList<>(List.of(sequence.increment, sequence.cache));
    sequence.minimum.ifPresent(numbers::add);
    sequence.maximum.ifPresent(numbers::add);
    sequence.start.ifPresent(numbers::add);
    for (String number : numbers) {
      if (!number.matches("[-+]?\\d+")) {
        if (number.matches("[-+]?[\\d.]+")) {
          String message = "invalid input syntax for type bigint: \"" + number + '"';
          refuse(execution, SqlState.INVALID_TEXT_REPRESENTATION, message);
        }
        return false;
      }
      if (new BigInteger(number).bitLength() > 63) {
        String message = "value \"" + number + "\" is out of range for type bigint";
        refuse(execution, SqlState.NUMERIC_VALUE_OUT_OF_RANGE, message);
        return false;
      }
    }
    return true;
  }

  private static Optional<String> reason(Sequence sequence) {
    BigInteger increment = new BigInteger(sequence.increment);
    boolean descending = increment.signum() < 0;
    BigInteger lowest = sequence.lowest();
    BigInteger highest = sequence.highest();
    BigInteger minimum =
        sequence.minimum.map(BigInteger::new).orElse(descending ? lowest : BigInteger.ONE);
    BigInteger maximum =
        sequence
            .maximum
            .map(BigInteger::new)
            .orElse(descending ? BigInteger.ONE.negate() : highest);
    BigInteger start = sequence.start.map(BigInteger::new).orElse(descending ? maximum : minimum);
    if (increment.signum() == 0) {
      return Optional.of("INCREMENT must not be zero");
    }
    if (isOutside(maximum, lowest, highest)) {
      return Optional.of(
          "MAXVALUE (" + maximum + ") is out of range for sequence data type " + sequence.type);
    }
    if (isOutside(minimum, lowest, highest)) {
      return Optional.of(
          "MINVALUE (" + minimum + ") is out of range for sequence data type " + sequence.type);
    }
    if (minimum.compareTo(maximum) >= 0) {
      return Optional.of("MINVALUE (" + minimum + ") must be less than MAXVALUE (" + maximum + ")");
    }
    if (start.compareTo(minimum) < 0) {
      return Optional.of(
          "START value (" + start + ") cannot be less than MINVALUE (" + minimum + ")");
    }
    if (start.compareTo(maximum) > 0) {
      return Optional.of(
          "START value (" + start + ") cannot be greater than MAXVALUE (" + maximum + ")");
    }
    return new BigInteger(sequence.cache).signum() <= 0
        ? Optional.of("CACHE (" + sequence.cache + ") must be greater than zero")
        : Optional.empty();
  }

  private static boolean isOutside(BigInteger value, BigInteger lowest, BigInteger highest) {
    return value.compareTo(lowest) < 0 || value.compareTo(highest) > 0;
  }

  private static void refuse(Execution execution, SqlState state, String message) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
  }
}
