CREATE TYPE mood AS ENUM ('sad');
CREATE FUNCTION to_mood(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$SELECT 'sad'::mood$$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
