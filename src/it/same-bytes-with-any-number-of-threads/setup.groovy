// 700 files of all sizes, some of which are larger than what is read in one go.
def random = new Random(1)
700.times { i ->
  def file = new File(basedir, "db/schema/${i % 7}/${i % 11}/table_${i}.sql")
  file.parentFile.mkdirs()
  def columns = (0..<(i % 100 == 0 ? 5000 : random.nextInt(40))).collect { ",\n  column_$it integer" }.join('')
  file.text = "CREATE TABLE table_$i (\n  id integer PRIMARY KEY$columns\n);\n"
}
return true
