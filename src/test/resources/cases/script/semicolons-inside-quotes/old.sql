CREATE TABLE a (t text DEFAULT 'a;b', u text DEFAULT $x$c;'d$x$);
