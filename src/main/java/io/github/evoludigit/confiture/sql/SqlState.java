package io.github.evoludigit.confiture.sql;

/**
 * Why PostgreSQL refuses a statement, by its error codes (manual, appendix A). The names are those
 * of its conditions.
 */
public enum SqlState {
  /** The text is no statement. */
  SYNTAX_ERROR("42601"),
  /** A table, view, sequence or index does not exist. */
  UNDEFINED_TABLE("42P01"),
  /** A column does not exist. */
  UNDEFINED_COLUMN("42703"),
  /** A function, procedure, aggregate or operator of these types does not exist. */
  UNDEFINED_FUNCTION("42883"),
  /** A type, role, constraint or another object does not exist. */
  UNDEFINED_OBJECT("42704"),
  /** There is no parameter of that number. */
  UNDEFINED_PARAMETER("42P02"),
  /** A schema does not exist. */
  INVALID_SCHEMA_NAME("3F000"),
  /** A database does not exist. */
  INVALID_CATALOG_NAME("3D000"),
  /** A relation of that name exists. */
  DUPLICATE_TABLE("42P07"),
  /** A column of that name exists, or is named twice. */
  DUPLICATE_COLUMN("42701"),
  /** A function of that name and these arguments exists. */
  DUPLICATE_FUNCTION("42723"),
  /** A schema of that name exists. */
  DUPLICATE_SCHEMA("42P06"),
  /** Another object of that name exists. */
  DUPLICATE_OBJECT("42710"),
  /** Two items of FROM have the same name. */
  DUPLICATE_ALIAS("42712"),
  /** A name can mean several columns. */
  AMBIGUOUS_COLUMN("42702"),
  /** A call can mean several functions. */
  AMBIGUOUS_FUNCTION("42725"),
  /** A name can mean several aliases. */
  AMBIGUOUS_ALIAS("42P09"),
  /** A parameter's type cannot be told. */
  AMBIGUOUS_PARAMETER("42P08"),
  /** A type does not fit. */
  DATATYPE_MISMATCH("42804"),
  /** There is no such cast. */
  CANNOT_COERCE("42846"),
  /** No type can be told. */
  INDETERMINATE_DATATYPE("42P18"),
  /** No collation can be told. */
  INDETERMINATE_COLLATION("42P22"),
  /** Collations contradict each other. */
  COLLATION_MISMATCH("42P21"),
  /** An object of another kind has that name. */
  WRONG_OBJECT_TYPE("42809"),
  /** A name is reserved. */
  RESERVED_NAME("42939"),
  /** A name is no name here. */
  INVALID_NAME("42602"),
  /** A column is used without being grouped. */
  GROUPING_ERROR("42803"),
  /** A window function is used where there can be none. */
  WINDOWING_ERROR("42P20"),
  /** A recursive query is not one. */
  INVALID_RECURSION("42P19"),
  /** A name does not mean a column here. */
  INVALID_COLUMN_REFERENCE("42P10"),
  /** A foreign key does not fit. */
  INVALID_FOREIGN_KEY("42830"),
  /** The definition of a column does not fit. */
  INVALID_COLUMN_DEFINITION("42611"),
  /** The definition of a cursor does not fit. */
  INVALID_CURSOR_DEFINITION("42P11"),
  /** The definition of a database does not fit. */
  INVALID_DATABASE_DEFINITION("42P12"),
  /** The definition of a function does not fit. */
  INVALID_FUNCTION_DEFINITION("42P13"),
  /** The definition of a schema does not fit. */
  INVALID_SCHEMA_DEFINITION("42P15"),
  /** The definition of a table does not fit. */
  INVALID_TABLE_DEFINITION("42P16"),
  /** The definition of another object does not fit. */
  INVALID_OBJECT_DEFINITION("42P17"),
  /** What is asked is not supported. */
  FEATURE_NOT_SUPPORTED("0A000"),
  /** What is asked contradicts what the object is. */
  OBJECT_NOT_IN_PREREQUISITE_STATE("55000"),
  /** Others depend on the object. */
  DEPENDENT_OBJECTS_STILL_EXIST("2BP01"),
  /** A value is missing where there must be one. */
  NULL_VALUE_NOT_ALLOWED("22004"),
  /** A constant is no value of its type. */
  INVALID_TEXT_REPRESENTATION("22P02"),
  /** A constant is no date or time. */
  INVALID_DATETIME_FORMAT("22007"),
  /** A date or time is out of range. */
  DATETIME_FIELD_OVERFLOW("22008"),
  /** A number is out of range. */
  NUMERIC_VALUE_OUT_OF_RANGE("22003"),
  /** A parameter or option has a value that it cannot have. */
  INVALID_PARAMETER_VALUE("22023"),
  /** A text is longer than its type. */
  STRING_DATA_RIGHT_TRUNCATION("22001"),
  /** A pattern is no regular expression. */
  INVALID_REGULAR_EXPRESSION("2201B"),
  /** An escape sequence is none. */
  INVALID_ESCAPE_SEQUENCE("22025"),
  /** A row violates a unique constraint. */
  UNIQUE_VIOLATION("23505"),
  /** A row violates a NOT NULL. */
  NOT_NULL_VIOLATION("23502"),
  /** A row violates a CHECK. */
  CHECK_VIOLATION("23514"),
  /** A row violates a foreign key. */
  FOREIGN_KEY_VIOLATION("23503"),
  /** More columns, arguments or the like than there can be. */
  TOO_MANY_COLUMNS("54011"),
  /** More arguments than a function can have. */
  TOO_MANY_ARGUMENTS("54023"),
  /** A statement is nested too deeply. */
  STATEMENT_TOO_COMPLEX("54001"),
  /** A setting cannot be changed. */
  CANT_CHANGE_RUNTIME_PARAM("55P02"),
  /** What is done may not be done. */
  INSUFFICIENT_PRIVILEGE("42501"),
  /** A privilege cannot be granted so. */
  INVALID_GRANT_OPERATION("0LP01"),
  /** A transaction is not in the state that the statement needs. */
  NO_ACTIVE_SQL_TRANSACTION("25P01"),
  /** A function ends without having returned anything. */
  FUNCTION_EXECUTED_NO_RETURN_STATEMENT("2F005"),
  /** The statement cannot be within a transaction. */
  ACTIVE_SQL_TRANSACTION("25001"),
  /** A savepoint does not exist. */
  INVALID_SAVEPOINT_SPECIFICATION("3B001"),
  /** What PostgreSQL knows of itself does not fit. */
  INTERNAL_ERROR("XX000");

  private final String code;

  SqlState(String code) {
    this.code = code;
  }

  /** The five characters of the code. */
  public String code() {
    return code;
  }

  /** Whether something that is named is not there. */
  public boolean isMissing() {
    return switch (this) {
      case UNDEFINED_TABLE,
          UNDEFINED_COLUMN,
          UNDEFINED_FUNCTION,
          UNDEFINED_OBJECT,
          INVALID_SCHEMA_NAME ->
          true;
      default -> false;
    };
  }
}
