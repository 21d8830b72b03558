package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code OPTIONS (…)} of a foreign object.
 *
 * @param values the values as constants by name; empty for one that is dropped
 */
public record ForeignOptions(Map<String, String> values) {

  /** No options. */
  public static final ForeignOptions NONE = new ForeignOptions(Map.of());

  /** Takes {@code OPTIONS (name 'value', …)}, if it follows. */
  public static ForeignOptions read(TokenReader in) {
    return in.takeWord("options") ? readList(in) : NONE;
  }

  /** Takes {@code (name 'value', …)} ({@code create_generic_options} in gram.y). */
  public static ForeignOptions readList(TokenReader in) {
    Map<String, String> values = new TreeMap<>();
    in.expectOpen();
    do {
      values.put(in.label(), Quotation.literal(in.string()));
    } while (in.takeComma());
    in.expectClose();
    return new ForeignOptions(values);
  }

  /** Takes {@code OPTIONS (ADD a 'x', SET b 'y', DROP c)}, if it follows. */
  public static ForeignOptions readChanges(TokenReader in) {
    return in.takeWord("options") ? readListOfChanges(in) : NONE;
  }

  /** Takes {@code (ADD a 'x', SET b 'y', DROP c)} ({@code alter_generic_options} in gram.y). */
  public static ForeignOptions readListOfChanges(TokenReader in) {
    Map<String, String> values = new TreeMap<>();
    in.expectOpen();
    do {
      boolean drop = in.peek(1).isName() && in.takeWord("drop");
      if (!drop && in.peek(1).isName() && !in.takeWord("add")) {
        in.expectWord("set");
      }
      String name = in.label();
      values.put(name, drop ? "" : Quotation.literal(in.string()));
    } while (in.takeComma());
    in.expectClose();
    return new ForeignOptions(values);
  }

  /** Sets the options of an object. */
  public void applyTo(Entity entity) {
    for (Map.Entry<String, String> each : values.entrySet()) {
      entity.set(AttributeFamily.OPTION.of(SqlName.quoted(each.getKey())), each.getValue());
    }
  }
}
