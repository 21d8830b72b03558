package io.github.evoludigit.confiture.text;

/**
 * Statements are nested, or depend on each other, more deeply than can be followed: nothing can be
 * said of the schema.
 */
public final class NestedTooDeeply extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Says where it was noticed. */
  public NestedTooDeeply(Location location) {
    this(
        new Problem(
            location,
            "nested-too-deeply",
            "nested too deeply: what stands here cannot be followed to its end",
            "nest it less, or let fewer objects depend on each other in one chain"));
  }

  private NestedTooDeeply(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /**
   * What went wrong as a value. It takes any failure, so that who expects none need not load this
   * class.
   *
   * @throws RuntimeException the failure, if it is of another kind
   */
  public static Problem in(RuntimeException failure) {
    if (failure instanceof NestedTooDeeply nested) {
      return nested.problem;
    }
    throw failure;
  }
}
