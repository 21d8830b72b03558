CREATE TABLE a (t text);
CREATE TABLE b (v varchar(600));
CREATE TABLE c (n numeric);
CREATE TABLE d (v varchar(250), w varchar(250), x varchar(250));
CREATE TABLE e (i integer[]);
