/** What a page leaves behind and finds again when the reader comes back to it. */

/** One thing of a kind, made when it is first asked for and kept as long as the workbench is open. */
export class Kept {
  private readonly things = new Map<unknown, unknown>();

  /** The kept thing of this kind. */
  of<T>(kind: abstract new (...given: never[]) => T, make: () => T): T {
    const found = this.things.get(kind);
    if (found instanceof kind) return found;
    const made = make();
    this.things.set(kind, made);
    return made;
  }
}
