package io.github.evoludigit.confiture.ddl.command.data;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Rows;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that change rows, where these are compared. {@code INSERT … VALUES} with constants and
 * {@code COPY … FROM stdin} in text format become the rows that the table then has; all else is
 * kept as it is written.
 */
public final class RowStatements {

  /** The words before the name of a table. */
  private static final Set<String> BEFORE_TABLES =
      Set.of("from", "join", "into", "update", "only", "using", "table", "truncate", "copy");

  private static final Pattern SCALED = Pattern.compile("numeric\\(\\d+,(\\d+)\\)");
  private static final Pattern NUMERIC =
      Pattern.compile("smallint|integer|bigint|numeric|real|double");
  private static final Pattern NUMBER = Pattern.compile("'?(-?\\d+(\\.\\d+)?)'?");

  private final Namespace namespace;
  private final Catalog catalog;
  private final Statement statement;
  private final List<Token> tokens;
  private final ClauseReader clauses;
  private final TokenReader in;

  /** A statement about rows. */
  public RowStatements(Execution execution, List<Token> tokens) {
    this.namespace = execution.namespace();
    this.catalog = execution.catalog();
    this.statement = execution.statement();
    this.tokens = tokens;
    this.in = new TokenReader(tokens);
    this.clauses = new ClauseReader(in);
  }

  /** Reads the statement; false if it is not known which tables it has to do with. */
  public boolean read() {
    try {
      if (in.takeWords("insert", "into")) {
        insert();
        return true;
      }
      if (in.takeWord("copy")) {
        copy();
        return true;
      }
    } catch (Unreadable notPlain) {
      // What is not read as rows is kept as it is written.
    }
    return movesSequence() || keep(List.of());
  }

  /** Where a sequence stands is no row of a table. */
  private boolean movesSequence() {
    return tokens.get(0).isWord("select")
        && tokens.stream().anyMatch(token -> token.isWord("setval"));
  }

  /** Keeps the statement in its place among the rows of each table that it names. */
  private boolean keep(List<String> data) {
    Set<Relation> tables = tables();
    String text = CanonicalForm.ofTokens(tokens);
    for (Relation table : tables) {
      rows(table).add(text);
      data.forEach(rows(table)::add);
    }
    return !tables.isEmpty();
  }

  private Set<Relation> tables() {
    Set<Relation> tables = new LinkedHashSet<>();
    for (int i = 1; i < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      boolean expected =
          before.kind() == TokenKind.COMMA
              || before.kind() == TokenKind.WORD && BEFORE_TABLES.contains(before.text());
      if (expected && tokens.get(i).isName()) {
        QualifiedName name = new ClauseReader(in.from(i)).name().name();
        namespace.findRelation(name).ifPresent(tables::add);
      }
    }
    return tables;
  }

  private Rows rows(Relation table) {
    if (table.rows.isEmpty()) {
      table.rows = Optional.of(new Rows(table, statement.location()));
    }
    return table.rows.get();
  }

  private void insert() {
    Relation table = namespace.findRelation(clauses.name().name()).orElseThrow(in::unreadable);
    if (in.takeWord("as")) {
      in.name();
    }
    List<Column> columns = columns(table);
    if (in.takeWord("overriding")) {
      in.expectWords("system", "value");
    }
    List<Map<Column, String>> rows = new ArrayList<>();
    if (in.takeWords("default", "values")) {
      rows.add(new LinkedHashMap<>());
    } else {
      in.expectWord("values");
      do {
        rows.add(row(columns));
      } while (in.takeComma());
    }
    String conflict = in.atWords("on", "conflict") ? CanonicalForm.ofTokens(in.rest()) : "";
    in.expectEnd();
    add(table, rows, conflict);
  }

  /** The columns that are named, or all. */
  private List<Column> columns(Relation table) {
    if (!in.at(TokenKind.OPEN_PAREN)) {
      return List.copyOf(table.columns.values());
    }
    List<Column> columns = new ArrayList<>();
    for (String name : ClauseReader.texts(clauses.columns())) {
      columns.add(Optional.ofNullable(table.columns.get(name)).orElseThrow(in::unreadable));
    }
    return columns;
  }

  private Map<Column, String> row(List<Column> columns) {
    Map<Column, String> row = new LinkedHashMap<>();
    in.expectOpen();
    int index = 0;
    do {
      List<Token> value = in.until();
      if (index == columns.size() || value.isEmpty()) {
        throw in.unreadable();
      }
      Column column = columns.get(index++);
      if (value.size() > 1 || !value.get(0).isWord("default")) {
        row.put(column, value(column, value));
      }
    } while (in.takeComma());
    in.expectClose();
    return row;
  }

