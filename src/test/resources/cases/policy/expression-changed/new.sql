CREATE TABLE doc (id integer, tenant text);
CREATE POLICY own ON doc USING (tenant = current_setting('app.tenant', true));
