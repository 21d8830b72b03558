package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

/** What may follow every constraint ({@code ConstraintAttr} in {@code gram.y}). */
enum ConstraintAttribute {
  NOT_DEFERRABLE("not", "deferrable") {
    @Override
    void applyTo(Constraint constraint) {
      constraint.set(Attribute.DEFERRABLE, "");
    }
  },
  DEFERRABLE("deferrable") {
    @Override
    void applyTo(Constraint constraint) {
      if (!constraint.has(Attribute.DEFERRABLE)) {
        constraint.set(Attribute.DEFERRABLE, true);
      }
    }
  },
  INITIALLY_DEFERRED("initially", "deferred") {
    @Override
    void applyTo(Constraint constraint) {
      constraint.set(Attribute.DEFERRABLE, "initially deferred");
    }
  },
  INITIALLY_IMMEDIATE("initially", "immediate") {
    @Override
    void applyTo(Constraint constraint) {
      if (constraint.has(Attribute.DEFERRABLE)) {
        constraint.set(Attribute.DEFERRABLE, true);
      }
    }
  },
  NOT_VALID("not", "valid") {
    @Override
    void applyTo(Constraint constraint) {
      constraint.set(Attribute.VALID, "no");
    }
  },
  NOT_ENFORCED("not", "enforced") {
    @Override
    void applyTo(Constraint constraint) {
      constraint.set(Attribute.ENFORCED, "no");
    }
  },
  ENFORCED("enforced") {
    @Override
    void applyTo(Constraint constraint) {
      constraint.set(Attribute.ENFORCED, "");
    }
  },
  NO_INHERIT("no", "inherit") {
    @Override
    void applyTo(Constraint constraint) {
      constraint.noInherit = true;
      constraint.set(Attribute.INHERITED, "no");
    }
  };

  private static final ConstraintAttribute[] ALL = values();

  private final String[] words;

  ConstraintAttribute(String... words) {
    this.words = words;
  }

  abstract void applyTo(Constraint constraint);

  /** Takes those that follow, in order. */
  static List<ConstraintAttribute> read(TokenReader in) {
    List<ConstraintAttribute> attributes = new ArrayList<>();
    for (int i = 0; i < ALL.length; i++) {
      if (in.takeWords(ALL[i].words)) {
        attributes.add(ALL[i]);
        i = -1;
      }
    }
    return List.copyOf(attributes);
  }
}
