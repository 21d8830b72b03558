new File(basedir, 'broken/pom.xml').text = new File(basedir, 'pom.xml').text
return true
