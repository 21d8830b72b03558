def log = new File(basedir, 'build.log').readLines()
def told = { String level -> log.findAll { it.startsWith("[$level] db/") }
    *.replace("[$level] db/schema/", '')*.replaceAll(/[^\x20-\x7e]+/, '?') } // whatever the locale made of an ellipsis
def expected = [
  "10_string.sql:2:23: unterminated string; close it with ' (a quote inside a string is written twice)",
  '20_identifier.sql:1:14: unterminated quoted identifier; close it with "',
  '30_dollar.sql:1:53: unterminated dollar-quoted string $fn$; close it with the same tag, in the same case',
  '40_comment.sql:2:1: unterminated comment; close it with */ (comments nest: each /* needs its own)',
  '50_parentheses.sql:1:16: this parenthesis is not closed before its statement ends; '
      + 'close it with ) or end the statement before it with a semicolon',
  '50_parentheses.sql:4:9: this parenthesis closes nothing; remove it or open one before it',
  '55_both.sql:1:8: this parenthesis is not closed before its statement ends; '
      + 'close it with ) or end the statement before it with a semicolon',
  '55_both.sql:2:21: this parenthesis is not closed before its statement ends; '
      + 'close it with ) or end the statement before it with a semicolon',
  '60_semicolon.sql:1:28: the last statement has no semicolon; '
      + 'end it with ; or it runs into the first statement of the next file',
  "70_psql.sql:2:1: psql's \\i does not survive the move into one file; remove it and let the build include that file",
  "70_psql.sql:3:1: psql's \\copy does not survive the move into one file; remove it and let the build include that file",
  '75_copy.sql:2:1: the data of COPY ? FROM stdin is not ended; end it with a line of only \\.',
  "78_atomic.sql:2:3: BEGIN ATOMIC without its END; end the function's body with END;",
]
def warnings = [
  "90_last.sql:1:1: psql's \\echo is no SQL: only psql can load the built schema; remove it",
  '90_last.sql:2:9: the last statement has no semicolon; end it with ; or it runs into the first statement of the next file',
]
assert told('ERROR') == expected : "every problem of the run at once; not ${told('ERROR')}"
assert told('WARNING') == warnings : "nothing follows the last file; not ${told('WARNING')}"
assert log.any { it.contains(': the schema was not built: 13 errors in 10 files, first db/schema/10_string.sql:2:23: unter') }

def directory = new File(basedir, 'target/confiture')
assert directory.list() as List == ['schema.sql'] && new File(directory, 'schema.sql').text == '-- the schema of yesterday' :
    'a failed build leaves what was there, and nothing else'
