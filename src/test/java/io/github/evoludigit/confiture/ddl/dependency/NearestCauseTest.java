package io.github.evoludigit.confiture.ddl.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearestCauseTest {

  private static final int OBJECTS = 12;

  @Test
  void what_is_known_of_others_changes_no_answer() {
    Random random = new Random(20261128);
    int causes = 0;
    for (int round = 0; round < 2000; round++) {
      Map<ObjectKey, List<ObjectKey>> uses = graph(random);
      Set<ObjectKey> changed = new HashSet<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        changed.add(view(random.nextInt(OBJECTS)));
      }
      NearestCause nearest = new NearestCause(uses::get);
      for (int i = 0; i < 3 * OBJECTS; i++) {
        ObjectKey user = view(random.nextInt(OBJECTS));
        Optional<ObjectKey> cause = nearest.of(user, changed);
        assertThat(cause)
            .as("of %s in %s by %s", user, uses, changed)
            .isEqualTo(plain(uses, user, changed));
        causes += cause.isPresent() ? 1 : 0;
        if (i % OBJECTS == OBJECTS - 1) {
          changed.remove(view(random.nextInt(OBJECTS)));
        }
      }
    }
    assertThat(causes).isGreaterThan(10_000);
  }

  @Test
  void a_chain_is_walked_once() {
    int[] asked = {0};
    NearestCause nearest =
        new NearestCause(
            user -> {
              asked[0]++;
              int number = Integer.parseInt(user.name().substring(1));
              return number == 0 ? List.of() : List.of(view(number - 1));
            });
    for (int i = 1; i < 5000; i++) {
      assertThat(nearest.of(view(i), Set.of(view(0)))).contains(view(0));
    }
    assertThat(asked[0]).isLessThan(10_000);
  }

  private static Map<ObjectKey, List<ObjectKey>> graph(Random random) {
    Map<ObjectKey, List<ObjectKey>> uses = new HashMap<>();
    for (int i = 0; i < OBJECTS; i++) {
      List<ObjectKey> used = new ArrayList<>();
      for (int j = random.nextInt(3); j > 0; j--) {
        used.add(view(random.nextInt(OBJECTS)));
      }
      uses.put(view(i), used);
    }
    return uses;
  }

  private static ObjectKey view(int number) {
    return ObjectKey.of(ObjectKind.VIEW, "public", "v" + number);
  }

  /** The same by a walk that knows nothing. */
  private static Optional<ObjectKey> plain(
      Map<ObjectKey, List<ObjectKey>> uses, ObjectKey user, Set<ObjectKey> changed) {
    Set<ObjectKey> seen = new HashSet<>(Set.of(user));
    Deque<ObjectKey> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      for (ObjectKey used : uses.get(next.remove())) {
        if (changed.contains(used) && !used.equals(user)) {
          return Optional.of(used);
        }
        if (seen.add(used)) {
          next.add(used);
        }
      }
    }
    return Optional.empty();
  }
}
