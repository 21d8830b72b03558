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
db/schema/20_view_before_its_table.sql:2:18: error: relation "public.invoices" does not exist [42P01]
      SELECT id FROM public.invoices;
                     ^
    It is made later, db/schema/90_made_later.sql:1:1: let db/schema/20_view_before_its_table.sql come after db/schema/90_made_later.sql. order=dependencies does that for all files.
db/schema/21_view_of_a_missing_column.sql:2:14: error: column "emial" does not exist [42703]
      SELECT id, emial FROM public.users;
                 ^
    Perhaps you meant public.users.email, db/schema/00_sound.sql:3:3.
db/schema/22_key_to_a_missing_table.sql:2:28: error: relation "public.customers" does not exist [42P01]
      owner integer REFERENCES public.customers
                               ^
db/schema/23_key_to_a_missing_column.sql:2:44: error: column "uid" referenced in foreign key constraint does not exist [42703]
      visitor integer REFERENCES public.users (uid)
                                               ^
db/schema/24_key_to_a_column_that_is_not_unique.sql:2:25: error: there is no unique constraint matching given keys for referenced table "users" [42830]
      email text REFERENCES public.users (email)
                            ^
db/schema/25_default_by_a_missing_function.sql:2:22: error: function public.new_token() does not exist [42883]
      token text DEFAULT public.new_token()
                         ^
    No function matches the given name and argument types. You might need to add explicit type casts.
db/schema/26_trigger_without_its_function.sql:2:33: error: function public.touch() does not exist [42883]
      FOR EACH ROW EXECUTE FUNCTION public.touch();
                                    ^
db/schema/27_missing_type.sql:2:8: error: type "public.post_status" does not exist [42704]
      sent public.post_status
           ^
db/schema/28_duplicate_column.sql:4:3: error: column "name" specified more than once [42701]
      name text
      ^
db/schema/29_two_primary_keys.sql:4:3: error: multiple primary keys for table "seats" are not allowed [42P16]
      PRIMARY KEY (row_number, seat_number)
      ^
db/schema/30_label_that_is_none.sql:3:28: error: invalid input value for enum mood: "godo" [22P02]
      mood public.mood DEFAULT 'godo'
                               ^
db/schema/31_unknown_type.sql:1:35: error: type "interger" does not exist [42704]
    CREATE FUNCTION public.area(width interger) RETURNS integer
                                      ^
db/schema/32_missing_schema.sql:1:14: error: schema "audit" does not exist [3F000]
    CREATE TABLE audit.events (id integer);
                 ^
    Create it before, or name the files in which others do in the parameter provided.
'''.readLines()
assert told(runs[0]).take(errors.size()) == errors : 'each mistake, and each once'
def first = '18 errors in 18 files, first db/schema/10_misspelt_key_word.sql:3:18: syntax error at or near "NUL" [42601]'
assert runs[0].contains("PostgreSQL would refuse the schema: $first; see target/confiture/check.txt")
assert runs[0].contains('MojoFailureException') : 'a verdict'
assert new File(basedir, 'target/confiture/schema.sql').exists() : 'it was built'

assert told(runs[1]).take(errors.size()) == errors
assert runs[1].contains("the schema was not compared with db/baseline.sql: $first")

assert told(runs[2]).take(errors.size()) == errors : 'what does not load is not accepted'
assert runs[2].contains("nothing was accepted: $first")
assert new File(basedir, 'db/baseline.sql').readLines().size() == 1

def report = new File(basedir, 'target/confiture/check.txt').readLines('UTF-8')
assert report[0] == 'Refused: 18 errors'
assert report*.replaceFirst('  ', '').containsAll(errors)
assert ['check.json', 'check.html', 'drift.txt'].every {
  new File(basedir, "target/confiture/$it").text.contains('syntax error at or near')
}
