package dev.haru.browser;

/** The contract, kept by haru's own engine. */
class RealSearchTest extends ExportedSearchContract {

  @Override
  ExportFiles export(String origin) throws Exception {
    return RealCourse.export(origin);
  }
}
