package dev.haru.browser;

/** The contract, kept by haru's own engine. */
class RealTroubleTest extends ExportedTroubleContract {

  @Override
  ExportFiles export(String origin) throws Exception {
    return RealCourse.export(origin);
  }

  @Override
  ExportFiles later(String origin) throws Exception {
    return RealCourse.later(origin);
  }
}
