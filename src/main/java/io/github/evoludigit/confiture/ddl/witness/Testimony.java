package io.github.evoludigit.confiture.ddl.witness;

import java.util.List;

/**
 * What JSqlParser's tree of one statement tells for sure.
 *
 * @param read whether there is a tree that can be believed
 * @param claims the facts; none where the statement defines nothing that is compared
 */
public record Testimony(boolean read, List<Claim> claims) {

  /** That of a statement which JSqlParser cannot read. */
  static final Testimony UNREAD = new Testimony(false, List.of());

  /** Takes a copy. */
  public Testimony {
    claims = List.copyOf(claims);
  }

  static Testimony of(List<Claim> claims) {
    return new Testimony(true, claims);
  }
}
