package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Mentions;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.dependency.Causes;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down how the objects of a very large schema are printed, while they are all there. */
final class FormKeeper {

  private final Catalog catalog;

  /** The references, once all objects are there. */
  private Optional<Causes> causes = Optional.empty();

  private final Schema.Collector printed = new Schema.Collector(true);
  private final Schema.Collector bare = new Schema.Collector(true);
  private final Schema.Collector viewColumns = new Schema.Collector(true);
  private final Schema.Collector references = new Schema.Collector(true);

  FormKeeper(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Writes down what there is to all objects and their parts. */
  void addAll() {
    causes = Optional.of(new Causes(catalog));
    catalog.entities().forEach(this::add);
    causes = Optional.empty();
  }

  private void add(Entity entity) {
    Map<String, Value> texts = texts(entity);
    if (entity instanceof Relation relation && NormalForm.isView(relation)) {
      // What is said of a view's columns is said of the view.
      for (Column column : relation.columns.values()) {
        texts(column).forEach((name, value) -> texts.put(NormalForm.ofColumn(name, column), value));
      }
      add(viewColumns, entity.key(), entity, PrintedSchema.columns(relation), List.of());
    }
    add(entity, texts);
    for (Entity part : Mentions.partsOf(entity)) {
      add(part, texts(part));
    }
  }

  private static Map<String, Value> texts(Entity entity) {
    Map<String, Value> texts = new LinkedHashMap<>(4);
    for (Map.Entry<String, Value> attribute : entity.attributes.entrySet()) {
      if (!attribute.getValue().isPlain()) {
        texts.put(attribute.getKey(), attribute.getValue());
      }
    }
    return texts;
  }

  private void add(Entity entity, Map<String, Value> texts) {
    List<String> used = new ArrayList<>(0);
    for (Entity each : causes.orElseThrow().usedBy(entity)) {
      used.add(KeptForm.text(each.key()));
    }
    if (texts.isEmpty() && used.isEmpty()) {
      return;
    }
    ObjectKey key = entity.key();
    add(references, key, entity, Map.of(), used);
    add(printed, key, entity, written(texts, WrittenCasts.ALL), List.of());
    add(bare, key, entity, written(texts, WrittenCasts.NONE), List.of());
  }

  /** Those that are written otherwise with these casts. */
  private Map<String, String> written(Map<String, Value> texts, WrittenCasts casts) {
    Map<String, String> others = new LinkedHashMap<>(4);
    texts.forEach(
        (name, value) -> {
          String spelling = catalog.session().write(value, casts);
          if (!spelling.equals(value.spelling())) {
            others.put(name, spelling);
          }
        });
    return others;
  }

  private static void add(
      Schema.Collector collector,
      ObjectKey key,
      Entity entity,
      Map<String, String> attributes,
      List<String> members) {
    if (!attributes.isEmpty() || !members.isEmpty()) {
      collector.add(new SchemaObject(key, Optional.empty(), attributes, members), entity.location);
    }
  }

  /** What was written down, of the schema as it is compared. */
  KeptForm form(Schema compared) {
    return new KeptForm(
        compared, printed.schema(), bare.schema(), viewColumns.schema(), references.schema());
  }
}
