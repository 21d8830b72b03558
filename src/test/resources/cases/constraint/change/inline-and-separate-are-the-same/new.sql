CREATE TABLE users (id integer NOT NULL, email text, age integer, boss integer, CONSTRAINT users_age_check CHECK ((age >= 0)));
ALTER TABLE ONLY users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY users ADD CONSTRAINT users_email_key UNIQUE (email);
ALTER TABLE ONLY users ADD CONSTRAINT users_boss_fkey FOREIGN KEY (boss) REFERENCES users(id);
