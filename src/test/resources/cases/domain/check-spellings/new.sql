CREATE DOMAIN public.zip AS text CONSTRAINT zip_check CHECK (((VALUE ~ '^\d+$'::text) AND (VALUE <> ALL (ARRAY['0'::text, '1'::text]))));
