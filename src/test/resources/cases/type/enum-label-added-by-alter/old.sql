CREATE TYPE mood AS ENUM ('low', 'sad', 'ok', 'happy');
