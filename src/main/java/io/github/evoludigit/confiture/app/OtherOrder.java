package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.order.FileSequence;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds an order of the source files in which nothing comes too early, where that is so in one. */
final class OtherOrder {

  /** What is told of an order: a problem and its place. */
  private record Told(Location location, String message) {

    static Told of(Refusal refusal) {
      return new Told(refusal.location(), refusal.message());
    }
  }

  private final BuildRequest request;
  private final LoadedSchema schema;
  private final SchemaReader reader;

  /**
   * A search.
   *
   * @param request how the schema was built
   * @param schema the schema, with files in an order that is not right
   * @param reader judges statements
   */
  OtherOrder(BuildRequest request, LoadedSchema schema, SchemaReader reader) {
    this.request = request;
    this.schema = schema;
    this.reader = reader;
  }

  /**
   * Looks for an order.
   *
   * @param refusals what is refused in the order that it has
   * @return what to say where something comes too early; empty if there is nothing to say
   */
  String remedy(List<Refusal> refusals) {
    Set<Told> known = new HashSet<>();
    refusals.forEach(refusal -> known.add(Told.of(refusal)));
    List<List<String>> tried = new ArrayList<>(List.of(schema.files()));
    for (FileOrder order : List.of(FileOrder.PATH, FileOrder.NATURAL, FileOrder.HEX)) {
      List<String> files = names(order);
      if (!tried.contains(files)) {
        tried.add(files);
        if (serves(files, known)) {
          return sentence(order);
        }
      }
    }
    LoadedSchema byPath = schema.inOrder(names(FileOrder.PATH));
    FileSequence.Result found = FileSequence.of(byPath.files(), byPath.statements());
    Optional<Problem> cycle =
        found.problems().stream().filter(each -> each.code().equals(FileSequence.CYCLE)).findAny();
    if (cycle.isPresent()) {
      return "No order of the files serves: at "
          + cycle.get().location()
          + ", "
          + cycle.get().message()
          + '.';
    }
    boolean serves =
        found.problems().isEmpty()
            && !tried.contains(found.files())
            && serves(found.files(), known);
    return serves ? sentence(FileOrder.DEPENDENCIES) : "";
  }

  private static String sentence(FileOrder order) {
    return "order=" + order.name().toLowerCase(Locale.ROOT) + " does that for all files.";
  }

  private List<String> names(FileOrder order) {
    SourceTree tree = request.tree();
    SourceTree other =
        new SourceTree(
            tree.baseDirectory(),
            tree.includeDirectories(),
            tree.excludeDirectories(),
            tree.includes(),
            tree.excludes(),
            order);
    return ListSources.run(other, request.threads()).files().stream()
        .map(SourceFile::name)
        .toList();
  }

  /** Whether in an order nothing comes too early, and nothing is refused that was not before. */
  private boolean serves(List<String> files, Set<Told> known) {
    for (Refusal refusal : reader.review(schema.inOrder(files).statements()).refusals()) {
      if (refusal.isForOrderOfFiles() || !known.contains(Told.of(refusal))) {
        return false;
      }
    }
    return true;
  }
}
