60.times {
  def file = new File(basedir, String.format('db/schema/%02d.sql', it))
  file.parentFile.mkdirs()
  file.text = 'SELECT (1;\n'
}
return true
