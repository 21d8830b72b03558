CREATE TYPE mood AS ENUM ('sad');
CREATE FUNCTION to_mood(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$SELECT 'sad'::mood$$;
