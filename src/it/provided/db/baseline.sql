create table public.letters (recipient integer not null);
alter table public.letters add foreign key (recipient) references auth.users (id);
create index users_by_email on auth.users using btree (email);
