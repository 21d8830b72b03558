CREATE TABLE groups (id integer, lead text);
CREATE TABLE papers (number integer, team integer);
CREATE POLICY p ON papers USING (EXISTS (SELECT 1 FROM groups WHERE groups.id = papers.team AND lead = current_user));
CREATE POLICY q ON papers FOR INSERT WITH CHECK (number IN (SELECT t.id FROM groups t WHERE t.id = team));
