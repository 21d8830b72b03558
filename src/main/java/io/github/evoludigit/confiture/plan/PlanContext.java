package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What those who write steps are to know: both sides, what is made anew, and how to write. */
final class PlanContext {

  final PlanSide before;
  final PlanSide after;
  final PlanOptions options;

  /** What is not the same on both. */
  final SideComparison comparison;

  /** Who refers to what on the old side. */
  final Users users;

  /** The names of the constraints that there are no nulls, once somebody has asked. */
  private Optional<NotNullNames> notNulls = Optional.empty();

  /** What is there before and after, and is dropped and made anew between. */
  final Set<ObjectKey> replaced;

  /** What the migration takes away, once that is settled. */
  private Optional<Set<ObjectKey>> gone = Optional.empty();

  /** What of the new side the migration makes, once that is settled. */
  private Optional<Set<ObjectKey>> made = Optional.empty();

  /** What each object of the old side contains, once somebody has asked. */
  private Optional<Map<ObjectKey, List<ObjectKey>>> parts = Optional.empty();

  /** The same of the new side. */
  private Optional<Map<ObjectKey, List<ObjectKey>>> partsAfter = Optional.empty();

  /** Whether tables of the new side inherit, once somebody has asked. */
  private Optional<Boolean> inheriting = Optional.empty();

  /** Whether there are publications, once somebody has asked. */
  private Optional<Boolean> publishing = Optional.empty();

  /** Why something of that is. */
  private final Map<ObjectKey, String> reasons = new HashMap<>();

  PlanContext(PlanSide before, PlanSide after, PlanOptions options, Set<ObjectKey> replaced) {
    this.before = before;
    this.after = after;
    this.options = options;
    this.comparison = new SideComparison(before, after);
    this.users = new Users(before);
    this.replaced = replaced;
  }

  /** Has it dropped and made anew; whether that is new. */
  boolean replace(ObjectKey key, String reason) {
    reasons.putIfAbsent(key, reason);
    return replaced.add(key);
  }

  /** Why it is dropped and made anew; empty if it is not. */
  String reason(ObjectKey key) {
    return replaced.contains(key) ? reasons.getOrDefault(key, "") : "";
  }

  /** Nothing else is made anew: what goes and what comes is known from now on. */
  void settle() {
    gone = Optional.of(settled(before, comparison.onlyBefore(), this::isGone));
    made = Optional.of(settled(after, comparison.onlyAfter(), this::isMade));
  }

  /** All that the migration takes away, which is settled, in the order of the old side. */
  Set<ObjectKey> gone() {
    return gone.orElseThrow();
  }

  /** All of the new side that the migration makes, which is settled, in the order of that side. */
  Set<ObjectKey> made() {
    return made.orElseThrow();
  }

  /** The objects of a side that are not on the other one all the time. */
  private Set<ObjectKey> settled(PlanSide side, Set<ObjectKey> only, Predicate<ObjectKey> isMoved) {
    Set<ObjectKey> all = new LinkedHashSet<>();
    if (only.isEmpty() && replaced.isEmpty()) {
      return all;
    }
    Optional<ObjectKey> last = Optional.empty();
    boolean lastIsMoved = false;
    for (SchemaObject object : side.objects()) {
      ObjectKey key = object.key();
      boolean moved = only.contains(key) || replaced.contains(key);
      if (!moved && object.container().isPresent() && key.kind() != ObjectKind.SEQUENCE) {
        // The parts of an object follow each other.
        if (!object.container().equals(last)) {
          last = object.container();
          lastIsMoved = isMoved.test(last.get());
        }
        moved = lastIsMoved;
      }
      if (moved) {
        all.add(key);
      }
    }
    return all;
  }

  /** Whether the migration makes it. A sequence can outlive the table of its column. */
  boolean isMade(ObjectKey key) {
    if (comparison.onlyAfter().contains(key) || replaced.contains(key)) {
      return true;
    }
    if (made.isPresent() && made.get().contains(key)) {
      return true;
    }
    if (!before.has(key)) {
      return true;
    }
    if (made.isPresent() || key.kind() == ObjectKind.SEQUENCE) {
      return false;
    }
    Optional<ObjectKey> container = after.containerOf(key);
    return container.isPresent() && isMade(container.get());
  }

