package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          function:public.f(a integer, OUT b text, c character varying DEFAULT 'x') => object routine public.f(integer,character varying)
          acl:function "user"() => acl routine public.user()
          owner:function f(double precision,timestamp with time zone) => owner routine public.f(double precision,timestamp with time zone)
          aggregate:public.t(VARIADIC "any" ORDER BY VARIADIC "any") => object routine public.t(any)
          comment:table constraint text_check on public.test => comment constraint public.test.text_check
          comment:trigger "T 1" on public.test => comment trigger public.test.T 1
          comment:column:public.bar.id => comment column public.bar.id
          acl:table:public.users:app_user => acl relation public.users
          acl:public.users => acl relation public.users
          acl:public.users.email => acl column public.users.email
          acl:type citext => acl type public.citext
          columnorder:public."Table1" => columnorder relation public.Table1
          domain-constraint:dom1.dom1_check => object domain constraint public.dom1.dom1_check
          ts-config:public.en => object text search configuration public.en
          comment:operator public.||++(pg_catalog.text,pg_catalog.text) => comment operator public.||++(text,text)
          default_acl:postgres public r => object default privileges postgres public TABLES
          """)
  void names_of_all_sources_come_to_one_spelling(String fact, String essence) {
    assertThat(Fact.parse(fact).essence()).isEqualTo(essence);
  }
}
