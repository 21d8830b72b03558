CREATE COLLATION posix (locale = 'C');
