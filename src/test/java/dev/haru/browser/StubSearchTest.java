package dev.haru.browser;

class StubSearchTest extends ExportedSearchContract {

  @Override
  ExportFiles export() throws Exception {
    return StubCourse.export();
  }

  @Override
  ExportFiles later() throws Exception {
    return StubCourse.later();
  }
}
