def write = { String name, byte[] bytes ->
  def file = new File(basedir, "db/schema/$name")
  file.parentFile.mkdirs()
  file.bytes = bytes
}
write('1_latin1.sql', "SELECT 1;\nSELECT 'größe';\n".getBytes('ISO-8859-1'))
write('2_nul.sql', "SELECT 1;\nSELECT 'ü\0';\n".getBytes('UTF-8'))
write('3_utf16.sql', "SELECT 1;\n".getBytes('UTF-16'))
write('4_cut.sql', [0x2d, 0x2d, 0x20, 0xc3] as byte[])
write('5_surrogate.sql', [0x2d, 0x2d, 0xed, 0xa0, 0x80, 0x0a] as byte[])
write('6_sound.sql', "\uFEFFSELECT 'größe';\n".getBytes('UTF-8'))
return true
