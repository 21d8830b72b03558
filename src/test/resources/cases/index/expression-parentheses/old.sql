CREATE TABLE users (email text, data jsonb);
CREATE INDEX i ON users (lower(email), (data->>'k'), (email || 'x'));
