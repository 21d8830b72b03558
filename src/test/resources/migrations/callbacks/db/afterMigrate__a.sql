CREATE VIEW after_a AS SELECT i FROM counted;
