package dev.haru.browser;

import java.io.IOException;
import java.util.List;

/** The sections that tests of exports look for, behind an engine that is a stand-in. */
final class StubCourse {

  private StubCourse() {}

  static ExportFiles export() throws IOException {
    return with("Health checks", "");
  }

  static ExportFiles later() throws IOException {
    return with("Health checks, revised", " It is newer.");
  }

  private static ExportFiles with(String checks, String more) throws IOException {
    String days = "#/2026/Days/";
    StubExport export =
        new StubExport()
            .section(
                "Kubernetes volumes",
                "A volume keeps data." + more,
                days + "day02?id=day-2-kubernetes-volumes")
            .section(
                checks,
                "The balancer asks each server whether it is well." + more,
                days + "day01?id=health-checks");
    for (String drill :
        List.of(
            "alpha", "bravo", "coda", "delta", "echo", "fox", "golf", "hotel", "india", "juliett",
            "kilo", "lima")) {
      export.section("Drill " + drill, "The evergreen of " + drill + " team." + more, days + drill);
    }
    return export.files("A course of drills");
  }
}
