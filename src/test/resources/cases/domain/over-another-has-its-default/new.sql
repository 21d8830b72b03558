CREATE DOMAIN public.d AS text NOT NULL CHECK (VALUE <> '');
CREATE DOMAIN public.e AS public.d DEFAULT 'x'::text;
CREATE DOMAIN public.f AS public.d DEFAULT 'y'::text;
