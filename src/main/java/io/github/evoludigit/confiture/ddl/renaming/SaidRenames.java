package io.github.evoludigit.confiture.ddl.renaming;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Finds on both sides what the author says was renamed.
 *
 * @param renamed what was found, in the order in which it can be run
 * @param problems a warning for each that matches nothing
 */
public record SaidRenames(List<Renamed> renamed, List<Problem> problems) {

  /** The code of a rename that matches nothing. */
  public static final String UNMATCHED = "rename-unmatched";

  /** Takes copies. */
  public SaidRenames {
    renamed = List.copyOf(renamed);
    problems = List.copyOf(problems);
  }

  /**
   * Finds renames.
   *
   * @param written what the author says
   * @param oldSchema the old side
   * @param newSchema the new side
   */
  public static SaidRenames of(List<WrittenRename> written, Schema oldSchema, Schema newSchema) {
    Search search = new Search(oldSchema, newSchema);
    for (int order = 0; order <= LAST; order++) {
      List<WrittenRename> some = new ArrayList<>();
      for (WrittenRename each : written) {
        if (order(each.kind()) == order) {
          some.add(each);
        }
      }
      search.find(some);
    }
    return new SaidRenames(search.renamed, search.problems);
  }

  private static final int LAST = 3;

  /** What others have in their names goes first: schemas, types, relations. */
  private static int order(ObjectKind kind) {
    return switch (kind) {
      case SCHEMA -> 0;
      case TYPE, DOMAIN -> 1;
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> 2;
      default -> LAST;
    };
  }

  private static final class Search {
    private final CurrentNames names;
    private final Schema oldSchema;
    private final Schema newSchema;
    private final List<Renamed> renamed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Search(Schema oldSchema, Schema newSchema) {
      this.names = new CurrentNames(oldSchema);
      this.oldSchema = oldSchema;
      this.newSchema = newSchema;
    }

    /** Finds renames of objects that are in none of each other. */
    void find(List<WrittenRename> written) {
      List<WrittenRename> waiting = new ArrayList<>(written);
      boolean found = true;
      while (found) {
        found = false;
        for (Iterator<WrittenRename> each = waiting.iterator(); each.hasNext(); ) {
          WrittenRename rename = each.next();
          Optional<ObjectKey> from = from(rename);
          Optional<ObjectKey> to = from.map(key -> to(rename, key));
          // A name that is taken may become free: a to b, and b to c.
          if (to.isPresent() && newSchema.objects().containsKey(to.get()) && !names.has(to.get())) {
            found |= add(from.get(), to.get());
            each.remove();
          }
        }
      }
      waiting.forEach(this::tell);
    }

    private boolean add(ObjectKey from, ObjectKey to) {
      List<String> statements = RenameStatement.of(from, to, names.containerKind(from));
      renamed.add(new Renamed(names.originalOf(from), to, statements, false));
      names.rename(from, to);
      return true;
    }

    /** What is meant, by the name that it has now. */
    private Optional<ObjectKey> from(WrittenRename rename) {
      if (rename.definition().isEmpty()) {
        List<ObjectKey> originals = new ArrayList<>();
        for (ObjectKey key : oldSchema.objects().keySet()) {
          if (key.kind() == rename.kind() && key.names().equals(rename.from())) {
            originals.add(key);
          }
        }
        return meant(originals, rename.arguments()).flatMap(names::currentOf);
      }
      ObjectKey definition = rename.definition().get();
      String arguments = rename.arguments().isEmpty() ? definition.arguments() : rename.arguments();
      return meant(names.named(rename.kind(), fromNames(rename, definition)), arguments);
    }

    /** Of several routines the one with these arguments; one alone is meant whatever it takes. */
    private static Optional<ObjectKey> meant(List<ObjectKey> candidates, String arguments) {
      if (candidates.size() == 1) {
        return Optional.of(candidates.get(0));
      }
      for (ObjectKey candidate : candidates) {
        String types = candidate.arguments();
        if (types.equals(arguments) || types.replace("public.", "").equals(arguments)) {
          return Optional.of(candidate);
        }
      }
      return Optional.empty();
    }

    /** The old name of a definition: what is not said is as it is now. */
    private static List<String> fromNames(WrittenRename rename, ObjectKey definition) {
      List<String> old = new ArrayList<>(definition.names());
      List<String> from = rename.from();
      // A part stays in its container, whatever that was called.
      int said = RenameStatement.names(rename.kind()) == 3 ? 1 : from.size();
      for (int i = 0; i < said; i++) {
        old.set(old.size() - 1 - i, from.get(from.size() - 1 - i));
      }
      return old;
    }

    private static ObjectKey to(WrittenRename rename, ObjectKey from) {
      if (rename.definition().isPresent()) {
        return rename.definition().get();
      }
      List<String> now = new ArrayList<>(from.names());
      List<String> to = rename.to();
      int said = RenameStatement.names(rename.kind()) == 3 ? 1 : to.size();
      for (int i = 0; i < said; i++) {
        now.set(now.size() - 1 - i, to.get(to.size() - 1 - i));
      }
      return new ObjectKey(rename.kind(), now, from.arguments());
    }

    private void tell(WrittenRename rename) {
      Optional<ObjectKey> from = from(rename);
      if (from.isEmpty() && rename.definition().filter(names::has).isPresent()) {
        return; // It is done: a comment may stay, for other sides that are older.
      }
      Optional<ObjectKey> to = from.map(key -> to(rename, key)).or(rename::definition);
      String why;
      if (from.isEmpty()) {
        List<String> old =
            rename.definition().map(key -> fromNames(rename, key)).orElse(rename.from());
        why = "the old side has no " + CurrentNames.identity(rename.kind(), old);
        why += rename.arguments();
      } else if (!newSchema.objects().containsKey(to.orElseThrow())) {
        why = "the new side has no " + to.get();
      } else {
        why = "the old side has " + to.get() + " already";
      }
      problems.add(
          new Problem(
              rename.place(),
              UNMATCHED,
              "a rename that matches nothing: " + rename.text() + "; " + why,
              "remove it if it is done, or correct the names"));
    }
  }
}
