package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenField;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
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
      fields.forEach(field -> field.putInto(type, execution));
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
      options.ifPresent(
          written ->
              new BaseTypeOptions(execution.namespace())
                  .of(written.resolve(execution.namespace()))
                  .forEach(type::set));
    }
  }
}
