CREATE SCHEMA extensions;
CREATE EXTENSION citext WITH SCHEMA extensions;
CREATE EXTENSION hstore WITH SCHEMA extensions;
CREATE TABLE public.account (
  mail extensions.citext NOT NULL,
  role extensions.citext DEFAULT 'reader'::extensions.citext,
  extra extensions.hstore DEFAULT ''::extensions.hstore,
  CONSTRAINT account_extra_check CHECK (((extra OPERATOR(extensions.?) 'plan'::text) OR (extra OPERATOR(extensions.@>) '"b"=>"2", "aa"=>NULL'::extensions.hstore))),
  CONSTRAINT account_mail_check CHECK (((mail OPERATOR(extensions.~~) '%@%'::extensions.citext) AND (lower((mail)::text) = (mail)::text))),
  CONSTRAINT account_role_check CHECK ((role OPERATOR(extensions.=) ANY (ARRAY['reader'::extensions.citext, 'writer'::extensions.citext]))),
  CONSTRAINT two CHECK (((((mail)::text || (role)::text) <> 'x'::text) AND (COALESCE(role, ''::extensions.citext) OPERATOR(extensions.<>) mail)))
);
CREATE INDEX account_mail ON public.account USING btree (lower((mail)::text)) WHERE (role OPERATOR(extensions.<>) 'guest'::extensions.citext);
CREATE VIEW public.reader AS
 SELECT extensions.max(account.mail) AS mail
   FROM public.account
  WHERE (account.role OPERATOR(extensions.=) 'reader'::extensions.citext)
  GROUP BY account.role;
