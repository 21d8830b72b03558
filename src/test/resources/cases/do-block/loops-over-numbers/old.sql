CREATE TABLE p (x integer) PARTITION BY HASH (x);
DO $$ BEGIN
  FOR i IN 0..2 LOOP
    EXECUTE format('CREATE TABLE p_%s PARTITION OF p FOR VALUES WITH (MODULUS 3, REMAINDER %s)', i, i);
  END LOOP;
END $$;
DO $$ DECLARE n integer := 2 * 2; i integer := 0; BEGIN
  FOR j IN REVERSE n..1 BY 2 LOOP
    CONTINUE WHEN j = 2;
    EXECUTE 'CREATE TABLE q_' || j || ' (x integer)';
  END LOOP;
  WHILE i < 2 LOOP
    EXECUTE 'CREATE TABLE r_' || i || ' (x integer)';
    i := i + 1;
  END LOOP;
  LOOP
    EXIT WHEN i > 2;
    EXECUTE 'CREATE TABLE s_' || i || ' (x integer)';
    i := i + 1;
  END LOOP;
END $$;
