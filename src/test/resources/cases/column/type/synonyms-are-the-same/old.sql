CREATE TABLE t (a int4, b int8, c int2, d bool, e float8, f float4, g varchar(3), h char(2), i dec(5), j timestamptz(3), k timetz, l decimal(4,1), m varbit(4), n character(1), o char);
