package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Block;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Branch;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Declaration;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Effect;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Handler;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a block in PL/pgSQL (manual, chapter 41), as far as scripts have such blocks. */
final class BlockReader {

  private final TokenReader in;
  private final Namespace namespace;

  BlockReader(List<Token> tokens, Namespace namespace) {
    this.in = new TokenReader(tokens);
    this.namespace = namespace;
  }

  Block read() {
    Block block = block();
    in.take(TokenKind.SEMICOLON);
    in.expectEnd();
    return block;
  }

  private Block block() {
    in.deeper();
    List<Declaration> declarations = new ArrayList<>();
    if (in.takeWord("declare")) {
      while (!in.atWord("begin")) {
        if (!in.takeWord("declare")) {
          declarations.add(declaration());
        }
      }
    }
    in.expectWord("begin");
    List<BlockStep> steps = steps();
    List<Handler> handlers = new ArrayList<>();
    if (in.takeWord("exception")) {
      while (in.takeWord("when")) {
        handlers.add(handler());
      }
    }
    in.expectWord("end");
    if (in.at(TokenKind.WORD) || in.at(TokenKind.QUOTED_IDENTIFIER)) {
      in.next();
    }
    in.shallower();
    return new Block(declarations, steps, handlers);
  }

  private Declaration declaration() {
    String name = in.label();
    List<Token> rest = toSemicolon();
    for (int i = 0; i < rest.size(); i++) {
      Token token = rest.get(i);
      if (token.kind() == TokenKind.ASSIGN
          || token.isWord("default")
          || token.kind() == TokenKind.OPERATOR && token.text().equals("=")) {
        return new Declaration(name, Optional.of(rest.subList(i + 1, rest.size())));
      }
    }
    return new Declaration(name, Optional.empty());
  }

  private Handler handler() {
    List<String> conditions = new ArrayList<>();
    do {
      String condition = in.label();
      conditions.add(condition.equals("sqlstate") ? in.string() : condition);
    } while (in.takeWord("or"));
    in.expectWord("then");
    return new Handler(conditions, steps());
  }

  /** Steps up to what ends or goes on with the statement around them. */
  private List<BlockStep> steps() {
    List<BlockStep> steps = new ArrayList<>();
    while (!in.atAnyWord("end", "exception", "else", "elsif", "elseif", "when")) {
      steps.add(step());
    }
    return steps;
  }

  private BlockStep step() {
    if (!in.at(TokenKind.WORD) && !in.at(TokenKind.QUOTED_IDENTIFIER)) {
      throw in.unreadable();
    }
    if (in.peek(1).kind() == TokenKind.ASSIGN
        || in.peek(1).kind() == TokenKind.OPERATOR && in.peek(1).text().equals("=")) {
      String variable = in.label();
      in.next();
      return new BlockStep.Assignment(variable, toSemicolon());
    }
    return switch (in.peek().text()) {
      case "begin", "declare" -> {
        Block block = block();
        in.expect(TokenKind.SEMICOLON);
        yield block;
      }
      case "if" -> condition();
      case "for", "foreach" -> loopOver();
      case "while", "loop" -> loop();
      case "execute" -> execute();
      case "perform" -> {
        in.next();
        List<Token> query = new ArrayList<>(Token.of("select"));
        query.addAll(toSemicolon());
        yield new BlockStep.Query(query, List.of(), queryEffect(query));
      }
      case "raise" -> raise();
      case "null" -> {
        toSemicolon();
        yield new BlockStep.Other(true, List.of());
      }
      case "exit", "continue", "return" -> leave();
      case "get", "open", "fetch", "move", "close", "assert" -> {
        toSemicolon();
        yield new BlockStep.Other(false, List.of());
      }
      case "case" -> caseOf();
      case "commit", "rollback" -> throw in.unreadable();
      default -> sql();
    };
  }

  private BlockStep condition() {
    List<Branch> branches = new ArrayList<>();
    List<BlockStep> otherwise = List.of();
    in.expectWord("if");
    branches.add(branch());
    while (in.atAnyWord("elsif", "elseif")) {
      in.next();
      branches.add(branch());
    }
    if (in.takeWord("else")) {
      otherwise = steps();
    }
    in.expectWords("end", "if");
    in.expect(TokenKind.SEMICOLON);
    return new BlockStep.If(branches, otherwise);
  }

