CREATE VIEW after_b AS SELECT * FROM after_a;
