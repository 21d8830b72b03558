package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterReader;
import io.github.evoludigit.confiture.ddl.command.privilege.CreatePolicy;
import io.github.evoludigit.confiture.ddl.command.routine.CreateAggregate;
import io.github.evoludigit.confiture.ddl.command.routine.CreateEventTrigger;
import io.github.evoludigit.confiture.ddl.command.routine.CreateFunctionReader;
import io.github.evoludigit.confiture.ddl.command.routine.CreateTriggerReader;
import io.github.evoludigit.confiture.ddl.command.server.CreateAccessMethod;
import io.github.evoludigit.confiture.ddl.command.server.CreateExtension;
import io.github.evoludigit.confiture.ddl.command.server.CreateForeignDataWrapper;
import io.github.evoludigit.confiture.ddl.command.server.CreateLanguage;
import io.github.evoludigit.confiture.ddl.command.server.CreatePublication;
import io.github.evoludigit.confiture.ddl.command.server.CreateServer;
import io.github.evoludigit.confiture.ddl.command.server.CreateSubscription;
import io.github.evoludigit.confiture.ddl.command.server.CreateUserMapping;
import io.github.evoludigit.confiture.ddl.command.table.CreateIndexReader;
import io.github.evoludigit.confiture.ddl.command.table.CreateSequence;
import io.github.evoludigit.confiture.ddl.command.table.CreateStatistics;
import io.github.evoludigit.confiture.ddl.command.table.CreateTableReader;
import io.github.evoludigit.confiture.ddl.command.type.CreateCast;
import io.github.evoludigit.confiture.ddl.command.type.CreateCollation;
import io.github.evoludigit.confiture.ddl.command.type.CreateConversion;
import io.github.evoludigit.confiture.ddl.command.type.CreateOperator;
import io.github.evoludigit.confiture.ddl.command.type.CreateOperatorClass;
import io.github.evoludigit.confiture.ddl.command.type.CreateOperatorFamily;
import io.github.evoludigit.confiture.ddl.command.type.CreateTextSearch;
import io.github.evoludigit.confiture.ddl.command.type.CreateTransform;
import io.github.evoludigit.confiture.ddl.command.type.CreateType;
import io.github.evoludigit.confiture.ddl.command.type.DomainReader;
import io.github.evoludigit.confiture.ddl.command.view.CreateMaterializedView;
import io.github.evoludigit.confiture.ddl.command.view.CreateRuleReader;
import io.github.evoludigit.confiture.ddl.command.view.CreateView;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/** Reads CREATE, by the kind of what it makes. */
final class CreateReader {

  /** The words that can follow CREATE OR REPLACE, but for views. */
  private static final String[] REPLACEABLE = {
    "function",
    "procedure",
    "aggregate",
    "trigger",
    "constraint",
    "rule",
    "language",
    "trusted",
    "procedural",
    "transform"
  };

  private final TokenReader in;
  private final Interpreter interpreter;

  /**
   * After {@code CREATE}.
   *
   * @param interpreter applies the statements within {@code CREATE SCHEMA}
   */
  CreateReader(TokenReader in, Interpreter interpreter) {
    this.in = in;
    this.interpreter = interpreter;
  }

  Command read() {
    boolean replace = in.takeWords("or", "replace");
    if (in.atAnyWord("global", "local") && in.peek(1).text().startsWith("temp")) {
      in.next();
    }
    String persistence = persistence();
    expectKind(replace, persistence);
    Optional<Command> relation = createRelation(replace, persistence);
    return relation.isPresent() ? relation.get() : createOther(replace);
  }

  /** Checks that what follows can be replaced, or be temporary or unlogged. */
  private void expectKind(boolean replace, String persistence) {
    boolean view = in.atWord("view") || in.atWord("recursive");
    boolean known = view;
    if (!persistence.isEmpty()) {
      boolean unlogged = persistence.equals("unlogged") && in.atWord("materialized");
      known |= !replace && (unlogged || in.atAnyWord("table", "sequence"));
    } else if (replace) {
      known |= in.atAnyWord(REPLACEABLE);
    } else {
      known = true;
    }
    if (!known) {
      throw in.unreadable();
    }
  }

