/** Why a command does not do what it was asked for, in words for the person who asked. It ends with exit code 2. */
export class Refusal extends Error {
  /** What to do about it, or where to read on. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
