CREATE COLLATION posix (provider = libc, lc_collate = 'C', lc_ctype = 'C');