  private Branch branch() {
    List<Token> condition = to("then");
    in.expectWord("then");
    return new Branch(condition, steps());
  }

  private BlockStep loopOver() {
    boolean each = in.next().isWord("foreach");
    List<String> variables = new ArrayList<>();
    do {
      variables.add(in.label());
    } while (in.takeComma());
    in.expectWord("in");
    if (each) {
      in.expectWord("array");
      return new BlockStep.ForEach(variables.get(0), to("loop"), body());
    }
    boolean reverse = in.takeWord("reverse");
    List<Token> query = to("loop");
    List<BlockStep> steps = body();
    int dots = dots(query);
    if (dots > 0 && variables.size() == 1) {
      int by = outside(query, "by");
      return new BlockStep.ForNumber(
          variables.get(0),
          reverse,
          query.subList(0, dots),
          query.subList(dots + 1, by),
          by < query.size() ? query.subList(by + 1, query.size()) : List.of(),
          steps);
    }
    if (query.isEmpty() || query.get(0).isWord("execute") || !isQuery(query)) {
      return new BlockStep.Other(false, steps);
    }
    return new BlockStep.ForQuery(variables, query, steps);
  }

  /** Where the two dots between two numbers are; 0 if there are none. */
  private static int dots(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.DOTS) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isQuery(List<Token> tokens) {
    return tokens.get(0).isWord("select")
        || tokens.get(0).kind() == TokenKind.OPEN_PAREN && tokens.size() > 2;
  }

  /** {@code [WHILE condition] LOOP … END LOOP}. */
  private BlockStep loop() {
    List<Token> condition = in.takeWord("while") ? to("loop") : List.of();
    return new BlockStep.While(condition, body());
  }

  /** {@code CASE [value] WHEN … THEN … ELSE … END CASE}, as the branches of an IF. */
  private BlockStep caseOf() {
    in.expectWord("case");
    List<Token> value = to("when");
    List<Branch> branches = new ArrayList<>();
    while (in.takeWord("when")) {
      List<Token> condition = to("then");
      in.expectWord("then");
      if (!value.isEmpty()) {
        if (condition.stream().anyMatch(token -> token.kind() == TokenKind.COMMA)) {
          throw in.unreadable();
        }
        List<Token> equal = new ArrayList<>(Token.of("("));
        equal.addAll(value);
        equal.addAll(Token.of(") = ("));
        equal.addAll(condition);
        equal.addAll(Token.of(")"));
        condition = equal;
      }
      branches.add(new Branch(condition, steps()));
    }
    // Without ELSE it is an error that nothing holds.
    List<BlockStep> otherwise =
        in.takeWord("else") ? steps() : List.of(new BlockStep.Raise(Optional.of("case_not_found")));
    in.expectWords("end", "case");
    in.expect(TokenKind.SEMICOLON);
    return new BlockStep.If(branches, otherwise);
  }

  private List<BlockStep> body() {
    in.expectWord("loop");
    List<BlockStep> steps = steps();
    in.expectWords("end", "loop");
    toSemicolon();
    return steps;
  }

  private BlockStep execute() {
    in.next();
    List<Token> all = toSemicolon();
    int end = outside(all, "into", "using");
    if (end == all.size()) {
      return new BlockStep.Execute(all, List.of());
    }
    boolean into = all.get(end).isWord("into");
    List<String> variables = new ArrayList<>();
    for (Token token : all.subList(end, all.size())) {
      if (token.isName()) {
        variables.add(token.text());
      }
    }
    boolean using = all.subList(end, all.size()).stream().anyMatch(token -> token.isWord("using"));
    // What USING puts in is not in the text.
    return new BlockStep.Execute(
        using ? Token.of("$1") : all.subList(0, end), into ? variables : List.of());
  }

