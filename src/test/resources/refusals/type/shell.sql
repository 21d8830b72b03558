create schema s;
---
create function a_in(cstring) returns a language internal immutable strict as 'macaddr8_in';
create function a_out(a) returns cstring language internal immutable strict as 'macaddr8_out';
create type a (input = a_in, output = a_out, internallength = 8, alignment = int4);
create table t (x a);
---
create function a_in(cstring) returns s.a language internal immutable strict as 'macaddr8_in';
create function a_out(s.a) returns cstring language internal immutable strict as 'macaddr8_out';
---
create function a_in(cstring) returns nope.a language internal immutable strict as 'macaddr8_in';
---
create function a_in(cstring) returns a language sql immutable strict as 'select 1';
