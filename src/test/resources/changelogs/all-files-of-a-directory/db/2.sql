CREATE TABLE plain (a int);
CREATE TABLE plain_too (a int)
