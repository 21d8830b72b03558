def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
['directory', 'file'].eachWithIndex { name, i ->
  assert runs[i].readLines().any { it ==~ /\[ERROR\] .*\btarget\S$name: cannot write the built schema here: .+/ } :
      "says where it cannot write and why; but said ${runs[i]}"
  assert !runs[i].contains('Exception:') && !runs[i].contains('null') : 'in words'
}
assert new File(basedir, 'target/directory').list() as List == ['schema.sql'] : 'nothing partial is left behind'
assert new File(basedir, 'target/directory/schema.sql/something').text == 'precious'
assert new File(basedir, 'target/file').text == 'precious'
