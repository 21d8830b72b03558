CREATE TABLE teams (id integer, head text);
CREATE TABLE docs (id integer, team integer);
CREATE POLICY p ON docs USING (EXISTS (SELECT 1 FROM teams WHERE teams.id = docs.team AND head = current_user));
CREATE POLICY q ON docs FOR INSERT WITH CHECK (id IN (SELECT t.id FROM teams t WHERE t.id = team));
ALTER TABLE docs RENAME TO papers;
ALTER TABLE papers RENAME COLUMN id TO number;
ALTER TABLE teams RENAME COLUMN head TO lead;
ALTER TABLE teams RENAME TO groups;
