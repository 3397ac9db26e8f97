package dev.haru.course;

/** Thrown for a text that is not YAML that can be read. */
final class InvalidYaml extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient YamlFault fault;

  InvalidYaml(YamlFault fault) {
    super(fault.what());
    this.fault = fault;
  }

  /** Returns what is wrong, and on which line. */
  YamlFault fault() {
    return fault;
  }
}
