package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Locale;

/**
 * CREATE CONVERSION.
 *
 * @param isDefault whether it is the default one of its encodings
 * @param name its name
 * @param source the encoding it is from
 * @param destination the encoding it is to
 * @param function what converts
 */
public record CreateConversion(
    boolean isDefault, WrittenName name, Token source, Token destination, WrittenFunction function)
    implements Command {

  /** After {@code CREATE [DEFAULT] CONVERSION}. */
  public static Command read(TokenReader in, boolean isDefault) {
    WrittenName name = new ClauseReader(in).name();
    in.expectWord("for");
    Token source = string(in);
    in.expectWord("to");
    Token destination = string(in);
    in.expectWord("from");
    WrittenFunction function = WrittenFunction.read(in);
    in.expectEnd();
    return new CreateConversion(isDefault, name, source, destination, function);
  }

  private static Token string(TokenReader in) {
    Token string = in.peek();
    in.string();
    return string;
  }

  @Override
  public Treatment apply(Execution execution) {
    Entity conversion =
        new Entity(
            ObjectKind.CONVERSION,
            execution.namespace().home(name.name()),
            name.name().name(),
            execution.location());
    conversion.set(Attribute.DEFAULT, isDefault);
    conversion.set(Attribute.FROM, encoding(source, "source", execution));
    conversion.set(Attribute.TO, encoding(destination, "destination", execution));
    conversion.set(Attribute.FUNCTION, function.reference(execution.namespace()));
    execution.catalog().add(conversion);
    return Treatment.MODEL;
  }

  private static String encoding(Token written, String use, Execution execution) {
    new ServerNames(execution.catalog()).encoding(written.text(), use, written);
    String plain = written.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return switch (plain) {
      case "unicode" -> "utf8";
      case "iso88591" -> "latin1";
      default -> plain;
    };
  }
}
