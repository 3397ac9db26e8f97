package dev.haru.bench;

/** A program that does nothing: the least that a Java program can take. */
final class EmptyProgram {

  private EmptyProgram() {}

  public static void main(String[] args) {}
}
