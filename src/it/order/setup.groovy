// By a script, for Windows and macOS cannot hold names that differ in case alone.
['1_a', '10_b', '2_c', '0A_d', '0x0b_e', '0C_f', 'zebra', 'Zoo', '2_dir/10_x', '2_dir/9_y', '10_dir/1', '1'].each {
  def file = new File(basedir, "db/schema/${it}.sql")
  file.parentFile.mkdirs()
  file.text = "SELECT '$it';\n"
}
return true
