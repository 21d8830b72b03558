package io.github.evoludigit.confiture.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.aether.artifact.Artifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasedArtifactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "artifact:com.example:shop:RELEASE",
        "artifact:com.example:shop-db_2.13:1.2+build.3",
        "artifact:com.example:shop:1.3-SNAPSHOT:schema"
      })
  void coordinates_are_those_of_a_jar(String side) {
    Artifact artifact = ReleasedArtifact.parse(' ' + side + ' ');

    assertThat(artifact.getExtension()).isEqualTo("jar");
    assertThat(ReleasedArtifact.name(artifact)).isEqualTo(side);
  }

  @Test
  void the_classifier_comes_last() {
    Artifact artifact = ReleasedArtifact.parse("artifact:com.example:shop:1.2:schema");

    assertThat(artifact.getGroupId()).isEqualTo("com.example");
    assertThat(artifact.getArtifactId()).isEqualTo("shop");
    assertThat(artifact.getVersion()).isEqualTo("1.2");
    assertThat(artifact.getClassifier()).isEqualTo("schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "artifact:",
        "artifact:shop",
        "artifact:com.example:shop",
        "artifact:com.example:shop:",
        "artifact:com.example::1.2",
        "artifact:com.example:shop:1.2:",
        "artifact:com.example:shop:jar:schema:1.2",
        "artifact:com.example:shop:[1,2)",
        "artifact:com.example:shop:${version}",
        "artifact:com.example:the shop:1.2"
      })
  void other_texts_are_refused_with_how_it_is_written(String side) {
    assertThatThrownBy(() -> ReleasedArtifact.parse(side))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"" + side + "\" is not artifact:GROUP:ARTIFACT:VERSION or")
        .hasMessageContaining("RELEASE");
  }
}
