package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenField;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads ALTER TYPE: the labels of an enumeration, the fields of a composite, the options of a base
 * type ({@code AlterEnumStmt}, {@code AlterCompositeTypeStmt} and {@code AlterTypeStmt} in gram.y).
 */
public final class AlterTypeReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads what is done to a type where the tokens stand. */
  public AlterTypeReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** What follows the type's name, to the end. */
  public Command read(AlterTarget target) {
    List<TypeAction> actions = new ArrayList<>();
    if (in.takeWords("add", "value")) {
      actions.add(addValue());
    } else if (in.takeWords("rename", "value")) {
      Token old = string();
      in.expectWord("to");
      actions.add(new TypeAction.RenameValue(old, in.string()));
    } else if (in.takeWords("rename", "attribute")) {
      Token old = in.nameToken();
      in.expectWord("to");
      actions.add(new TypeAction.RenameAttribute(old, in.name(), clauses.cascade()));
    } else if (in.takeWord("set")) {
      actions.add(new TypeAction.SetOptions(DefinitionOptions.read(in)));
    } else {
      do {
        actions.add(attribute());
      } while (in.takeComma());
    }
    in.expectEnd();
    return new AlterType(target, List.copyOf(actions));
  }

  private Token string() {
    Token string = in.peek();
    in.string();
    return string;
  }

  private TypeAction addValue() {
    boolean ifNotExists = clauses.ifNotExists();
    String label = in.string();
    TypeAction.Place place = TypeAction.Place.LAST;
    Token neighbour = Token.END;
    if (in.takeWord("before")) {
      place = TypeAction.Place.BEFORE;
      neighbour = string();
    } else if (in.takeWord("after")) {
      place = TypeAction.Place.AFTER;
      neighbour = string();
    }
    return new TypeAction.AddValue(ifNotExists, label, place, neighbour);
  }

  private TypeAction attribute() {
    if (in.takeWords("add", "attribute")) {
      return new TypeAction.AddAttribute(WrittenField.read(in), clauses.cascade());
    }
    if (in.takeWords("drop", "attribute")) {
      boolean ifExists = clauses.ifExists();
      return new TypeAction.DropAttribute(ifExists, in.nameToken(), clauses.cascade());
    }
    in.expectWords("alter", "attribute");
    Token name = in.nameToken();
    if (in.takeWord("set")) {
      in.expectWord("data");
    }
    in.expectWord("type");
    WrittenField field = WrittenField.readType(name, in);
    return new TypeAction.AlterAttribute(field, clauses.cascade());
  }
}
