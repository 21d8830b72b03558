package io.github.evoludigit.confiture.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.evoludigit.confiture.text.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What differs between two databases, as facts.
 *
 * @param drift whether they differ at all
 * @param added facts of the new one only
 * @param removed facts of the old one only
 * @param changed facts that both have, with another definition
 */
public record FactChanges(
    boolean drift, List<String> added, List<String> removed, List<String> changed) {

  /** Takes copies. */
  public FactChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** Compares the facts of two databases. */
  static FactChanges between(Map<String, String> oldFacts, Map<String, String> newFacts) {
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    newFacts.forEach(
        (fact, definition) -> {
          String old = oldFacts.get(fact);
          if (old == null) {
            added.add(fact);
          } else if (!old.equals(definition)) {
            changed.add(fact);
          }
        });
    oldFacts.keySet().stream().filter(fact -> !newFacts.containsKey(fact)).forEach(removed::add);
    return new FactChanges(
        !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty(), added, removed, changed);
  }

  /** Reads a {@code truth.json}. */
  static FactChanges read(Path file) throws IOException {
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    return new FactChanges(
        json.get("drift").asBoolean(),
        texts(json.path("added")),
        texts(json.path("removed")),
        texts(json.path("changed")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** All facts that differ. */
  List<Fact> facts() {
    return Stream.of(added, removed, changed).flatMap(List::stream).map(Fact::parse).toList();
  }

  /** Writes its members into an object that is open. */
  void write(JsonWriter json) {
    json.name("drift").value(drift);
    write(json, "added", added);
    write(json, "removed", removed);
    write(json, "changed", changed);
  }

  private static void write(JsonWriter json, String name, List<String> texts) {
    json.name(name).array();
    texts.forEach(json::value);
    json.end();
  }
}