  /** Whether the migration takes it away, to make it anew or for good. */
  boolean isGone(ObjectKey key) {
    if (gone.isPresent()) {
      return gone.get().contains(key);
    }
    if (comparison.onlyBefore().contains(key) || replaced.contains(key)) {
      return true;
    }
    if (key.kind() == ObjectKind.SEQUENCE
        || comparison.onlyBefore().isEmpty() && replaced.isEmpty()) {
      return false;
    }
    Optional<ObjectKey> container = before.containerOf(key);
    return container.isPresent() && isGone(container.get());
  }

  /** Whether a table is in use while the migration runs: it was there before. */
  boolean isInUse(ObjectKey table) {
    return options.safe() && !isMade(table);
  }

  /** {@code ONLY } if heirs of its table keep what the table loses. */
  String only(ObjectKey part) {
    List<ObjectKey> heirs = part.kind() == ObjectKind.COLUMN ? inHeirs(part) : partsOfWhole(part);
    for (ObjectKey heir : heirs) {
      if (!isGone(heir)) {
        return "ONLY ";
      }
    }
    return "";
  }

  /** The column of the same name in the tables that inherit from a column's table. */
  List<ObjectKey> inHeirs(ObjectKey column) {
    List<ObjectKey> found = new ArrayList<>();
    Optional<ObjectKey> table = before.containerOf(column);
    if (column.kind() == ObjectKind.COLUMN && table.isPresent()) {
      for (Users.Use use : users.of(table.get())) {
        ObjectKey same = within(use.user(), column);
        if (use.isBy(Attribute.INHERITS) && before.has(same)) {
          found.add(same);
        }
      }
    }
    return found;
  }

  /** What a table's heirs and partitions have of a constraint or index, under the same name. */
  private List<ObjectKey> partsOfWhole(ObjectKey whole) {
    List<ObjectKey> found = new ArrayList<>();
    for (Users.Use use : users.of(whole)) {
      ObjectKey user = use.user();
      if (use.isBy(Attribute.PART_OF)
          && user.kind() == whole.kind()
          && user.name().equals(whole.name())) {
        found.add(user);
      }
    }
    return found;
  }

