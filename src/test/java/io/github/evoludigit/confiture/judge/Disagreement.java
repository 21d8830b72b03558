package io.github.evoludigit.confiture.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server and a list of changes do not agree on. */
final class Disagreement {

  private Disagreement() {}

  /**
   * Holds changes against the server's word.
   *
   * @param lines the changes
   * @param consequences what is said to be different because of them
   * @return a sentence for each fact that no change says, for each change that says nothing, and
   *     for each whose sign is wrong; empty where they agree
   */
  static List<String> between(
      Judgement judgement, List<ChangeLine> lines, List<ReportedChange> consequences) {
    List<String> sentences = new ArrayList<>();
    FactChanges truth = judgement.changes();
    if (truth.drift() == lines.isEmpty()) {
      sentences.add("the server says that drift is " + truth.drift());
    }
    List<ReportedChange> reported = new ArrayList<>(consequences);
    lines.forEach(line -> reported.add(line.reported()));
    Covering covering = Covering.of(truth, reported, judgement.containment());
    covering.uncovered().forEach(fact -> sentences.add("no change says " + fact));
    covering.spurious().forEach(change -> sentences.add("no fact for " + change.text()));
    Set<ObjectName> before = objects(judgement.oldFacts());
    Set<ObjectName> after = objects(judgement.newFacts());
    for (ChangeLine line : lines) {
      ObjectName object = line.reported().object();
      boolean known = before.contains(object) || after.contains(object);
      boolean moved = lines.stream().filter(l -> l.reported().object().equals(object)).count() > 1;
      boolean right =
          switch (line.sign()) {
            case "+" -> after.contains(object) && !before.contains(object);
            case "-" -> before.contains(object) && !after.contains(object);
            default -> before.contains(object) && after.contains(object);
          };
      // A serial column's sequence is an object; an identity column's is a part of the column.
      boolean becamePart =
          judgement.containment().containersOf(object).stream()
              .anyMatch(owner -> lines.stream().anyMatch(l -> l.reported().object().equals(owner)));
      if (known && !moved && !becamePart && !right) {
        sentences.add("wrong sign: " + line);
      }
    }
    return sentences;
  }

  private static Set<ObjectName> objects(CatalogFacts facts) {
    Set<ObjectName> objects = new HashSet<>();
    facts.facts().keySet().stream()
        .map(Fact::parse)
        .filter(fact -> fact.facet().equals("object"))
        .forEach(fact -> objects.add(fact.object()));
    return objects;
  }
}
