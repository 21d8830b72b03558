CREATE TABLE public.t (a double precision DEFAULT '1e-06'::double precision, b double precision DEFAULT '1.5e+20'::double precision, c double precision DEFAULT '1000'::double precision);