  private String persistence() {
    if (in.takeWord("unlogged")) {
      return AttributeValue.UNLOGGED.spelling();
    }
    return in.takeWord("temporary") || in.takeWord("temp") ? "temporary" : "";
  }

  private Optional<Command> createRelation(boolean replace, String persistence) {
    if (in.takeWord("table")) {
      return Optional.of(new CreateTableReader(in).read(ObjectKind.TABLE, persistence));
    }
    if (in.takeWords("foreign", "table")) {
      return Optional.of(new CreateTableReader(in).read(ObjectKind.FOREIGN_TABLE, ""));
    }
    boolean temporary = persistence.equals("temporary");
    if (in.takeWord("view")) {
      return Optional.of(CreateView.read(in, replace, temporary, false));
    }
    if (in.takeWords("recursive", "view")) {
      return Optional.of(CreateView.read(in, replace, temporary, true));
    }
    if (in.takeWords("materialized", "view")) {
      return Optional.of(CreateMaterializedView.read(in));
    }
    if (in.takeWord("sequence")) {
      return Optional.of(CreateSequence.read(in, persistence));
    }
    if (in.takeWord("index")) {
      return Optional.of(new CreateIndexReader(in).read(false));
    }
    if (in.takeWords("unique", "index")) {
      return Optional.of(new CreateIndexReader(in).read(true));
    }
    return Optional.empty();
  }

  private Command createOther(boolean replace) {
    boolean isDefault = in.takeWord("default");
    boolean constraint = in.takeWord("constraint");
    boolean trusted = in.takeWord("trusted");
    in.takeWord("procedural");
    String word = in.next().text();
    return switch (word) {
      case "schema" -> new CreateSchemaReader(in, interpreter).read();
      case "extension" -> CreateExtension.read(in);
      case "function" -> new CreateFunctionReader(in).read(ObjectKind.FUNCTION, replace);
      case "procedure" -> new CreateFunctionReader(in).read(ObjectKind.PROCEDURE, replace);
      case "aggregate" -> CreateAggregate.read(in, replace);
      case "trigger" -> new CreateTriggerReader(in).read(replace, constraint);
      case "rule" -> new CreateRuleReader(in).read(replace);
      case "policy" -> CreatePolicy.read(in);
      case "event" -> {
        in.expectWord("trigger");
        yield CreateEventTrigger.read(in);
      }
      case "type" -> CreateType.read(in);
      case "domain" -> new DomainReader(in).create();
      case "operator" -> operator();
      case "cast" -> CreateCast.read(in);
      case "transform" -> CreateTransform.read(in);
      case "conversion" -> CreateConversion.read(in, isDefault);
      case "collation" -> CreateCollation.read(in);
      case "text" -> textSearch();
      case "foreign" -> {
        in.expectWords("data", "wrapper");
        yield CreateForeignDataWrapper.read(in);
      }
      case "server" -> CreateServer.read(in);
      case "user" -> {
        if (in.takeWord("mapping")) {
          yield CreateUserMapping.read(in);
        }
        yield new ClusterReader(in).create(word);
      }
      case "publication" -> CreatePublication.read(in);
      case "subscription" -> CreateSubscription.read(in);
      case "statistics" -> CreateStatistics.read(in);
      case "language" -> CreateLanguage.read(in, trusted, replace);
      case "access" -> {
        in.expectWord("method");
        yield CreateAccessMethod.read(in);
      }
      case "role", "group", "database", "tablespace" -> new ClusterReader(in).create(word);
      default -> throw in.unknown();
    };
  }

  private Command operator() {
    if (in.takeWord("class")) {
      return CreateOperatorClass.read(in);
    }
    if (in.takeWord("family")) {
      return CreateOperatorFamily.read(in);
    }
    return CreateOperator.read(in);
  }

  private Command textSearch() {
    in.expectWord("search");
    return CreateTextSearch.read(in);
  }
}
