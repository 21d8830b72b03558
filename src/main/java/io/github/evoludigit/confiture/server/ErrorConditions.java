package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.Resource;
import java.util.Set;

/**
 * The names of error conditions that PL/pgSQL understands (manual, appendix A), and {@code others}.
 */
public final class ErrorConditions {

  private static final class Holder {
    static final Set<String> NAMES =
        Set.of(Resource.text(ErrorConditions.class, "conditions.txt").split("\n"));
  }

  private ErrorConditions() {}

  /** Whether a condition has that name. */
  public static boolean isOne(String name) {
    return Holder.NAMES.contains(name);
  }
}
