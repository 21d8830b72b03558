package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.CreateFunctionalStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.create.domain.CreateDomain;
import net.sf.jsqlparser.statement.create.extension.CreateExtension;
import net.sf.jsqlparser.statement.create.index.CreateIndex;
import net.sf.jsqlparser.statement.create.policy.CreatePolicy;
import net.sf.jsqlparser.statement.create.schema.CreateSchema;
import net.sf.jsqlparser.statement.create.sequence.CreateSequence;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.table.Index.ColumnParams;
import net.sf.jsqlparser.statement.create.trigger.CreateTrigger;
import net.sf.jsqlparser.statement.create.type.CompositeTypeDefinition;
import net.sf.jsqlparser.statement.create.type.CreateType;
import net.sf.jsqlparser.statement.create.type.EnumTypeDefinition;
import net.sf.jsqlparser.statement.create.type.TypeAttribute;
import net.sf.jsqlparser.statement.create.view.CreateView;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * The facts in one of JSqlParser's trees. Only what a tree has as a structure of its own counts;
 * what it keeps as a list of words, the options of a function for example, is left out.
 */
final class TreeClaims {

  private final List<Claim> claims = new ArrayList<>();

  /** The facts of a tree; none for a statement that makes no object. */
  List<Claim> of(Statement tree) {
    if (tree instanceof CreateTable table) {
      claims.addAll(new TableClaims(name(table.getTable())).of(table));
    } else if (tree instanceof Alter alter) {
      claims.addAll(new TableClaims(name(alter.getTable())).of(alter));
    } else if (tree instanceof CreateIndex index) {
      index(index);
    } else if (tree instanceof CreateView view) {
      view(view);
    } else if (tree instanceof CreateType type) {
      type(type);
    } else if (tree instanceof CreateDomain domain) {
      domain(domain);
    } else {
      nameOnly(tree);
    }
    return claims;
  }

  private void nameOnly(Statement tree) {
    if (tree instanceof CreateSequence sequence) {
      add(ObjectKind.SEQUENCE, WrittenName.of(sequence.getSequence().getFullyQualifiedName()));
    } else if (tree instanceof CreateSchema schema && schema.getSchemaName() != null) {
      add(ObjectKind.SCHEMA, WrittenName.of(schema.getSchemaName()));
    } else if (tree instanceof CreateExtension extension) {
      add(ObjectKind.EXTENSION, WrittenName.of(extension.getName()));
    } else if (tree instanceof CreateTrigger trigger) {
      WrittenName table = name(trigger.getTable());
      add(ObjectKind.TRIGGER, table.inner(trigger.getTrigger().getFullyQualifiedName()));
    } else if (tree instanceof CreatePolicy policy) {
      add(ObjectKind.POLICY, name(policy.getTable()).inner(policy.getPolicyName()));
    } else if (tree instanceof CreateFunctionalStatement routine) {
      routine(routine);
    }
  }

  private void add(ObjectKind kind, WrittenName name) {
    claims.add(new ObjectClaim(kind, name));
  }

  static WrittenName name(Table table) {
    return WrittenName.of(table.getFullyQualifiedName());
  }

  private void routine(CreateFunctionalStatement routine) {
    boolean function = routine.getKind().equalsIgnoreCase("function");
    StringBuilder name = new StringBuilder();
    for (String part : routine.getFunctionDeclarationParts()) {
      if (part.equals("(")) {
        break;
      }
      name.append(part);
    }
    add(function ? ObjectKind.FUNCTION : ObjectKind.PROCEDURE, WrittenName.of(name.toString()));
  }

  private void index(CreateIndex tree) {
    Optional<WrittenName> name =
        Optional.ofNullable(tree.getIndex().getName()).map(WrittenName::of);
    name.ifPresent(each -> add(ObjectKind.INDEX, each));
    List<String> elements = new ArrayList<>();
    for (ColumnParams element : tree.getIndex().getColumns()) {
      elements.add(element(element));
    }
    claims.add(new IndexClaim(name, name(tree.getTable()), elements));
  }

  /**
   * A column in parentheses is a column, with a collation too; a call is a column whose first
   * parameter opens one.
   */
  private static String element(ColumnParams element) {
    if (element.isExpression()) {
      Expression inner = bare(element.getExpression());
      return inner instanceof Column column && WrittenName.of(column.toString()).parts().size() == 1
          ? IndexClaim.column(WrittenName.of(column.toString()).last())
          : IndexClaim.EXPRESSION;
    }
    List<String> parameters = element.getParams();
    boolean call = parameters != null && !parameters.isEmpty() && parameters.get(0).startsWith("(");
    WrittenName name = WrittenName.of(element.getColumnName());
    return call || name.parts().size() != 1
        ? IndexClaim.EXPRESSION
        : IndexClaim.column(name.last());
  }

  /** An expression without parentheses and collations around it. */
  private static Expression bare(Expression expression) {
    if (expression instanceof CollateExpression collate) {
      return bare(collate.getLeftExpression());
    }
    return expression instanceof ParenthesedExpressionList<?> list && list.size() == 1
        ? bare(list.get(0))
        : expression;
  }

  private void view(CreateView tree) {
    WrittenName name = name(tree.getView());
    add(tree.isMaterialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, name);
    if (tree.getSelect() != null && !tree.isRecursive()) {
      Set<String> tables =
          new TreeSet<>(new TablesNamesFinder<Void>().getTables((Statement) tree.getSelect()));
      claims.add(new RelationsClaim(name, tables.stream().map(WrittenName::of).toList()));
    }
  }

  private void type(CreateType tree) {
    WrittenName name = WrittenName.of(tree.getName());
    add(ObjectKind.TYPE, name);
    if (tree.getDefinition() instanceof EnumTypeDefinition labels) {
      claims.add(
          new LabelsClaim(
              name,
              labels.getLabels().stream()
                  .map(label -> Token.of(label.toString()).get(0).text())
                  .toList()));
    } else if (tree.getDefinition() instanceof CompositeTypeDefinition composite) {
      List<String> fields = new ArrayList<>();
      for (TypeAttribute field : composite.getAttributes()) {
        WrittenName fieldName = WrittenName.of(field.getName());
        fields.add(fieldName.last());
        WrittenType.spelling(field.getDataType().toString())
            .filter(type -> field.getCollation() == null)
            .ifPresent(
                type ->
                    claims.add(
                        new AttributeClaim(ObjectKind.TYPE, name, "field " + fieldName, type)));
      }
      claims.add(new NamesClaim(Set.of(ObjectKind.TYPE), name, fields, true));
    }
  }

  private void domain(CreateDomain tree) {
    WrittenName name = WrittenName.of(tree.getName());
    add(ObjectKind.DOMAIN, name);
    WrittenType.spelling(tree.getDataType().toString())
        .ifPresent(type -> claims.add(new AttributeClaim(ObjectKind.DOMAIN, name, "type", type)));
  }
}