  private void copy() {
    if (in.at(TokenKind.OPEN_PAREN)) {
      return;
    }
    Relation table = namespace.findRelation(clauses.name().name()).orElseThrow(in::unreadable);
    List<Column> columns = columns(table);
    if (in.takeWord("to")) {
      return;
    }
    in.expectWord("from");
    List<String> data = statement.copyData();
    if (!in.takeWord("stdin") || !in.atEnd()) {
      keep(data);
      return;
    }
    List<Map<Column, String>> rows = new ArrayList<>(data.size());
    for (String line : data) {
      rows.add(copied(line, columns));
    }
    add(table, rows, "");
  }

  /** A line of the text format (manual, COPY, File Formats). */
  private Map<Column, String> copied(String line, List<Column> columns) {
    Map<Column, String> row = new LinkedHashMap<>();
    String[] fields = line.split("\t", -1);
    if (fields.length != columns.size()) {
      throw in.unreadable();
    }
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i];
      Column column = columns.get(i);
      row.put(column, field.equals("\\N") ? "" : value(column, unescaped(field)));
    }
    return row;
  }

  /** The escapes of COPY, but for {@code \v}, are those of strings (section 4.1.2.2). */
  private static String unescaped(String field) {
    return field.indexOf('\\') < 0
        ? field
        : Quotation.string("E'" + field.replace("\\v", "\\x0b").replace("'", "''") + '\'');
  }

  private void add(Relation table, List<Map<Column, String>> rows, String conflict) {
    for (Map<Column, String> row : rows) {
      for (Column column : table.columns.values()) {
        if (column.has(Attribute.GENERATED)) {
          row.put(column, "");
        } else if (!row.containsKey(column)) {
          row.put(column, initial(table, column));
        }
      }
      rows(table).add(row, conflict);
    }
  }

  /** What a column gets that a row says nothing about. */
  private String initial(Relation table, Column column) {
    Optional<Sequence> own =
        table.sequences.stream().filter(each -> each.isOwnedBy(column)).findFirst();
    String nextValue = withoutRegclass(own.map(Sequence::nextValue).orElse(""));
    String value =
        column.has(Attribute.IDENTITY) ? nextValue : withoutRegclass(column.get(Attribute.DEFAULT));
    if (!value.startsWith("nextval(")) {
      return normal(column, value);
    }
    int n = catalog.nextValue(value);
    return value.equals(nextValue) ? own.get().value(n) : value + " #" + n;
  }

  private static String withoutRegclass(String nextValue) {
    return nextValue.replace("'::regclass)", "')");
  }

  private String value(Column column, String text) {
    return value(column, List.of(new Token(TokenKind.STRING, text, 0, 0)));
  }

  /** A constant as the column keeps it; empty for NULL. */
  private String value(Column column, List<Token> value) {
    Token first = value.get(0);
    if (value.size() == 1 && first.isString() && column.type.equals("text")) {
      return Quotation.literal(first.text());
    }
    if (!isConstant(value)) {
      throw in.unreadable();
    }
    Function<String, String> spelling =
        type -> new CanonicalForm(namespace.scope()).expression(value, Optional.empty(), type);
    return normal(column, spelling.apply(column.type));
  }

  /** Whether the value is the same whenever and wherever the statement runs. */
  private static boolean isConstant(List<Token> value) {
    boolean type = false;
    for (int i = 0; i < value.size(); i++) {
      Token token = value.get(i);
      if (token.kind() == TokenKind.OPEN_PAREN) {
        return false;
      }
      boolean constant = Set.of("null", "true", "false", "array").contains(token.text());
      boolean prefix = i + 1 < value.size() && value.get(i + 1).kind() == TokenKind.STRING;
      if (token.isName() && !type && !constant && !prefix) {
        return false;
      }
      type =
          token.kind() == TokenKind.CAST
              || type && (token.isName() || token.kind() == TokenKind.DOT);
    }
    return true;
  }

  /** The spelling as the column keeps the value: without a cast to its type, in its scale. */
  private static String normal(Column column, String spelling) {
    String cast = "::" + column.type;
    String value =
        spelling.endsWith(cast)
            ? spelling.substring(0, spelling.length() - cast.length())
            : spelling;
    if (column.type.startsWith("character(") && value.endsWith("'")) {
      return value.substring(0, value.length() - 1).stripTrailing() + '\'';
    }
    Matcher number = NUMBER.matcher(value);
    if (number.matches() && NUMERIC.matcher(column.type).lookingAt()) {
      return number(column.type, new BigDecimal(number.group(1)));
    }
    return value.equals("NULL") ? "" : value;
  }

  private static String number(String type, BigDecimal number) {
    Matcher scaled = SCALED.matcher(type);
    if (scaled.matches()) {
      int scale = Integer.parseInt(scaled.group(1));
      return number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }
    // Of numbers of unlimited scale the zeros at the end count (manual, section 8.1.2).
    return (type.equals("numeric") ? number : number.stripTrailingZeros()).toPlainString();
  }
}
