package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenField;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a type is made of. */
sealed interface TypeForm {

  /** What sort of type it makes. */
  Sort sort();

  /** Gives it to a new type. */
  void applyTo(UserDefinedType type, Execution execution);

  /** Takes what follows the name in CREATE TYPE ({@code DefineStmt} in gram.y). */
  static TypeForm read(TokenReader in) {
    if (in.takeWords("as", "enum")) {
      return new Labels(labels(in));
    }
    if (in.takeWords("as", "range")) {
      return new Range(DefinitionOptions.read(in));
    }
    if (in.takeWord("as")) {
      return new Composite(fields(in));
    }
    return new Base(in.atEnd() ? Optional.empty() : Optional.of(DefinitionOptions.read(in)));
  }

  private static List<String> labels(TokenReader in) {
    List<String> labels = new ArrayList<>();
    in.expectOpen();
    if (!in.at(TokenKind.CLOSE_PAREN)) {
      do {
        labels.add(in.string());
      } while (in.takeComma());
    }
    in.expectClose();
    return List.copyOf(labels);
  }

  private static List<WrittenField> fields(TokenReader in) {
    List<WrittenField> fields = new ArrayList<>();
    in.expectOpen();
    if (!in.at(TokenKind.CLOSE_PAREN)) {
      do {
        fields.add(WrittenField.read(in));
      } while (in.takeComma());
    }
    in.expectClose();
    return List.copyOf(fields);
  }

  /** {@code AS ENUM}. */
  record Labels(List<String> labels) implements TypeForm {
    @Override
    public Sort sort() {
      return Sort.ENUM;
    }

    @Override
    public void applyTo(UserDefinedType type, Execution execution) {
      type.labels.addAll(labels);
    }
  }

  /** {@code AS RANGE}. */
  record Range(DefinitionOptions options) implements TypeForm {
    @Override
    public Sort sort() {
      return Sort.RANGE;
    }

    @Override
    public void applyTo(UserDefinedType type, Execution execution) {
      Map<String, String> resolved = options.resolve(execution.namespace());
      type.base = resolved.getOrDefault("subtype", "");
      new TypeFunctions(execution, type, options).checkRange(resolved.keySet());
      RangeOptions range = new RangeOptions(execution.namespace());
      range.of(resolved, type).forEach(type::set);
      range.multirange(resolved, type);
    }
  }

  /** {@code AS} fields. */
  record Composite(List<WrittenField> fields) implements TypeForm {
    @Override
    public Sort sort() {
      return Sort.COMPOSITE;
    }

    @Override
    public void applyTo(UserDefinedType type, Execution execution) {
      for (WrittenField field : fields) {
        if (type.fields.containsKey(field.name().text())) {
          execution.refuse(
              new Unreadable(
                  SqlState.DUPLICATE_COLUMN,
                  "column \"" + field.name().text() + "\" specified more than once",
                  Token.END,
                  ""));
        }
        field.putInto(type, execution);
      }
    }
  }

  /** Options of a base type; none for a shell. */
  record Base(Optional<DefinitionOptions> options) implements TypeForm {
    @Override
    public Sort sort() {
      return Sort.BASE;
    }

    @Override
    public void applyTo(UserDefinedType type, Execution execution) {
      if (options.isPresent()) {
        Map<String, String> resolved = options.get().resolve(execution.namespace());
        new TypeFunctions(execution, type, options.get()).checkBase(resolved.keySet());
        new BaseTypeOptions(execution.namespace()).of(resolved).forEach(type::set);
      }
    }
  }
}
