CREATE TABLE doc (id integer, owner name);
CREATE POLICY own ON public.doc AS PERMISSIVE FOR ALL TO PUBLIC USING ((owner = CURRENT_USER));
