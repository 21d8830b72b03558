CREATE DOMAIN plain AS bigint;
CREATE DOMAIN typed AS bigint;
CREATE DOMAIN altered AS bigint DEFAULT 5;
ALTER DOMAIN altered DROP DEFAULT;
CREATE DOMAIN sized AS varchar(40);
CREATE DOMAIN upon AS plain;
