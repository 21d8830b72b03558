package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.database.Credentials;
import java.util.function.Supplier;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * The servers of the settings.xml.
 *
 * @param settings the settings
 * @param decrypter what decrypts their passwords
 */
record ServerSettings(Settings settings, Supplier<SettingsDecrypter> decrypter) {

  /**
   * Who connects, and by what password.
   *
   * @param id the server's; empty for none
   * @throws IllegalArgumentException if there is none, or its password cannot be decrypted
   */
  Credentials credentials(String id) {
    if (id.isEmpty()) {
      return Credentials.NONE;
    }
    Server server = settings.getServer(id);
    if (server == null) {
      throw new IllegalArgumentException(
          "serverId is \"" + id + "\", but the settings.xml has no server with this id");
    }
    SettingsDecryptionResult result =
        decrypter.get().decrypt(new DefaultSettingsDecryptionRequest(server));
    for (SettingsProblem problem : result.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new IllegalArgumentException(
            "the password of server \""
                + id
                + "\" in the settings.xml cannot be decrypted: see mvn"
                + " --encrypt-password");
      }
    }
    return new Credentials(
        given(result.getServer().getUsername()), given(result.getServer().getPassword()));
  }

  private static String given(String value) {
    return value == null ? "" : value;
  }
}
