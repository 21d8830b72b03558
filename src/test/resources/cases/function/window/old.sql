CREATE FUNCTION w() RETURNS bigint LANGUAGE internal IMMUTABLE AS 'window_rank';