  /** {@code RETURN}, or {@code EXIT} and {@code CONTINUE} with a label or a condition. */
  private BlockStep leave() {
    BlockStep.Jump jump =
        switch (in.next().text()) {
          case "return" -> BlockStep.Jump.RETURN;
          case "exit" -> BlockStep.Jump.EXIT;
          default -> BlockStep.Jump.CONTINUE;
        };
    List<Token> rest = toSemicolon();
    boolean conditional = !rest.isEmpty() && rest.get(0).isWord("when");
    List<Token> condition = conditional ? rest.subList(1, rest.size()) : List.of();
    return new BlockStep.Leave(jump, condition, !rest.isEmpty() && !conditional);
  }

  /** {@code RAISE} of a message, or of an error with its name, its SQLSTATE or the usual one. */
  private BlockStep raise() {
    in.next();
    if (in.atAnyWord("notice", "warning", "info", "debug", "log")) {
      toSemicolon();
      return new BlockStep.Other(true, List.of());
    }
    in.takeWord("exception");
    List<Token> rest = toSemicolon();
    if (rest.isEmpty()) {
      return new BlockStep.Raise(Optional.empty());
    }
    for (int i = 0; i + 2 < rest.size(); i++) {
      if (rest.get(i).isWord("errcode")) {
        boolean known = rest.get(i + 2).isString();
        return new BlockStep.Raise(known ? Optional.of(rest.get(i + 2).text()) : Optional.empty());
      }
    }
    if (rest.get(0).isWord("sqlstate") && rest.size() > 1) {
      return new BlockStep.Raise(Optional.of(rest.get(1).text()));
    }
    boolean named = rest.get(0).isName() && !rest.get(0).isWord("using");
    return new BlockStep.Raise(Optional.of(named ? rest.get(0).text() : "raise_exception"));
  }

  private BlockStep sql() {
    List<Token> all = toSemicolon();
    boolean query = all.get(0).isWord("select") || all.get(0).isWord("with");
    int into = query ? outside(all, "into") : all.size();
    if (!query) {
      return new BlockStep.Sql(all, StatementEffect.of(all, namespace));
    }
    List<Token> asked = new ArrayList<>(all.subList(0, into));
    List<String> variables = new ArrayList<>();
    int i = into + 1;
    if (i < all.size() && all.get(i).isWord("strict")) {
      i++;
    }
    while (i < all.size() && all.get(i).isName()) {
      variables.add(all.get(i).text());
      i++;
      if (i < all.size() && all.get(i).kind() == TokenKind.COMMA) {
        i++;
      } else {
        break;
      }
    }
    asked.addAll(all.subList(Math.min(i, all.size()), all.size()));
    return new BlockStep.Query(asked, variables, queryEffect(asked));
  }

  private Effect queryEffect(List<Token> query) {
    return StatementEffect.of(query, namespace);
  }

  /** Where one of some words stands outside of parentheses; the size if it does not. */
  private static int outside(List<Token> tokens, String... words) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).kind()) {
        case OPEN_PAREN -> depth++;
        case CLOSE_PAREN -> depth--;
        default -> {
          for (String word : words) {
            if (depth == 0 && tokens.get(i).isWord(word)) {
              return i;
            }
          }
        }
      }
    }
    return tokens.size();
  }

  /** The tokens before a word that stands outside of parentheses and CASE. */
  private List<Token> to(String word) {
    int from = in.position();
    int depth = 0;
    while (!in.atEnd() && (depth > 0 || !in.atWord(word))) {
      switch (in.peek().kind()) {
        case OPEN_PAREN -> depth++;
        case CLOSE_PAREN -> depth--;
        case SEMICOLON -> throw in.unreadable();
        default -> {
          if (in.atWord("case")) {
            depth++;
          } else if (in.atWord("end")) {
            depth--;
          }
        }
      }
      in.next();
    }
    return in.since(from);
  }

  /** The tokens before the semicolon that ends a step, which is taken. */
  private List<Token> toSemicolon() {
    int from = in.position();
    int depth = 0;
    while (!in.atEnd() && (depth > 0 || !in.at(TokenKind.SEMICOLON))) {
      switch (in.next().kind()) {
        case OPEN_PAREN -> depth++;
        case CLOSE_PAREN -> depth--;
        default -> {
          // Within or between.
        }
      }
    }
    List<Token> tokens = in.since(from);
    in.expect(TokenKind.SEMICOLON);
    return tokens;
  }
}
