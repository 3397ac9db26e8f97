package dev.haru.course.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Routes and directories as configurations write them. */
final class Routes {

  private Routes() {}

  /** Returns a route as a directory below the root: {@code docs/}, or "" for the root. */
  static String directory(String route) {
    return Arrays.stream(route.split("/"))
        .filter(name -> !name.isEmpty() && !name.equals(".") && !name.equals(".."))
        .map(name -> name + "/")
        .collect(Collectors.joining());
  }

  /** Returns a relative path without {@code .} and {@code ..}, with a trailing slash, or "". */
  static String within(String path) {
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
