CREATE TABLE item (net numeric, gross numeric GENERATED ALWAYS AS (net * 2) VIRTUAL);
