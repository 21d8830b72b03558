CREATE TYPE public.mood AS ENUM ('good', 'bad');
CREATE TABLE public.diary (
  mood public.mood DEFAULT 'godo'
);
