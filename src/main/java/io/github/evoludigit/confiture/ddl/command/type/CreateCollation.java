package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.CollationCheck;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CREATE COLLATION.
 *
 * @param ifNotExists whether nothing is made if there is one of that name
 * @param name its name
 * @param source the collation it is a copy of, if it is one
 * @param options its options, if it is none
 */
public record CreateCollation(
    boolean ifNotExists, WrittenName name, Optional<WrittenName> source, DefinitionOptions options)
    implements Command {

  private static final Set<String> OPTIONS =
      Set.of(("from locale lc_collate lc_ctype provider deterministic rules version").split(" "));

  /** After {@code CREATE COLLATION}. */
  public static Command read(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    boolean ifNotExists = clauses.ifNotExists();
    WrittenName name = clauses.name();
    Optional<WrittenName> source =
        in.takeWord("from") ? Optional.of(clauses.name()) : Optional.empty();
    DefinitionOptions options =
        source.isPresent() ? new DefinitionOptions(List.of()) : DefinitionOptions.read(in);
    in.expectEnd();
    return new CreateCollation(ifNotExists, name, source, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    Entity collation =
        new Entity(
            ObjectKind.COLLATION,
            namespace.home(name.name()),
            name.name().name(),
            execution.location());
    source.ifPresent(
        from -> new CollationCheck(execution).check(from.name(), "", Token.END, Token.END));
    source.ifPresent(from -> copy(from.name(), collation, namespace));
    judge(execution);
    options.resolve(namespace).forEach((option, value) -> set(collation, option, value));
    if (!ifNotExists || execution.catalog().find(collation.key()).isEmpty()) {
      execution.catalog().add(collation);
    }
    return Treatment.MODEL;
  }

  /** Says that an option is none of a collation ({@code DefineCollation}). */
  private void judge(Execution execution) {
    for (DefinitionOptions.Option option : options.options()) {
      if (!OPTIONS.contains(option.name())) {
        execution.refuse(
            Unreadable.syntax(
                "collation attribute \"" + option.name() + "\" not recognized", option.token()));
        return;
      }
    }
  }

  /** The collations of the operating system are named as it names them (section 23.2.2). */
  private static void copy(QualifiedName source, Entity collation, Namespace namespace) {
    Optional<Entity> known = namespace.find(ObjectKind.COLLATION, source, "");
    if (known.isPresent()) {
      known.get().attributes.forEach(collation::set);
      collation.attributes.remove(Attribute.COMMENT.spelling());
    } else {
      collation.set(Attribute.LC_COLLATE, Quotation.literal(source.name()));
      collation.set(Attribute.LC_CTYPE, Quotation.literal(source.name()));
    }
  }

  private static void set(Entity collation, String option, String value) {
    String plain = value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
    switch (option) {
      case "provider" -> collation.set(option, plain.equals("libc") ? "" : plain);
      case "deterministic" -> collation.set(option, plain.equals("true") ? "" : plain);
      case "locale" -> {
        collation.set(Attribute.LC_COLLATE, Quotation.literal(plain));
        collation.set(Attribute.LC_CTYPE, Quotation.literal(plain));
      }
      case "version" -> {
        // Recorded by the server that made the collation.
      }
      default -> collation.set(option, Quotation.literal(plain));
    }
  }
}
