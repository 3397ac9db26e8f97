package dev.haru.mcp;

import java.util.Map;

/** A tool for assistants. Safe for use by several threads. */
interface CourseTool {

  /**
   * The description of a tool for a language model.
   *
   * @param name its name
   * @param title its name for people
   * @param text what it does
   * @param input the schema of its arguments
   * @param output the schema of its structured results
   */
  record Description(
      String name,
      String title,
      String text,
      Map<String, Object> input,
      Map<String, Object> output) {}

  /**
   * The result of a call.
   *
   * @param text the text that a language model reads
   * @param structured the same for programs
   */
  record Result(String text, Map<String, Object> structured) {}

  /** Returns the description. */
  Description description();

  /**
   * Answers a call.
   *
   * @throws ToolFailure if the arguments are wrong
   * @throws Exception what the course throws
   */
  Result call(ToolArguments arguments, AskedCourse course) throws Exception;
}
