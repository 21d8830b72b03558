package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Clauses;
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

/** DO: what its block does is done, as far as that can be known without a server. */
final class DoStatement {

  private final Clauses clauses;
  private final TokenReader in;
  private final StatementReader reader;

  /**
   * A statement.
   *
   * @param reader reads the commands of its block
   */
  DoStatement(Clauses clauses, StatementReader reader) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.reader = reader;
  }

  /**
   * After {@code DO}.
   *
   * @param withData whether rows are compared
   */
  Treatment read(boolean withData) {
    String language = "plpgsql";
    Optional<Token> body = Optional.empty();
    boolean named = false;
    boolean redundant = false;
    Token written = Token.END;
    do {
      Token option = in.peek();
      if (in.takeWord("language")) {
        redundant |= named;
        named = true;
        written = in.peek();
        language = written.isString() ? in.string() : in.identifier();
      } else if (in.peek().isString()) {
        redundant |= body.isPresent();
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
    if (named) {
      new ServerNames(clauses.catalog).language(language, written);
    }
    if (!language.equals("plpgsql")) {
      return definition();
    }
    BodyCheck.ofBlock(clauses.execution(), body.get());
    Block block;
    try {
      block = new BlockReader(tokens(body.get()), clauses.namespace).read();
    } catch (Unreadable another) {
      return definition();
    }
    BlockRun run = new BlockRun(clauses.namespace, clauses.statement(), reader, withData);
    if (!run.run(block)) {
      return definition();
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

  private Treatment definition() {
    in.rest();
    return new DefinitionStatement(clauses.namespace, clauses.statement(), in.since(0)).add();
  }

  /** The tokens of the block, in their places in the script if these can be told. */
  private List<Token> tokens(Token body) {
    Statement statement = clauses.statement();
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
