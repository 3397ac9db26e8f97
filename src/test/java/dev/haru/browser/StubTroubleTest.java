package dev.haru.browser;

class StubTroubleTest extends ExportedTroubleContract {

  @Override
  ExportFiles export(String origin) throws Exception {
    return StubCourse.export(origin);
  }

  @Override
  ExportFiles later(String origin) throws Exception {
    return StubCourse.later(origin);
  }
}
