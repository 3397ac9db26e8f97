package dev.haru.search;

/** A request that cannot be answered; the message names the parameter, its value and the rule. */
public final class InvalidQuery extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  /** Creates the exception for a parameter, with a message of one sentence. */
  public InvalidQuery(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** Returns the name of the invalid parameter. */
  public String parameter() {
    return parameter;
  }
}
