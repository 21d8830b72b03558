def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.size() == 2
runs.each { run ->
    def said = run.readLines().findAll { it =~ /^\[(INFO|ERROR|WARNING)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '')
    assert said.containsAll(['~ column public.roles.id', '    common/roles.sql:1:21 -> common/roles.sql:1:21'])
    assert said.any { it.startsWith('db/schema: this include directory does not exist; create it') } : 'all of a schema removed is not passed over'
    assert said.any { it ==~ /(services\/new\/)?db\/schema: this include directory does not exist at git:HEAD \([0-9a-f]{10}\); what is in it counts as new/ }
    assert said.contains('+ table public.new')
    assert said.contains('No schema here: there is no db/schema') : 'the parent has none, now or before'
}
return true
