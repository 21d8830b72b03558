package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MemberReference;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/** An option of a sequence (manual, CREATE SEQUENCE). */
sealed interface SequenceOption {

  /** Gives the option to a sequence. */
  void applyTo(Sequence sequence, Execution execution);

  /**
   * Checks that what it names is there.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if it is not
   */
  default void check(Execution execution) {
    // Most name nothing.
  }

  /** {@code AS type}. */
  record As(WrittenType type) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.changeType(type.resolve(execution.namespace()));
    }

    @Override
    public void check(Execution execution) {
      SequenceCheck.type("sequence", type.resolve(execution.namespace()), execution);
    }
  }

  /** {@code INCREMENT BY step}. */
  record Increment(String step) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.increment = step;
    }
  }

  /** {@code MINVALUE value}, or none. */
  record Minimum(Optional<String> value) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.minimum = value;
    }
  }

  /** {@code MAXVALUE value}, or none. */
  record Maximum(Optional<String> value) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.maximum = value;
    }
  }

  /** {@code START WITH value}. */
  record Start(String value) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.start = Optional.of(value);
    }
  }

  /** {@code CACHE size}. */
  record Cache(String size) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.cache = size;
    }
  }

  /** {@code [NO] CYCLE}. */
  record Cycle(boolean cycle) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.cycle = cycle;
    }
  }

  /** {@code OWNED BY column}, or by none. */
  record OwnedBy(Optional<MemberReference> column) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      Optional<Column> owner =
          column.isPresent() ? Optional.of(column.get().column(execution)) : Optional.empty();
      if (owner.isPresent()) {
        SequenceCheck.owner(sequence, owner.get(), execution);
      }
      sequence.ownedBy(owner);
    }

    @Override
    public void check(Execution execution) {
      if (column.isPresent()) {
        column.get().column(execution);
      }
    }
  }

  /** What the grammar takes and no sequence has. */
  record Refused(Unreadable reason) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      // It was refused.
    }

    @Override
    public void check(Execution execution) {
      throw reason;
    }
  }

  /** {@code RESTART}, which moves a sequence and does not change it. */
  record Restart() implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      // What it gives next is data.
    }
  }

  /** {@code SEQUENCE NAME name} of an identity column, as pg_dump writes it. */
  record Called(WrittenName name) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.schema = execution.namespace().home(name.name());
      sequence.name = name.name().name();
    }
  }

  /** {@code LOGGED} or {@code UNLOGGED}. */
  record Persistence(String persistence) implements SequenceOption {
    @Override
    public void applyTo(Sequence sequence, Execution execution) {
      sequence.set(Attribute.PERSISTENCE, persistence);
    }
  }
}
