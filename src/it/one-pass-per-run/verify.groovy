def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def again = runs.collect { it.count('Nothing changed since the schema was built in this run') }
assert runs[0].count('Hash of 1 file: ') == 2 && runs[0].count('Built target/confiture/schema.sql: ') == 2
assert again[0] == 3 : "four goals read the files once: three find them read, not ${again[0]}"
assert again[1] == 1 : 'a new run reads the files again, once'
