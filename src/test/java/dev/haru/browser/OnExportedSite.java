package dev.haru.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests on a site with an export. */
@InBrowser
abstract class OnExportedSite {

  final ExportedSite site = ExportedSite.start();

  /** Returns the export; it is that of the stand-in unless a class has another. */
  ExportFiles export() throws Exception {
    return StubCourse.export();
  }

  @BeforeEach
  void deploy() throws Exception {
    site.host().deploy(ExportedSite.EXPORT, export());
  }

  @AfterEach
  void stop() {
    site.close();
  }
}
