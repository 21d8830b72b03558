CREATE EXTENSION citext;
CREATE TABLE reader (mail citext NOT NULL, name citext DEFAULT 'nobody');
