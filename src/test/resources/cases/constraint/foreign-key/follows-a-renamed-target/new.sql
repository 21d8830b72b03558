CREATE TABLE team (number integer CONSTRAINT team_id_not_null NOT NULL CONSTRAINT team_pkey PRIMARY KEY);

CREATE TABLE player (team integer REFERENCES team (number));
