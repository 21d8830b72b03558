CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL);
CREATE INDEX users_email_idx ON users (lower(email));
COMMENT ON TABLE users IS 'people';
COMMENT ON COLUMN users.email IS 'where to write';
GRANT SELECT ON users TO reader;
CREATE POLICY own ON users USING (true);
