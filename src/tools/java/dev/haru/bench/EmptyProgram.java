package dev.haru.bench;

/** Does nothing: what a Java program takes at least. */
final class EmptyProgram {

  private EmptyProgram() {}

  public static void main(String[] args) {}
}
