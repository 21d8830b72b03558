def runs = new File(basedir, 'build.log').text.split(/(?=\[INFO\] Scanning for projects)/)
def commands = { int run -> runs[run - 1].readLines().findAll { it.contains('::') }*.replaceFirst(/^(\u001B\[[0-9;]*m)+/, '') }
def place = 'file=shop/db/schema/books.sql,line=3,col=3,title=Schema drift%3A ~ column public.books.price'
def lesson = 'a null in public.books.price stops the change [not-null-added]%0A' +
    'public.books is locked for a moment: numeric(10,2) -> numeric(12,2) [column-type-lock]'

// The first run is quiet: nothing stands before its command.
assert commands(1) == ["::error $place::$lesson"]
assert commands(2) == ["::notice $place::$lesson"] : 'reported, but no failure'
assert commands(3) == [] : 'switched off'
assert commands(4) == ["::error $place::$lesson"] * 2 : 'switched on, for both goals'

def summary = new File(basedir, 'summary.md').getText('UTF-8')
assert summary.count('<!-- confiture:drift -->') == 4 : 'one for each goal that was annotated'
assert summary.count('### ❌ The schema has drifted') == 3 && summary.count('### ✅ Schema changes, all allowed') == 1
