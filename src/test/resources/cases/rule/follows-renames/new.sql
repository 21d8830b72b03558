CREATE TABLE things (x integer, b text);
CREATE TABLE journal (a integer, y text);
CREATE RULE keep AS ON UPDATE TO things WHERE old.x > 1 DO ALSO INSERT INTO journal VALUES (old.x, new.b);
CREATE RULE gone AS ON DELETE TO things DO ALSO UPDATE journal SET y = 'gone' WHERE a = old.x;
