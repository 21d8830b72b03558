package io.github.evoludigit.confiture.plan;

/** A change that a writer does not write. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the sentence that a person reads. */
  Refusal(String sentence) {
    super(sentence);
  }
}
