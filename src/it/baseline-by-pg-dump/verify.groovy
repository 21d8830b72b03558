assert new File(basedir, 'build.log').text =~ /No drift from db\/baseline\.sql: \d+ objects of 7 statements: 7 modelled/
