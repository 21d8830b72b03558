assert new File(basedir, '.git').mkdir()
