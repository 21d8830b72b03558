CREATE FUNCTION public.half(n integer) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
	RETRUN n / 2;
END
$$;