  /**
   * Whether an object of the new side refers to each column that a table has when it is made: the
   * row that ON CONFLICT DO UPDATE calls {@code excluded} has all of them.
   */
  boolean usesAllOf(ObjectKey user, ObjectKey table) {
    for (Map.Entry<String, Set<ObjectKey>> use : after.usesOf(user).entrySet()) {
      if (use.getValue().contains(table)) {
        String text = after.get(user).attributes().getOrDefault(use.getKey(), "");
        if (text.contains(" ON CONFLICT ") && text.contains(" DO UPDATE SET ")) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is part of an object of the old side and disappears with it. */
  List<ObjectKey> partsOf(ObjectKey container) {
    if (parts.isEmpty()) {
      parts = Optional.of(partsOf(before));
    }
    return parts.get().getOrDefault(container, List.of());
  }

  /** What is part of an object of the new side. */
  List<ObjectKey> partsAfter(ObjectKey container) {
    if (partsAfter.isEmpty()) {
      partsAfter = Optional.of(partsOf(after));
    }
    return partsAfter.get().getOrDefault(container, List.of());
  }

  private static Map<ObjectKey, List<ObjectKey>> partsOf(PlanSide side) {
    Map<ObjectKey, List<ObjectKey>> all = new HashMap<>();
    for (SchemaObject object : side.objects()) {
      object
          .container()
          .ifPresent(own -> all.computeIfAbsent(own, none -> new ArrayList<>()).add(object.key()));
    }
    return all;
  }

  /** Whether tables of the new side inherit from others. */
  boolean isInheriting() {
    if (inheriting.isEmpty()) {
      inheriting =
          Optional.of(
              after.objects().stream().anyMatch(each -> Values.has(each, Attribute.INHERITS)));
    }
    return inheriting.get();
  }

  /** Whether the old side publishes anything. */
  boolean isPublishing() {
    if (publishing.isEmpty()) {
      publishing =
          Optional.of(
              before.compared().objects().keySet().stream()
                  .anyMatch(key -> key.kind() == ObjectKind.PUBLICATION));
    }
    return publishing.get();
  }

  private static ObjectKey within(ObjectKey table, ObjectKey column) {
    List<String> names = new ArrayList<>(table.names());
    names.add(column.name());
    return new ObjectKey(column.kind(), names, "");
  }

  /**
   * Whether an heir's or partition's column is to have another value of an attribute than the
   * column of its parent, so that what the parent gets must not be passed on to it.
   */
  boolean isApart(ObjectKey column, Attribute attribute) {
    String value = after.find(column).map(object -> Values.get(object, attribute)).orElse("");
    for (ObjectKey heir : heirs(column)) {
      if (!Values.get(after.get(heir), attribute).equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table that has the column, or that its own one passes it on to, is cut by it. */
  boolean isPartitionKey(ObjectKey column) {
    if (isInKey(column)) {
      return true;
    }
    for (ObjectKey heir : heirs(column)) {
      if (isInKey(heir)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInKey(ObjectKey column) {
    String key =
        before
            .containerOf(column)
            .filter(table -> before.compared(table).filter(PlanContext::isCut).isPresent())
            .flatMap(before::find)
            .map(table -> Values.get(table, Attribute.PARTITION_KEY))
            .orElse("");
    if (key.isEmpty()) {
      return false;
    }
    String name = Pattern.quote(Sql.name(column.name()));
    return Pattern.compile("(?<![\\w.\"'])" + name + "(?![\\w.\"'(])").matcher(key).find();
  }

  private static boolean isCut(SchemaObject table) {
    return Values.has(table, Attribute.PARTITION_KEY);
  }

  /** The name with which a column's NOT NULL is made; empty where PostgreSQL finds it. */
  String notNullName(SchemaObject column) {
    if (notNulls.isEmpty()) {
      notNulls = Optional.of(new NotNullNames(before, after));
    }
    return notNulls.get().of(column);
  }

  /** The columns that a column's table passes it on to and that stay, and those of their heirs. */
  Set<ObjectKey> heirs(ObjectKey column) {
    Set<ObjectKey> heirs = new LinkedHashSet<>();
    for (ObjectKey heir : inHeirs(column)) {
      if (after.has(heir) && heirs.add(heir)) {
        heirs.addAll(heirs(heir));
      }
    }
    return heirs;
  }

  /** The object of the same name in a table that a table inherits from. */
  static List<ObjectKey> inParents(ObjectKey part, PlanSide side) {
    List<ObjectKey> found = new ArrayList<>();
    Optional<ObjectKey> table = side.containerOf(part);
    if (table.isPresent()) {
      for (ObjectKey parent :
          side.usesOf(table.get()).getOrDefault(Attribute.INHERITS.spelling(), Set.of())) {
        ObjectKey same = within(parent, part);
        if (side.has(same)) {
          found.add(same);
        }
      }
    }
    return found;
  }

  /** The parent's object that brings this one about: a partition's index, an heir's column. */
  static List<ObjectKey> origins(ObjectKey part, PlanSide side) {
    if (part.kind() == ObjectKind.COLUMN) {
      return inParents(part, side);
    }
    return List.copyOf(side.usesOf(part).getOrDefault(Attribute.PART_OF.spelling(), Set.of()));
  }

  /** Whether an object is there because a parent of its table has it. */
  static boolean isInherited(SchemaObject object, PlanSide side) {
    if (origins(object.key(), side).isEmpty()) {
      return false;
    }
    return switch (object.key().kind()) {
      case COLUMN -> {
        boolean partition =
            object
                .container()
                .flatMap(side::compared)
                .map(table -> Values.has(table, Attribute.PARTITION_OF))
                .orElse(false);
        yield partition || AttributeValue.YES.is(Values.get(object, Attribute.INHERITED));
      }
      case CONSTRAINT -> Values.has(object, Attribute.INHERITED_FROM_ITS_PARENT);
      case INDEX -> Values.has(object, Attribute.PART_OF);
      default -> false;
    };
  }
}
