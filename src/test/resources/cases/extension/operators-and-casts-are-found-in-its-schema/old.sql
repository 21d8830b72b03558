CREATE SCHEMA extensions;
CREATE EXTENSION citext SCHEMA extensions;
CREATE EXTENSION hstore SCHEMA extensions;
SET search_path = public, extensions;
CREATE TABLE account (
  mail citext NOT NULL CHECK (mail LIKE '%@%' AND lower(mail) = mail),
  role citext DEFAULT 'reader' CHECK (role IN ('reader', 'writer')),
  extra hstore DEFAULT '' CHECK (extra ? 'plan' OR extra @> 'b => 2, aa=>NULL'),
  CONSTRAINT two CHECK (mail || role <> 'x' AND coalesce(role, '') <> mail)
);
CREATE INDEX account_mail ON account (lower(mail)) WHERE role <> 'guest';
CREATE VIEW reader AS SELECT max(mail) AS mail FROM account WHERE role = 'reader' GROUP BY role;
