package dev.haru.browser;

class StubSearchTest extends ExportedSearchContract {

  @Override
  ExportFiles export(String origin) throws Exception {
    return StubCourse.export(origin);
  }
}
