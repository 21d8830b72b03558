package io.github.evoludigit.confiture.ddl.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** When statements were read, and what was renamed between them. */
public final class History {

  /** What had a name before, by that name. */
  private final Map<QualifiedName, List<Entity>> renamed = new HashMap<>();

  /** How many statements were read; what a text means is told by when it was read. */
  private int moment;

  private int lastRenaming;

  /** The next statement begins. */
  public void nextMoment() {
    moment++;
  }

  /** How many statements were read. */
  public int moment() {
    return moment;
  }

  /** Says that something gets another name, and when. */
  public int renaming() {
    lastRenaming = moment;
    return moment;
  }

  /** When something got another name last. */
  int lastRenaming() {
    return lastRenaming;
  }

  /** An object has another name than the one it had. */
  void renamed(Entity entity, QualifiedName old) {
    entity.wasCalled(old, renaming());
    renamed.computeIfAbsent(old, none -> new ArrayList<>()).add(entity);
  }

  /** An object is in the place of another, which is the same to whoever names it. */
  void replaced(Entity old, Entity replacement) {
    replacement.succeed(old);
    for (List<Entity> entities : renamed.values()) {
      entities.replaceAll(entity -> entity == old ? replacement : entity);
    }
  }

  /** Of what has a name now and what had it before, what had it then; otherwise what has it now. */
  <E extends Entity> List<E> at(
      int then, QualifiedName name, List<E> now, Class<E> sort, Predicate<Entity> wanted) {
    if (then >= lastRenaming) {
      return now;
    }
    List<E> had = new ArrayList<>();
    for (E entity : now) {
      if (entity.wasThere(name, then)) {
        had.add(entity);
      }
    }
    for (Entity entity : renamed.getOrDefault(name, List.of())) {
      if (sort.isInstance(entity)
          && wanted.test(entity)
          && entity.wasThere(name, then)
          && !had.contains(entity)) {
        had.add(sort.cast(entity));
      }
    }
    return had.isEmpty() ? now : had;
  }
}
