CREATE DOMAIN dc AS text COLLATE "C";
CREATE TABLE t (id integer, tx text, txc text COLLATE "C", v varchar(5) COLLATE "POSIX", n name);
CREATE TABLE x (a text COLLATE "C", b text COLLATE "C", c text, d text COLLATE "POSIX", e integer, f text COLLATE "C", g text[] COLLATE "C", h varchar(4) COLLATE "C", i text, j text COLLATE "C", k dc,
    l text COLLATE "C", m varchar(5), o text COLLATE "C", p text COLLATE "C", q text COLLATE "POSIX");
CREATE TABLE y (a text COLLATE "C", b text COLLATE "C", c text);
