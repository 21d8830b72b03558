package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MemberReference;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a sequence, in order.
 *
 * @param options the options
 * @param repeated where one begins that was there before
 */
public record SequenceOptions(List<SequenceOption> options, Optional<Token> repeated) {

  static final SequenceOptions NONE = new SequenceOptions(List.of(), Optional.empty());

  /** Keeps its own copies. */
  public SequenceOptions {
    options = List.copyOf(options);
  }

  /** Takes options until something else follows. */
  public static SequenceOptions read(TokenReader in) {
    List<SequenceOption> options = new ArrayList<>();
    Set<Class<?>> sorts = new HashSet<>();
    Optional<Token> repeated = Optional.empty();
    while (!in.atEnd()
        && !in.at(TokenKind.CLOSE_PAREN)
        && !in.at(TokenKind.COMMA)
        && !in.atWord("set")) {
      Token place = in.peek();
      SequenceOption option = option(in);
      options.add(option);
      if (!sorts.add(option.getClass()) && repeated.isEmpty()) {
        repeated = Optional.of(place);
      }
    }
    return new SequenceOptions(options, repeated);
  }

  private static SequenceOption option(TokenReader in) {
    Token word = in.labelToken();
    return switch (word.text()) {
      case "as" -> new SequenceOption.As(WrittenType.read(in));
      case "increment" -> {
        in.takeWord("by");
        yield new SequenceOption.Increment(in.number());
      }
      case "minvalue" -> new SequenceOption.Minimum(Optional.of(in.number()));
      case "maxvalue" -> new SequenceOption.Maximum(Optional.of(in.number()));
      case "start" -> {
        in.takeWord("with");
        yield new SequenceOption.Start(in.number());
      }
      case "cache" -> new SequenceOption.Cache(in.number());
      case "cycle" -> new SequenceOption.Cycle(true);
      case "no" ->
          switch (in.label()) {
            case "minvalue" -> new SequenceOption.Minimum(Optional.empty());
            case "maxvalue" -> new SequenceOption.Maximum(Optional.empty());
            case "cycle" -> new SequenceOption.Cycle(false);
            default -> throw in.unknown();
          };
      case "owned" -> ownedBy(in);
      case "restart" -> {
        boolean value = in.takeWord("with");
        if (value || in.at(TokenKind.NUMBER) || in.at(TokenKind.OPERATOR)) {
          in.number();
        }
        yield new SequenceOption.Restart();
      }
      case "sequence" -> {
        in.expectWord("name");
        yield new SequenceOption.Called(new ClauseReader(in).name());
      }
      case "unlogged" -> new SequenceOption.Persistence(AttributeValue.UNLOGGED.spelling());
      case "logged" -> new SequenceOption.Persistence("");
      default -> throw new Unreadable(word.text(), word);
    };
  }

  private static SequenceOption ownedBy(TokenReader in) {
    in.expectWord("by");
    if (in.takeWord("none")) {
      return new SequenceOption.OwnedBy(Optional.empty());
    }
    Token first = in.peek();
    if (in.atName() && in.peek(1).kind() != TokenKind.DOT) {
      in.next();
      return new SequenceOption.Refused(Unreadable.syntax("invalid OWNED BY option", Token.END));
    }
    return new SequenceOption.OwnedBy(
        Optional.of(new MemberReference(new ClauseReader(in).memberName(), first)));
  }

  /** Checks that what they name is there. */
  void check(Execution execution) {
    if (repeated.isPresent()) {
      throw Unreadable.syntax("conflicting or redundant options", repeated.get());
    }
    for (SequenceOption option : options) {
      option.check(execution);
    }
  }

  /** Gives them to a sequence. */
  void applyTo(Sequence sequence, Execution execution) {
    for (SequenceOption option : options) {
      option.applyTo(sequence, execution);
    }
    if (!options.isEmpty()) {
      SequenceCheck.options(sequence, execution);
    }
  }
}
