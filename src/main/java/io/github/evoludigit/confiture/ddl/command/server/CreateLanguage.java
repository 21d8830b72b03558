package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code CREATE LANGUAGE name [HANDLER f] [INLINE f] [VALIDATOR f]}. Without a handler it is CREATE
 * EXTENSION (manual, CREATE LANGUAGE).
 *
 * @param replace whether there may be one
 * @param trusted whether it is trusted
 * @param name its name
 * @param functions what it is made of, by {@code handler} and the like
 */
public record CreateLanguage(
    boolean replace, boolean trusted, Token name, Map<String, WrittenFunction> functions)
    implements Command {

  /** After {@code CREATE … LANGUAGE} ({@code CreatePLangStmt} in gram.y). */
  public static Command read(TokenReader in, boolean trusted, boolean replace) {
    Token name = in.nameToken();
    Map<String, WrittenFunction> functions = new TreeMap<>();
    if (!in.atEnd()) {
      in.expectWord("handler");
      functions.put("handler", WrittenFunction.read(in));
      if (in.takeWord("inline")) {
        functions.put("inline", WrittenFunction.read(in));
      }
      if (in.takeWord("validator")) {
        functions.put("validator", WrittenFunction.read(in));
      } else if (in.takeWord("no")) {
        in.expectWord("validator");
      }
    }
    in.expectEnd();
    return new CreateLanguage(replace, trusted, name, functions);
  }

  @Override
  public Treatment apply(Execution execution) {
    Catalog catalog = execution.catalog();
    if (functions.isEmpty()) {
      Entity extension = new Entity(ObjectKind.EXTENSION, "", name.text(), execution.location());
      if (catalog.isNew(extension, replace)) {
        new ExtensionInstallation(execution).add(extension, Optional.empty());
      }
      return Treatment.MODEL;
    }
    Entity language = new Entity(ObjectKind.LANGUAGE, "", name.text(), execution.location());
    language.set(Attribute.TRUSTED, trusted);
    functions.forEach((part, each) -> language.set(part, each.reference(execution.namespace())));
    if (catalog.isNew(language, true)) {
      catalog.add(language);
      catalog.begin(language);
    }
    return Treatment.MODEL;
  }
}
