package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * A field of a composite type.
 *
 * @param name its name
 * @param type its type
 * @param collation COLLATE, if it is said
 */
public record WrittenField(Token name, WrittenType type, Optional<WrittenName> collation) {

  /** Takes {@code name type [COLLATE collation]} ({@code TableFuncElement} in gram.y). */
  public static WrittenField read(TokenReader in) {
    Token name = in.nameToken();
    return readType(name, in);
  }

  /** Takes what follows the name. */
  public static WrittenField readType(Token name, TokenReader in) {
    WrittenType type = WrittenType.read(in);
    Optional<WrittenName> collation =
        in.takeWord("collate") ? Optional.of(new ClauseReader(in).name()) : Optional.empty();
    return new WrittenField(name, type, collation);
  }

  /** Gives a type the field, or another type to the field it has. */
  public void putInto(UserDefinedType composite, Execution execution) {
    Namespace namespace = execution.namespace();
    String meant = type.resolve(namespace);
    ColumnTypeCheck.isStored(name.text(), meant, execution);
    String own = collation.map(written -> execution.collation(written, meant)).orElse("");
    composite.putField(name.text(), meant, own);
  }
}
