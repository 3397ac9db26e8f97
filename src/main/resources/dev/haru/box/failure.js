/** A failed request: the kind selects the message; another attempt waits `after` seconds. */
class Failure extends Error {
  constructor(kind, after = 0) {
    super(kind);
    this.kind = kind;
    this.after = after;
  }
}
