package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Whether a partition has rows that another has ({@code check_new_partition_bound}), as far as
 * constants of one column tell.
 *
 * @param table the partitioned table
 * @param execution what there is
 * @param partition the partition's name
 */
record BoundOverlap(Relation table, Execution execution, String partition) {

  /** Among more partitions it is not looked for: each is held against all others. */
  private static final int MOST = 200;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");

  /** Says which partition has some of its rows. */
  void check(PartitionBound bound) {
    if (table.children.size() > MOST) {
      return;
    }
    if (bound instanceof PartitionBound.Range range && range.from().size() == 1) {
      ofRange(range);
    } else if (bound instanceof PartitionBound.In in) {
      ofList(in);
    } else if (bound instanceof PartitionBound.Hash hash) {
      ofHash(hash);
    }
  }

  private void ofRange(PartitionBound.Range range) {
    List<List<Token>> own = values(range.of(table, execution).spelling());
    Token from = range.from().get(0).get(0);
    if (own.size() == 2 && compare(own.get(0), own.get(1)).orElse(-1) >= 0) {
      refuse("empty range bound specified for partition \"" + partition + '"', from);
      return;
    }
    for (Relation other : table.children) {
      List<List<Token>> its = values(other.get(Attribute.PARTITION_BOUND));
      if (own.size() == 2
          && its.size() == 2
          && compare(own.get(0), its.get(1)).orElse(0) < 0
          && compare(its.get(0), own.get(1)).orElse(0) < 0) {
        OptionalInt begins = compare(its.get(0), own.get(0));
        if (begins.isPresent()) {
          overlap(other, begins.getAsInt() <= 0 ? from : range.to().get(0).get(0));
          return;
        }
      }
    }
  }

  private void ofList(PartitionBound.In in) {
    List<List<Token>> own = values(in.of(table, execution).spelling());
    if (own.size() != in.values().size()) {
      return;
    }
    for (int i = 0; i < own.size(); i++) {
      for (Relation other : table.children) {
        for (List<Token> value : values(other.get(Attribute.PARTITION_BOUND))) {
          if (isSame(value, own.get(i))) {
            overlap(other, in.values().get(i).get(0));
            return;
          }
        }
      }
    }
  }

  private static boolean isSame(List<Token> one, List<Token> other) {
    return one.size() == 1
        && other.size() == 1
        && one.get(0).kind() == other.get(0).kind()
        && one.get(0).text().equals(other.get(0).text());
  }

  private void ofHash(PartitionBound.Hash hash) {
    for (Relation other : table.children) {
      if (other.get(Attribute.PARTITION_BOUND).equals(hash.of(table, execution).spelling())) {
        overlap(other, hash.place());
        return;
      }
    }
  }

  private void overlap(Relation other, Token place) {
    refuse("partition \"" + partition + "\" would overlap partition \"" + other.name + '"', place);
  }

  private void refuse(String message, Token place) {
    execution.refuse(new Unreadable(SqlState.INVALID_OBJECT_DEFINITION, message, place, ""));
  }

  /** The constants of a bound in its parentheses; none of one that is something else. */
  private static List<List<Token>> values(String bound) {
    List<List<Token>> values = new ArrayList<>();
    TokenReader in = new TokenReader(Token.of(bound));
    while (!in.atEnd()) {
      if (!in.take(TokenKind.OPEN_PAREN)) {
        in.next();
        continue;
      }
      do {
        values.add(in.until());
      } while (in.takeComma());
      in.take(TokenKind.CLOSE_PAREN);
    }
    return values;
  }

  /** How two constants compare; empty if that cannot be told. */
  private static OptionalInt compare(List<Token> one, List<Token> other) {
    int first = end(one);
    int second = end(other);
    if (first != 0 || second != 0) {
      return OptionalInt.of(Integer.compare(first, second));
    }
    Optional<BigDecimal> number = number(one);
    Optional<BigDecimal> otherNumber = number(other);
    if (number.isPresent() && otherNumber.isPresent()) {
      return OptionalInt.of(number.get().compareTo(otherNumber.get()));
    }
    String time = time(one);
    String otherTime = time(other);
    return time.isEmpty() || otherTime.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(time.compareTo(otherTime));
  }

  private static int end(List<Token> value) {
    return value.size() != 1
        ? 0
        : value.get(0).isWord("minvalue") ? -1 : value.get(0).isWord("maxvalue") ? 1 : 0;
  }

  private static Optional<BigDecimal> number(List<Token> value) {
    int last = value.size() - 1;
    boolean signed = last == 1 && value.get(0).text().equals("-");
    return (last == 0 || signed)
            && value.get(last).text().matches("-?\\d+")
            && value.get(last).kind() == TokenKind.NUMBER
        ? Optional.of(new BigDecimal((signed ? "-" : "") + value.get(last).text()))
        : Optional.empty();
  }

  private static String time(List<Token> value) {
    String text = value.size() == 1 && value.get(0).isString() ? value.get(0).text() : "";
    return DAY.matcher(text).matches()
        ? text + " 00:00:00"
        : TIME.matcher(text).matches() ? text : "";
  }
}
