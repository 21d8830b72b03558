def log = new File(basedir, 'build.log').text
assert log.count('[INFO] Skipped (confiture.skip)') == 5 : 'each goal says that it is skipped'
assert !log.contains('broken.sql') && !new File(basedir, 'target').exists() : 'and does nothing'
