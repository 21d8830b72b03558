CREATE TABLE users (id integer, name text, boss integer);
CREATE VIEW v AS SELECT u.id, b.name boss_name, count(*) AS n FROM users u JOIN users b ON u.boss = b.id WHERE u.name LIKE 'a%' AND u.id > 3 GROUP BY u.id, b.name ORDER BY 2;
