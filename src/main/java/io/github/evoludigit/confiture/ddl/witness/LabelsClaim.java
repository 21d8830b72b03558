package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * An enumeration has these labels, in this order.
 *
 * @param type its name
 * @param labels the labels
 */
record LabelsClaim(WrittenName type, List<String> labels) implements Claim {

  LabelsClaim {
    labels = List.copyOf(labels);
  }

  @Override
  public String spelling() {
    return "labels " + labels;
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    return made.find(ObjectKind.TYPE, type)
        .map(
            object ->
                new Fact(
                    object.key(),
                    "labels " + strings(object.attributes().getOrDefault("labels", ""))));
  }

  private static List<String> strings(String list) {
    return Token.of(list).stream().filter(Token::isString).map(Token::text).toList();
  }
}
