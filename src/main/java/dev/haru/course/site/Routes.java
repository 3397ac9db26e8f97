package dev.haru.course.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Routes and directories as configurations write them. */
public final class Routes {

  private Routes() {}

  /** Returns a route as a directory below the root: {@code docs/}, or "" for the root. */
  public static String directory(String route) {
    return Arrays.stream(route.split("/"))
        .filter(name -> !name.isEmpty() && !name.equals(".") && !name.equals(".."))
        .map(name -> name + "/")
        .collect(Collectors.joining());
  }

  /** Returns a relative path without {@code .} and {@code ..}, with a trailing slash, or "". */
  public static String within(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..") && !names.isEmpty()) {
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        names.add(name);
      }
    }
    return names.stream().map(name -> name + "/").collect(Collectors.joining());
  }
}
