package io.github.evoludigit.confiture.expression.type;

/**
 * What a text can refer to: an object or a column, by its identity. Whoever describes objects to an
 * analysis says which they are, and is told which of them the text refers to.
 */
public interface Referent {

  /** What is built in, or stands in the text itself: nothing that has a life of its own. */
  Referent NONE = new Referent() {};
}
