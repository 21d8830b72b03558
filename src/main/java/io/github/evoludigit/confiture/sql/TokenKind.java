package io.github.evoludigit.confiture.sql;

/** The kinds of token PostgreSQL's lexer and psql tell apart (manual, section 4.1). */
public enum TokenKind {
  /** A key word or an identifier without quotes. */
  WORD,
  /** An identifier in double quotes, with or without {@code U&}. */
  QUOTED_IDENTIFIER,
  /**
   * A string in single quotes, with its prefix ({@code E}, {@code B}, {@code X}, {@code N}, {@code
   * U&}) and its continuations on following lines.
   */
  STRING,
  /** A dollar-quoted string. */
  DOLLAR_STRING,
  /** A positional parameter, {@code $1}. */
  PARAMETER,
  /** A numeric constant. */
  NUMBER,
  /** An operator, {@code =>} among them. */
  OPERATOR,
  /** {@code (}. */
  OPEN_PAREN,
  /** {@code )}. */
  CLOSE_PAREN,
  /** {@code [}. */
  OPEN_BRACKET,
  /** {@code ]}. */
  CLOSE_BRACKET,
  /** {@code ,}. */
  COMMA,
  /** {@code ;}. */
  SEMICOLON,
  /** {@code .}. */
  DOT,
  /** {@code ..}, which only PL/pgSQL has. */
  DOTS,
  /** {@code :} alone. */
  COLON,
  /** {@code ::}. */
  CAST,
  /** {@code :=}. */
  ASSIGN,
  /** A psql meta-command from its backslash to the end of its line. */
  META_COMMAND,
  /** The lines after {@code COPY … FROM stdin;}, up to and with the line {@code \.}. */
  COPY_DATA,
  /** A character that begins no token of PostgreSQL's. */
  OTHER,
  /** The end of the text. */
  END
}
