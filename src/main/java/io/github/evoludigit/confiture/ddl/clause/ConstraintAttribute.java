package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What may follow every constraint, that of CREATE CONSTRAINT TRIGGER among them ({@code
 * ConstraintAttr} in {@code gram.y}).
 */
public enum ConstraintAttribute {
  /** Checked at once, always. */
  NOT_DEFERRABLE("not", "deferrable") {
    @Override
    public void applyTo(Entity constraint) {
      constraint.set(Attribute.DEFERRABLE, "");
    }
  },

  /** Checked at once, unless that is put off. */
  DEFERRABLE("deferrable") {
    @Override
    public void applyTo(Entity constraint) {
      if (!constraint.has(Attribute.DEFERRABLE)) {
        constraint.set(Attribute.DEFERRABLE, true);
      }
    }
  },

  /** Checked at the end of a transaction. */
  INITIALLY_DEFERRED("initially", "deferred") {
    @Override
    public void applyTo(Entity constraint) {
      constraint.set(Attribute.DEFERRABLE, AttributeValue.INITIALLY_DEFERRED);
    }
  },

  /** Checked at once, as long as that is not put off. */
  INITIALLY_IMMEDIATE("initially", "immediate") {
    @Override
    public void applyTo(Entity constraint) {
      if (constraint.has(Attribute.DEFERRABLE)) {
        constraint.set(Attribute.DEFERRABLE, true);
      }
    }
  },

  /** Not checked for rows that are there. */
  NOT_VALID("not", "valid") {
    @Override
    public void applyTo(Entity constraint) {
      constraint.set(Attribute.VALID, AttributeValue.NO);
    }
  },

  /** Not checked at all. */
  NOT_ENFORCED("not", "enforced") {
    @Override
    public void applyTo(Entity constraint) {
      constraint.set(Attribute.ENFORCED, AttributeValue.NO);
    }
  },

  /** Checked. */
  ENFORCED("enforced") {
    @Override
    public void applyTo(Entity constraint) {
      constraint.set(Attribute.ENFORCED, "");
    }
  },

  /** Not for the children of the table. */
  NO_INHERIT("no", "inherit") {
    @Override
    public void applyTo(Entity constraint) {
      if (constraint instanceof Constraint own) {
        own.noInherit = true;
      }
      constraint.set(Attribute.INHERITED, AttributeValue.NO);
    }
  };

  private static final ConstraintAttribute[] ALL = values();

  private final String[] words;

  ConstraintAttribute(String... words) {
    this.words = words;
  }

  /** Changes what is defined. */
  public abstract void applyTo(Entity constraint);

  /** The words: {@code NOT VALID}. */
  public String spelling() {
    return String.join(" ", words).toUpperCase(Locale.ROOT);
  }

  /** Whether it is about when the constraint is checked. */
  public boolean isDeferral() {
    return switch (this) {
      case NOT_DEFERRABLE, DEFERRABLE, INITIALLY_DEFERRED, INITIALLY_IMMEDIATE -> true;
      default -> false;
    };
  }

  /** Takes those that follow, in order. */
  public static List<ConstraintAttribute> read(TokenReader in) {
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
