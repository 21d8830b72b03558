package io.github.evoludigit.confiture.app;

/**
 * Any side as the baseline: what migrations make, say. Nothing is accepted into it, and nothing
 * tells whether it is there before it is read.
 *
 * @param input the side
 */
public record BaselineSide(SchemaInput input) implements Baseline {

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public boolean hasSchema(boolean otherwise) {
    return otherwise;
  }

  @Override
  public SchemaInput beside(SchemaInput current) {
    return current;
  }
}
