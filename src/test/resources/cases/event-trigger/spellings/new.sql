CREATE FUNCTION guard() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER guard ON sql_drop WHEN tag IN ('drop table') EXECUTE FUNCTION public.guard();
