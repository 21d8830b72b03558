package io.github.evoludigit.confiture.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the policy says of all changes.
 *
 * @param failOn which changes fail the build, unless they are ignored
 * @param changes the changes in the order of the objects; one of which only some attributes are
 *     ignored is here twice, each time with some of them
 * @param idle entries that allowed nothing: they match no change, or their last day is over
 */
public record Verdict(FailOn failOn, List<JudgedChange> changes, List<IdleIgnore> idle) {

  /** Of schemas that were not compared, or are the same. */
  public static final Verdict NOTHING = new Verdict(FailOn.DRIFT, List.of(), List.of());

  /**
   * An entry that allowed nothing.
   *
   * @param ignore the entry
   * @param expired whether it would have, if its last day were not over
   */
  public record IdleIgnore(Ignore ignore, boolean expired) {}

  /** Takes copies of the lists. */
  public Verdict {
    Objects.requireNonNull(failOn, "failOn");
    changes = List.copyOf(changes);
    idle = List.copyOf(idle);
  }

  /** The changes that fail the build. */
  public List<JudgedChange> failing() {
    return some(true);
  }

  /** The changes that do not. */
  public List<JudgedChange> allowed() {
    return some(false);
  }

  private List<JudgedChange> some(boolean failing) {
    List<JudgedChange> some = new ArrayList<>();
    for (JudgedChange change : changes) {
      if (change.fails() == failing) {
        some.add(change);
      }
    }
    return some;
  }
}
