CREATE TABLE loans (reader text DEFAULT 'café');
