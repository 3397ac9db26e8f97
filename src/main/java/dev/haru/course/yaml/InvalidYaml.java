package dev.haru.course.yaml;

/** Thrown for a text that cannot be read as YAML. */
public final class InvalidYaml extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient YamlFault fault;

  InvalidYaml(YamlFault fault) {
    super(fault.what());
    this.fault = fault;
  }

  /** Returns what is wrong, and on which line. */
  public YamlFault fault() {
    return fault;
  }
}
