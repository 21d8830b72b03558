package io.github.evoludigit.confiture.ddl.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of holding a testimony against what was made of the statement.
 *
 * @param agreed how many facts are the same
 * @param contradictions those that are not
 */
public record CrossCheck(int agreed, List<Contradiction> contradictions) {

  /** Takes a copy. */
  public CrossCheck {
    contradictions = List.copyOf(contradictions);
  }

  /** Holds one against the other, fact by fact. */
  public static CrossCheck of(Testimony testimony, Counterpart made) {
    int agreed = 0;
    List<Contradiction> contradictions = new ArrayList<>();
    for (Claim claim : testimony.claims()) {
      Optional<Claim.Fact> fact = claim.ours(made);
      if (fact.isPresent() && fact.get().spelling().equals(claim.spelling())) {
        agreed++;
      } else if (fact.isPresent()) {
        contradictions.add(
            new Contradiction(fact.get().object(), claim.spelling(), fact.get().spelling()));
      }
    }
    return new CrossCheck(agreed, contradictions);
  }

  /** Whether at least one fact was compared and none differs. */
  public boolean agrees() {
    return agreed > 0 && contradictions.isEmpty();
  }
}
