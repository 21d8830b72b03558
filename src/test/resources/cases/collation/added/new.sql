CREATE COLLATION posix (provider = libc, locale = 'C');
