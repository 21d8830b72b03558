package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.CanonicalForm;
import io.github.evoludigit.confiture.ddl.expression.Scope;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies one statement to the database, by its first words. */
final class StatementReader {

  private final Database database;
  private final SecondOpinion secondOpinion;
  private final boolean withData;

  StatementReader(Database database, SecondOpinion secondOpinion, boolean withData) {
    this.database = database;
    this.secondOpinion = secondOpinion;
    this.withData = withData;
  }

  /** Applies a statement; one that is not understood becomes a definition. */
  Treatment read(Statement statement) {
    List<Token> tokens = statement.tokens();
    return read(statement, tokens);
  }

  private Treatment read(Statement statement, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return Treatment.SETTING;
    }
    try {
      return new Dispatch(new Clauses(database, statement, tokens), tokens).read();
    } catch (Unreadable notUnderstood) {
      report(statement, notUnderstood);
    } catch (RuntimeException notExpected) {
      // Text that is no SQL can have a shape that nothing here expects: its tokens still count.
      report(statement, new Unreadable("the statement", Token.END));
    }
    return new DefinitionStatement(database, statement, tokens).add();
  }

  private void report(Statement statement, Unreadable notUnderstood) {
    int start = notUnderstood.token().start();
    boolean within = start > statement.start() && start < statement.end();
    Location location = within ? statement.script().locate(start) : statement.location();
    if (secondOpinion.rejects(statement.text())) {
      database
          .problems()
          .add(
              new Problem(
                  location,
                  "not-understood",
                  "not understood here: " + shortened(notUnderstood.getMessage()),
                  "check the spelling; the statement is compared by its tokens"));
    }
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  /** The statement at hand. */
  private final class Dispatch {
    private final Clauses clauses;
    private final TokenReader in;
    private final List<Token> tokens;

    Dispatch(Clauses clauses, List<Token> tokens) {
      this.clauses = clauses;
      this.in = clauses.in;
      this.tokens = tokens;
    }

    Treatment read() {
      if (!in.at(TokenKind.WORD)) {
        throw in.unreadable();
      }
      return switch (in.next().text()) {
        case "create" -> create();
        case "alter" -> new AlterStatements(clauses).read();
        case "drop" -> new DropStatements(clauses).read();
        case "do" -> anonymousBlock();
        case "comment" -> new CommentStatements(clauses).read();
        case "security" -> new CommentStatements(clauses).readLabel();
        case "grant" -> new PrivilegeStatements(clauses).read(true);
        case "revoke" -> new PrivilegeStatements(clauses).read(false);
        case "set", "reset" -> new SessionStatements(clauses).read();
        case "select" -> {
          Treatment treatment = new SessionStatements(clauses).read();
          yield treatment == Treatment.DATA ? data() : treatment;
        }
        case "insert", "update", "delete", "copy", "merge", "truncate", "with", "call" -> data();
        case "reassign" -> new OwnedStatements(clauses).reassign();
        case "cluster" -> new IndexStatements(clauses).cluster();
        case "values", "table", "refresh", "analyze", "vacuum", "reindex" -> Treatment.DATA;
        case "begin",
            "start",
            "commit",
            "end",
            "rollback",
            "savepoint",
            "release",
            "lock",
            "show",
            "discard",
            "notify",
            "listen",
            "unlisten",
            "checkpoint",
            "load",
            "prepare",
            "execute",
            "deallocate",
            "explain" ->
            Treatment.SETTING;
        default -> throw in.unreadable();
      };
    }

    /** A statement that changes rows, of tables that are not known perhaps. */
    private Treatment data() {
      if (withData && !new RowStatements(database, clauses.statement(), tokens).read()) {
        new DefinitionStatement(database, clauses.statement(), tokens).add();
      }
      return Treatment.DATA;
    }

    /** A DO block that makes nothing but roles is no part of the database. */
    private Treatment anonymousBlock() {
      for (Token token : in.rest()) {
        if (token.isString() && isPartOfSchema(new AnonymousBlock(token.text()))) {
          return applied(new AnonymousBlock(token.text()).commands());
        }
      }
      return Treatment.SETTING;
    }

    /** The commands of a block, where they are known and make what is not there yet. */
    private Treatment applied(Optional<List<List<Token>>> commands) {
      if (commands.isEmpty()) {
        return new DefinitionStatement(database, clauses.statement(), tokens).add();
      }
      Treatment treatment = Treatment.MODEL;
      for (List<Token> command : commands.get()) {
        if (!isThere(command)) {
          Treatment one = StatementReader.this.read(clauses.statement(), command);
          treatment = one == Treatment.MODEL ? treatment : one;
        }
      }
      return treatment;
    }

    /** Whether a command would make what there is already. */
    private boolean isThere(List<Token> command) {
      Clauses inner = new Clauses(database, clauses.statement(), command);
      TokenReader words = inner.in;
      try {
        if (words.takeWords("create", "type") || words.takeWords("create", "domain")) {
          QualifiedName name = inner.qualifiedName();
          return database.findType(QualifiedName.of(database.home(name), name.name())).isPresent();
        }
        if (words.takeWords("create", "table") || words.takeWords("create", "sequence")) {
          QualifiedName name = inner.qualifiedName();
          return database.findClass(QualifiedName.of(database.home(name), name.name())).isPresent();
        }
        if (words.takeWords("alter", "table")) {
          Optional<Relation> table = database.findRelation(inner.relationName());
          return words.takeWords("add", "constraint")
              && table.filter(known -> known.constraints.containsKey(words.label())).isPresent();
        }
        return false;
      } catch (Unreadable another) {
        return false;
      }
    }

    private boolean isPartOfSchema(AnonymousBlock block) {
      return block.changesSchema() || withData && block.changesRows();
    }

    private Treatment create() {
      boolean replace = in.takeWords("or", "replace");
      if (in.atAnyWord("global", "local") && in.peek(1).text().startsWith("temp")) {
        in.next();
      }
      String persistence = persistence();
      Treatment relation = createRelation(replace, persistence);
      return relation != null ? relation : createOther(replace);
    }

    private String persistence() {
      if (in.takeWord("unlogged")) {
        return "unlogged";
      }
      return in.takeWord("temporary") || in.takeWord("temp") ? "temporary" : "";
    }

    private Treatment createRelation(boolean replace, String persistence) {
      if (in.takeWord("table")) {
        return new TableStatements(clauses).read(ObjectKind.TABLE, persistence);
      }
      if (in.takeWords("foreign", "table")) {
        return new TableStatements(clauses).read(ObjectKind.FOREIGN_TABLE, "");
      }
      boolean temporary = persistence.equals("temporary");
      if (in.takeWord("view")) {
        return new ViewStatements(clauses).readView(replace, temporary, false);
      }
      if (in.takeWords("recursive", "view")) {
        return new ViewStatements(clauses).readView(replace, temporary, true);
      }
      if (in.takeWords("materialized", "view")) {
        return new ViewStatements(clauses).readMaterialized();
      }
      if (in.takeWord("sequence")) {
        return new SequenceStatements(clauses).create(persistence);
      }
      if (in.takeWord("index")) {
        return new IndexStatements(clauses).create(false);
      }
      if (in.takeWords("unique", "index")) {
        return new IndexStatements(clauses).create(true);
      }
      return null;
    }

    private Treatment createOther(boolean replace) {
      boolean isDefault = in.takeWord("default");
      boolean constraint = in.takeWord("constraint");
      boolean trusted = in.takeWord("trusted");
      in.takeWord("procedural");
      String word = in.next().text();
      return switch (word) {
        case "schema" -> schema();
        case "extension" -> extension();
        case "function" -> new RoutineStatements(clauses).create(ObjectKind.FUNCTION);
        case "procedure" -> new RoutineStatements(clauses).create(ObjectKind.PROCEDURE);
        case "aggregate" -> new RoutineStatements(clauses).createAggregate();
        case "trigger" -> new TriggerStatements(clauses).createTrigger(constraint);
        case "rule" -> new TriggerStatements(clauses).createRule();
        case "policy" -> new TriggerStatements(clauses).createPolicy();
        case "event" -> {
          in.expectWord("trigger");
          yield new TriggerStatements(clauses).createEventTrigger();
        }
        case "type" -> new TypeStatements(clauses).createType();
        case "domain" -> new TypeStatements(clauses).createDomain();
        case "operator" -> new OperatorStatements(clauses).createOperator();
        case "cast" -> new OperatorStatements(clauses).createCast();
        case "transform" -> new OperatorStatements(clauses).createTransform();
        case "conversion" -> new OperatorStatements(clauses).createConversion(isDefault);
        case "collation" -> new OperatorStatements(clauses).createCollation();
        case "text" -> textSearch();
        case "foreign" -> {
          in.expectWords("data", "wrapper");
          yield new ForeignStatements(clauses).createWrapper();
        }
        case "server" -> new ForeignStatements(clauses).createServer();
        case "user" -> {
          if (in.takeWord("mapping")) {
            yield new ForeignStatements(clauses).createUserMapping();
          }
          in.rest();
          yield Treatment.SETTING;
        }
        case "publication" -> new ReplicationStatements(clauses).createPublication();
        case "subscription" -> new ReplicationStatements(clauses).createSubscription();
        case "statistics" -> new StatisticsStatements(clauses).create();
        case "language" -> language(trusted);
        case "access" -> accessMethod();
        case "role", "group", "database", "tablespace" -> {
          in.rest();
          yield Treatment.SETTING;
        }
        default -> throw in.unreadable();
      };
    }

    private Treatment textSearch() {
      in.expectWord("search");
      return new TextSearchStatements(clauses)
          .create(
              switch (in.label()) {
                case "parser" -> ObjectKind.TEXT_SEARCH_PARSER;
                case "template" -> ObjectKind.TEXT_SEARCH_TEMPLATE;
                case "dictionary" -> ObjectKind.TEXT_SEARCH_DICTIONARY;
                case "configuration" -> ObjectKind.TEXT_SEARCH_CONFIGURATION;
                default -> throw in.unreadable();
              });
    }

    private Treatment extension() {
      boolean ifNotExists = clauses.ifNotExists();
      Entity extension = new Entity(ObjectKind.EXTENSION, "", in.label(), clauses.location());
      in.takeWord("with");
      String schema = database.searchPath().get(0);
      while (!in.atEnd() && !in.takeWord("cascade")) {
        if (in.takeWord("schema")) {
          schema = in.label();
        } else if (in.takeWord("version")) {
          String version = in.peek().isString() ? in.string() : in.label();
          extension.set("version", version);
        } else {
          throw in.unreadable();
        }
      }
      in.expectEnd();
      extension.set("comment", KnownExtensions.comment(extension.name));
      extension.set("schema", schema.equals("public") ? "" : schema);
      if (isNew(extension, ifNotExists)) {
        database.add(extension);
        for (String type : KnownExtensions.types(extension.name)) {
          Entity brought =
              new UserDefinedType(
                  ObjectKind.TYPE, schema, type, Scope.UserType.Sort.BASE, clauses.location());
          brought.implicit = true;
          database.add(brought);
        }
        for (String dictionary : KnownExtensions.dictionaries(extension.name)) {
          Entity brought =
              new Entity(ObjectKind.TEXT_SEARCH_DICTIONARY, schema, dictionary, clauses.location());
          brought.implicit = true;
          database.add(brought);
        }
      }
      return Treatment.MODEL;
    }

    /** {@code CREATE SCHEMA [name] [AUTHORIZATION role]} with objects in it (its manual page). */
    private Treatment schema() {
      boolean ifNotExists = clauses.ifNotExists();
      String name = in.atWord("authorization") ? "" : in.label();
      String owner = in.takeWord("authorization") ? clauses.role() : "";
      Entity schema =
          new Entity(ObjectKind.SCHEMA, "", name.isEmpty() ? owner : name, clauses.location());
      schema.owner = owner.equals(database.loader()) ? "" : owner;
      if (isNew(schema, ifNotExists)) {
        database.add(schema);
        PrivilegeStatements.begin(database, schema);
      }
      Treatment treatment = elements(schema);
      if (!owner.isEmpty()) {
        // The elements are made by the schema's owner.
        for (Entity element : database.entities()) {
          if (element.schema.equals(schema.name) && !(element instanceof Index)) {
            new AlterStatements(clauses).changeOwner(element, owner);
          }
        }
      }
      return treatment;
    }

    /** What every database has can be made again: then it is what is meant. */
    private boolean isNew(Entity entity, boolean ifNotExists) {
      Optional<Entity> there = database.find(entity.key());
      boolean initial = entity.name.equals("public") || entity.name.equals("plpgsql");
      return there.isEmpty() || !ifNotExists && !initial;
    }

    /** {@code CREATE LANGUAGE name [HANDLER f] [INLINE f] [VALIDATOR f]}. */
    private Treatment language(boolean trusted) {
      Entity language = new Entity(ObjectKind.LANGUAGE, "", in.label(), clauses.location());
      language.set("trusted", trusted);
      while (!in.atEnd()) {
        String part = in.label();
        if (!List.of("handler", "inline", "validator").contains(part)) {
          throw in.unreadable();
        }
        language.set(part, DefinitionOptions.function(clauses));
      }
      if (isNew(language, true)) {
        database.add(language);
        PrivilegeStatements.begin(database, language);
      }
      return Treatment.MODEL;
    }

    private Treatment accessMethod() {
      in.expectWord("method");
      Entity method = new Entity(ObjectKind.ACCESS_METHOD, "", in.label(), clauses.location());
      in.expectWord("type");
      method.set("type", in.label());
      in.expectWord("handler");
      method.set("handler", DefinitionOptions.function(clauses));
      in.expectEnd();
      database.add(method);
      return Treatment.MODEL;
    }

    private Treatment elements(Entity schema) {
      String role = database.role();
      List<String> path = database.searchPath();
      List<String> inner = new ArrayList<>(List.of(schema.name));
      inner.addAll(path);
      database.searchPath(inner);
      if (!schema.owner.isEmpty()) {
        database.role(schema.owner);
      }
      Treatment treatment = Treatment.MODEL;
      try {
        while (!in.atEnd()) {
          if (!in.atAnyWord("create", "grant")) {
            throw in.unreadable();
          }
          int from = in.position();
          in.next();
          skipElement();
          List<Token> element = in.since(from);
          Treatment one = StatementReader.this.read(clauses.statement(), element);
          treatment = one == Treatment.MODEL ? treatment : one;
        }
      } finally {
        database.searchPath(path);
        database.role(role);
      }
      return treatment;
    }

    /** To the next CREATE or GRANT outside of parentheses. */
    private void skipElement() {
      do {
        in.until("create", "grant");
      } while (in.takeComma());
    }
  }

  /** A statement that is kept by its tokens. */
  private record DefinitionStatement(Database database, Statement statement, List<Token> tokens) {

    Treatment add() {
      String text = CanonicalForm.ofTokens(tokens);
      Optional<Entity> target = target();
      if (target.isPresent()) {
        target.get().addDefinition(text);
        return Treatment.DEFINITION;
      }
      String name = summary(text);
      Entity entity = new Entity(ObjectKind.STATEMENT, "", name, statement.location());
      for (int number = 2; database.find(entity.key()).isPresent(); number++) {
        entity.name = name + " #" + number;
      }
      entity.set("definition", text);
      database.add(entity);
      return Treatment.DEFINITION;
    }

    /** The object that ALTER or COMMENT is about, if that much is understood. */
    private Optional<Entity> target() {
      if (!tokens.get(0).isWord("alter")) {
        return Optional.empty();
      }
      Clauses clauses = new Clauses(database, statement, tokens);
      clauses.in.next();
      try {
        Optional<ObjectKind> kind = ObjectReference.kind(clauses.in);
        clauses.ifExists();
        return kind.flatMap(known -> new ObjectReference(clauses).findIfThere(known));
      } catch (Unreadable unknown) {
        return Optional.empty();
      }
    }

    /** The beginning of the text, and a number that tells it from others. */
    private static String summary(String text) {
      String line = text.replaceAll("\\s+", " ");
      String first = line.length() <= 60 ? line : line.substring(0, 57) + "...";
      return first + " [" + Integer.toHexString(text.hashCode()) + ']';
    }
  }
}
