package io.github.evoludigit.confiture.expression.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.expression.syntax.TypeReader;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types of PostGIS, which no server of the tests has, as its own dumps write them. */
class SpatialModifiersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "geometry('POINT', 2056)        | public.geometry(Point,2056)",
        "geometry(pointz,4326)          | public.geometry(PointZ,4326)",
        "geometry('LINESTRINGZM')       | public.geometry(LineStringZM)",
        "geometry(\"Point\", 4326)      | public.geometry(Point,4326)",
        "geometry(' polygon ',4326)     | public.geometry(Polygon,4326)",
        "geometry(MULTIPOLYGON)         | public.geometry(MultiPolygon)",
        "geometry(geometrycollectionm)  | public.geometry(GeometryCollectionM)",
        "geometry(tin, '4326')          | public.geometry(Tin,4326)",
        "geometry(Point,0)              | public.geometry(Point)",
        "geometry(point, -1)            | public.geometry(Point)",
        "geometry(GEOMETRY)             | public.geometry",
        "geometry(Geometry, 0)          | public.geometry",
        "geometry(Geometry,4326)        | public.geometry(Geometry,4326)",
        "geometry(GEOMETRYZ)            | public.geometry(GeometryZ)",
        "geometry                       | public.geometry",
        "geometry(POINT)[]              | public.geometry(Point)[]",
        "geography(point)               | public.geography(Point,4326)",
        "geography(Geometry)            | public.geography(Geometry,4326)",
        "geography(POLYGON,4267)        | public.geography(Polygon,4267)",
        "geography(LineStringZ, 0)      | public.geography(LineStringZ,4326)",
        "geography                      | public.geography",
        "gis.geometry(POINT, 4326)      | gis.geometry(Point,4326)",
        "geometry(whatever,1)           | public.geometry(whatever,1)",
        "vector(3)                      | public.vector(3)"
      })
  void modifiers_are_spelt_as_they_are_printed(String written, String printed) {
    TokenReader tokens = new TokenReader(Token.of(written));

    assertThat(new TypeReader(tokens, Scope.empty()).read()).isEqualTo(printed);
  }
}
