package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A function, procedure or aggregate. */
public final class Routine extends Entity {

  /**
   * A parameter (manual, CREATE FUNCTION).
   *
   * @param mode {@code in}, {@code out}, {@code inout}, {@code variadic} or {@code table}
   * @param name its name; empty if it has none
   * @param type its type
   * @param defaultValue its default's spelling comes from here
   */
  public record Parameter(String mode, String name, String type, Optional<Value> defaultValue) {

    public boolean isInput() {
      return !mode.equals("out") && !mode.equals("table");
    }
  }

  /** Its parameters in order, the columns of its result among them. */
  public final List<Parameter> parameters = new ArrayList<>();

  /** Its result's type; empty for procedures. */
  public String result = "";

  /** Its body where it stands, if that is looked into once all objects are known. */
  public Optional<BodySource> source = Optional.empty();

  /** A routine without parameters. */
  public Routine(ObjectKind kind, String schema, String name, Location location) {
    super(kind, schema, name, location);
  }

  /** Gives its types other names. */
  public void retype(UnaryOperator<String> type) {
    parameters.replaceAll(
        each ->
            new Parameter(each.mode(), each.name(), type.apply(each.type()), each.defaultValue()));
    result = type.apply(result);
    if (has(Attribute.RETURNS)) {
      set(Attribute.RETURNS, result);
    }
  }

  /** The types of the parameters that calls give, which tell routines of one name apart. */
  List<String> inputTypes() {
    List<String> types = new ArrayList<>(parameters.size());
    for (Parameter parameter : parameters) {
      if (parameter.isInput()) {
        types.add(parameter.type());
      }
    }
    return types;
  }

  /** What expressions need to know of it. */
  Scope.Routine describe() {
    int optional = 0;
    boolean variadic = false;
    List<Scope.Column> columns = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.isInput()) {
        optional += parameter.defaultValue().isPresent() ? 1 : 0;
        variadic |= parameter.mode().equals("variadic");
      }
      if (!parameter.mode().equals("in") && !parameter.mode().equals("variadic")) {
        columns.add(new Scope.Column(parameter.name(), parameter.type()));
      }
    }
    String row = TypeName.of(result).one();
    return new Scope.Routine(schema, name, inputTypes(), optional, variadic, row, columns, this);
  }

  @Override
  public long state() {
    return 31L * (31L * super.state() + result.hashCode()) + arguments.hashCode();
  }

  /** Says the parameters in one attribute. */
  public void describeParameters() {
    if (parameters.isEmpty()) {
      return;
    }
    set(Attribute.PARAMETERS, new Parameters(this));
  }

  /** The parameters of a routine with their defaults. */
  private record Parameters(Routine routine) implements Value {
    @Override
    public String spelling() {
      StringBuilder text = new StringBuilder();
      for (Parameter parameter : routine.parameters) {
        text.append(text.isEmpty() ? "" : ", ");
        text.append(parameter.mode().equals("in") ? "" : parameter.mode() + ' ');
        text.append(parameter.name().isEmpty() ? "" : SqlName.quoted(parameter.name()) + ' ');
        text.append(parameter.type());
        if (parameter.defaultValue().isPresent()) {
          text.append(" = ").append(parameter.defaultValue().get().spelling());
        }
      }
      return text.toString();
    }

    @Override
    public Collection<Entity> references() {
      List<Value> defaults = new ArrayList<>();
      for (Parameter parameter : routine.parameters) {
        if (parameter.defaultValue().isPresent()) {
          defaults.add(parameter.defaultValue().get());
        }
      }
      return Value.references(defaults);
    }
  }
}
