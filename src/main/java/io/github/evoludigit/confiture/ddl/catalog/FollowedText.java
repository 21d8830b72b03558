package io.github.evoludigit.confiture.ddl.catalog;

import java.util.function.Function;

/** A text that is analysed when it is read, by a rule of its own. */
public final class FollowedText extends AnalysedText {

  private final Function<PathScope, String> text;

  /**
   * A text of the statement that is read now.
   *
   * @param scope what its names mean
   * @param text spells it for a scope
   */
  public FollowedText(PathScope scope, Function<PathScope, String> text) {
    super(scope);
    this.text = text;
  }

  /** A text that is analysed now. */
  public static FollowedText of(Namespace namespace, Function<PathScope, String> text) {
    FollowedText followed = new FollowedText(namespace.scope(), text);
    followed.settle();
    return followed;
  }

  @Override
  protected String analyse() {
    return text.apply(scope());
  }
}
