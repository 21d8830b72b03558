CREATE TABLE t (a integer, b integer);
CREATE FUNCTION ft() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end';
CREATE FUNCTION fi() RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION fe() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end';
CREATE SEQUENCE s;
CREATE TRIGGER there BEFORE INSERT ON t EXECUTE FUNCTION ft();
---
create trigger x before insert on nope for each row execute function ft();
---
create trigger x before insert on n.nope for each row execute function ft();
---
create trigger x before insert on t for each row execute function nope();
---
create trigger x before insert on t for each row execute function n.nope();
---
create trigger x before insert on t for each row execute function fi();
---
create trigger x before insert on t for each row execute function ft;
---
create trigger x before insert on t for each row execute ft();
---
create trigger x before update of z on t for each row execute function ft();
---
create trigger x before insert on s for each row execute function ft();
---
create trigger x before insert or insert on t for each row execute function ft();
---
create trigger x before insert on t for row execute function ft();
---
create trigger x before insert on t execute function ft(a, 1, 'b', 1.5, "C");
---
create trigger x insert on t for each row execute function ft();
---
create trigger x before insert or on t for each row execute function ft();
---
create trigger x before insert on t for each row when (new.a = 1) execute function ft();
---
create trigger x before insert on t for each row when new.a = 1 execute function ft();
---
create trigger x after insert on t referencing new table as n for each row execute function ft();
---
create trigger x after insert on t referencing new n for each row execute function ft();
---
create trigger x after insert on t deferrable for each row execute function ft();
---
create constraint trigger x after insert on t deferrable initially deferred for each row execute function ft();
---
create constraint trigger x2 before insert on t for each row execute function ft();
---
create constraint trigger x3 after insert on t execute function ft();
---
create trigger if not exists x before insert on t execute function ft();
---
create trigger public.x before insert on t execute function ft();
---
create or replace trigger x after insert on t execute function ft();
---
create trigger there before insert on t execute function ft();
---
create or replace trigger there after insert on t execute function ft();
---
create trigger x before insert or or truncate on t execute function ft();
---
create trigger x before INESRT or update of a on t execute function ft();
---
create trigger x before insert or update of a, b on t execute function ft();
---
create trigger x before update of a b on t execute function ft();
---
create trigger instead of insert on t execute function ft();
---
create event trigger e on ddl_command_start execute function fe();
---
create event trigger e on ddl_command_strat execute function fe();
---
create event trigger e on ddl_command_start when tag in ('CREATE TABLE') execute function fe();
---
create event trigger e on ddl_command_start execute function nope();
---
create event trigger e on ddl_command_start execute function ft();
