def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def told = { String run -> run.readLines().findAll { it.startsWith('[ERROR] ') && !it.contains('[Help 1]') }*.substring(8) }
def errors = '''\
db/schema/10_misspelt_key_word.sql:3:18: error: syntax error at or near "NUL" [42601]
      title text NOT NUL
                     ^
    Perhaps you meant NULL.
db/schema/11_missing_comma.sql:3:3: error: syntax error at or near "placed" [42601]
      placed date
      ^
db/schema/12_misspelt_kind.sql:1:8: error: syntax error at or near "TABEL" [42601]
    CREATE TABEL public.stock (id integer);
           ^
    Perhaps you meant TABLE.
db/schema/13_misspelt_in_a_body.sql:3:2: error: syntax error at or near "RETRUN" [42601]
    \tRETRUN n / 2;
    \t^
    Perhaps you meant RETURN.
db/schema/14_comma_too_many.sql:2:17: error: syntax error at or near "FROM" [42601]
      SELECT email, FROM public.users;
                    ^
db/schema/21_view_of_a_missing_column.sql:2:14: error: column "emial" does not exist [42703]
      SELECT id, emial FROM public.users;
                 ^
    Perhaps you meant public.users.email, db/schema/00_sound.sql:3:3.
'''.readLines()
assert told(runs[0]).take(errors.size()) == errors : 'each mistake, and each once'
def first = '6 errors in 6 files, first db/schema/10_misspelt_key_word.sql:3:18: syntax error at or near "NUL" [42601]'
assert runs[0].contains("PostgreSQL would refuse the schema: $first; see target/confiture/check.txt")
assert runs[0].contains('MojoFailureException') : 'a verdict'
assert new File(basedir, 'target/confiture/schema.sql').exists() : 'it was built'

assert told(runs[1]).take(errors.size()) == errors
assert runs[1].contains("the schema was not compared with db/baseline.sql: $first")

assert told(runs[2]).take(errors.size()) == errors : 'what does not load is not accepted'
assert runs[2].contains("nothing was accepted: $first")
assert new File(basedir, 'db/baseline.sql').readLines().size() == 1

def report = new File(basedir, 'target/confiture/check.txt').readLines('UTF-8')
assert report[0] == 'Refused: 6 errors'
assert report*.replaceFirst('  ', '').containsAll(errors)
assert ['check.json', 'check.html', 'drift.txt'].every {
  new File(basedir, "target/confiture/$it").text.contains('syntax error at or near')
}
