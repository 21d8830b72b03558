def text = "COMMENT ON SCHEMA public IS 'Prüfgröße';\n"
['utf8': 'UTF-8', 'latin1': 'ISO-8859-1', 'utf16': 'UTF-16'].each { directory, encoding ->
  def file = new File(basedir, "db/$directory/a.sql")
  file.parentFile.mkdirs()
  file.setText(text, encoding)
}
return true
