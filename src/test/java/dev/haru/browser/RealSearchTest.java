package dev.haru.browser;

/** The contract, kept by haru's own engine. */
class RealSearchTest extends ExportedSearchContract {

  @Override
  ExportFiles export() throws Exception {
    return RealCourse.export();
  }

  @Override
  ExportFiles later() throws Exception {
    return RealCourse.later();
  }
}
