create type mood as enum ('a', 'b');
create type pair as (a int, b text);
create function to_mood(int) returns mood language sql as $$select 'a'::mood$$;
create function of_mood(mood) returns int language sql as $$select 1$$;
create function two(int, text) returns mood language sql as $$select 'a'::mood$$;
create function cmp(mood, mood) returns int language sql immutable as $$select 1$$;
create function diff(int, int) returns float8 language sql immutable as $$select 1.0::float8$$;
create function fold(int, mood) returns int language sql immutable as $$select 1$$;
create operator family fam using btree;
create type sh;
create function sh_in(cstring) returns sh language internal immutable strict as 'textin';
create function sh_out(sh) returns cstring language internal immutable strict as 'textout';
create collation mine (locale = 'C');
---
create cast (int as mood) with function to_mood(int);
---
create cast (int as mood) with function to_moo(int);
---
create cast (int as mood) with function to_mood(bigint);
---
create cast (text as mood) with function to_mood(int);
---
create cast (smallint as mood) with function to_mood(int);
---
create cast (bigint as mood) with function to_mood(int);
---
create cast (mood as text) with function of_mood(mood);
---
create cast (mood as bigint) with function of_mood(mood);
---
create cast (mood as int) with function of_mood(mood) as implicit;
---
create cast (int as mood) with function two(int, text);
---
create cast (int as mood) with function cmp(mood, mood);
---
create cast (nope as mood) with inout;
---
create aggregate ag(int) (sfunc = int4pl, stype = int, initcond = '0');
---
create aggregate ag(int) (sfunc = int4pl, stype = int, initcond = 'abc');
---
create aggregate ag(int) (sfunc = int4pl, stype = interval);
---
create aggregate ag(uuid) (sfunc = int4pl, stype = int);
---
create aggregate ag(int) (sfunc = int4pll, stype = int);
---
create aggregate ag(mood) (sfunc = fold, stype = int, initcond = '1');
---
create aggregate ag(int) (sfunc = fold, stype = int, initcond = '1');
---
create aggregate ag(int) (sfunc = int4pl, stype = int, combinefunc = int4pl, msfunc = int4pl, minvfunc = int4mi, mstype = int, minitcond = '0');
---
create aggregate ag(int) (sfunc = int4pl, stype = int, msfunc = int4pl, minvfunc = int4mi, mstype = int, minitcond = 'x');
---
create aggregate ag(int) (sfunc = int4pl, stype = int, finalfunc = nope);
---
create aggregate ag(numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg);
---
create aggregate ag(numeric) (sfunc = numeric_avg_accum, stype = internal);
---
create aggregate ag(text) (sfunc = textcat, stype = text, initcond = '');
---
create aggregate ag(varchar) (sfunc = textcat, stype = text, initcond = '');
---
create aggregate ag(variadic int[]) (sfunc = int4pl, stype = int);
---
create aggregate ag(basetype = "any", sfunc = int8inc, stype = int8, initcond = 'abc');
---
create aggregate ag(*) (sfunc = int8inc, stype = int8, initcond = '0');
---
create aggregate ag(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical);
---
create aggregate ag(int) (sfunc = max, stype = int);
---
create type pair2 as (a int, b text, a date);
---
alter type pair add attribute b date;
---
alter type pair add attribute c date;
---
create type sh;
---
create type new_one;
create type new_one;
---
create type nosh (input = sh_in, output = sh_out);
---
create type sh (input = sh_in, output = sh_out);
---
create type sh (input = sh_inn, output = sh_out);
---
create type sh (input = sh_in, output = sh_outt);
---
create type sh (input = sh_in);
---
create type sh (output = sh_out);
---
create type sh (input = sh_in, output = sh_out, receive = nope);
---
create type r as range (subtype = int, subtype_diff = diff);
---
create type r as range (subtype = int, subtype_diff = dif);
---
create type r as range (subtype = int8, subtype_diff = diff);
---
create type r as range (subtype = float8, subtype_diff = float8mi);
---
create type r as range (subtyp = float8, subtype_diff = float8mi);
---
create type r as range (subtype = float8, ubtype_diff = float8mi);
---
create type r as range (subtype_diff = float8mi);
---
create type r as range (subtype = int, multirange_type_name = rm);
---
create collation c (locale = 'C', provider = libc);
---
create collation c (localle = 'C', provider = libc);
---
create collation c (locale = 'C', libc = libc);
---
create collation c from "C";
---
create collation c from nope;
---
create collation c from mine;
---
comment on collation mien is 'x';
---
comment on collation mine is 'x';
---
drop collation mien;
---
alter collation mien rename to c;
---
create operator family f2 using btre;
---
create operator family fam using btree;
---
create operator family fam using hash;
---
comment on operator family fam using hash is 'x';
---
comment on operator family fam using btree is 'x';
---
comment on operator family integer_ops using btree is 'x';
---
drop operator family fam2 using btree;
---
alter operator family fam2 using btree add operator 1 < (int4, int8);
---
alter operator family fam using btree add operator 1 < (int4, int8), function 1 btint48cmp(int4, int8);
---
alter operator family fam using btree add operator 1 < (int4, int8), function 1 btint48cmpp(int4, int8);
---
alter operator family fam using btree add operator 1 < (int4, uuid);
---
alter operator family fam using btree add operator 1 <;
---
alter operator family fam using btree drop operator 1 (int4, int8);
---
alter operator family fam using btree add operator 1 < (int4, int8);
alter operator family fam using btree drop operator 1 (int4, int8);
---
create operator class oc for type mood using btree as operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 cmp(mood, mood);
---
create operator class oc for type mood using btree family fam as operator 1 <, function 1 cmp(mood, mood);
---
create operator class oc for type mood using btree family fom as operator 1 <, function 1 cmp(mood, mood);
---
create operator class oc for type mood using btre as operator 1 <, function 1 cmp(mood, mood);
---
create operator class oc for type mood using btree as operator 1 <, function 1 cmpp(mood, mood);
---
create operator class oc for type mood using btree as operator 1 <, function 1 cmp(mood, int);
---
create operator class oc for type mood using btree as operator 1 <<<, function 1 cmp(mood, mood);
---
create operator class oc for type moood using btree as operator 1 <, function 1 cmp(mood, mood);
---
create operator class oc for type int using btree as operator 1 < (int, uuid), function 1 btint4cmp(int, int);
---
comment on operator class oc using btree is 'x';
---
comment on operator === (int, int) is 'x';
---
comment on operator + (int, int) is 'x';
---
comment on operator + (int, mood) is 'x';
---
drop operator === (int, int);
---
create function ci(int[] default '{a,b}') returns int language sql as 'select 1';
---
create table ar (a int[] default '{1,2}', b text[] default '{a,"b c"}', c int[] default '{}', d int[] default '{1,null}', e mood[] default '{a}');
---
create table ar (a int[] default '{1,x}');
---
create table ar (a int[] default '{1,,2}');
---
create table ar (a mood[] default '{c}');