CREATE TABLE titles (id integer, name text); -- confiture:renamed from books
CREATE VIEW books AS SELECT id, name FROM titles;
