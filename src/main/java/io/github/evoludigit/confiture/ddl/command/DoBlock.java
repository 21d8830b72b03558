package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Block;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Effect;
import io.github.evoludigit.confiture.ddl.command.routine.BodyCheck;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DO: what its block does is done, as far as that can be known without a server.
 *
 * @param tokens the statement
 * @param language its language, if it is said
 * @param body the string that holds the block
 * @param interpreter applies the commands of the block
 */
record DoBlock(List<Token> tokens, Optional<Token> language, Token body, Interpreter interpreter)
    implements Command {

  /** A statement that begins with DO. */
  static Command read(List<Token> tokens, Interpreter interpreter) {
    TokenReader in = new TokenReader(tokens);
    in.next();
    Optional<Token> body = Optional.empty();
    Optional<Token> language = Optional.empty();
    do {
      Token option = in.peek();
      boolean redundant;
      if (in.takeWord("language")) {
        redundant = language.isPresent();
        language = Optional.of(in.peek().isString() ? in.next() : in.identifierToken());
      } else if (option.isString()) {
        redundant = body.isPresent();
        body = Optional.of(in.next());
      } else {
        throw in.unreadable();
      }
      if (redundant) {
        throw Unreadable.syntax("conflicting or redundant options", option);
      }
    } while (!in.atEnd());
    if (body.isEmpty()) {
      throw Unreadable.syntax("no inline code specified", in.peek(-1));
    }
    return new DoBlock(tokens, language, body.get(), interpreter);
  }

  @Override
  public Treatment apply(Execution execution) {
    language.ifPresent(name -> new ServerNames(execution.catalog()).language(name.text(), name));
    if (language.isPresent() && !language.get().text().equals("plpgsql")) {
      return new DefinitionStatement(tokens).apply(execution);
    }
    BodyCheck.ofBlock(execution, body);
    Block block;
    try {
      block = BlockSteps.of(inner(execution.statement()), execution.namespace());
    } catch (Unreadable another) {
      return new DefinitionStatement(tokens).apply(execution);
    }
    BlockRun run =
        new BlockRun(
            execution.namespace(), execution.statement(), interpreter, interpreter.withData());
    if (!run.run(block)) {
      return new DefinitionStatement(tokens).apply(execution);
    }
    return run.treatment().orElse(ofNothing(block.effect()));
  }

  /** What a block is that has found nothing to do. */
  private static Treatment ofNothing(Effect effect) {
    return switch (effect) {
      case SCHEMA -> Treatment.MODEL;
      case CLUSTER -> Treatment.CLUSTER;
      case ROWS -> Treatment.ROWS;
      case NOTHING -> Treatment.SESSION;
    };
  }

  /** The tokens of the block, in their places in the script if these can be told. */
  private List<Token> inner(Statement statement) {
    byte[] utf8 = statement.script().utf8();
    boolean plain =
        body.kind() == TokenKind.DOLLAR_STRING
            && body.start() >= statement.start()
            && body.end() <= statement.end()
            && utf8[body.start()] == '$';
    if (plain) {
      int tag = 1;
      while (utf8[body.start() + tag++] != '$') {
        continue;
      }
      return Token.of(utf8, body.start() + tag, body.end() - tag);
    }
    List<Token> tokens = new ArrayList<>();
    for (Token token : Token.of(body.text())) {
      tokens.add(new Token(token.kind(), token.text(), body.start(), body.start()));
    }
    return tokens;
  }
}
