DO LANGUAGE 'plpgsql' $$
BEGIN
  IF (NOT EXISTS (SELECT extname FROM pg_extension WHERE extname = 'citext')) THEN
    CREATE EXTENSION citext;
  END IF;
END
$$;
