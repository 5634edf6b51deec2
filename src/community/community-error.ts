/**
 * Why a store did not do what it was asked for.
 *
 * - `auth` nobody is signed in, or no longer; `forbidden` they may not; `conflict` somebody else was first;
 *   `invalid` it breaks a rule; `not-found` what it is about is gone; `unsupported` this store cannot do it.
 * - `offline`, `timeout`, `unavailable`, `rate-limited` pass by themselves: it is tried again.
 * - `failed` the store itself has made an error: it is tried a few times more.
 */
export type CommunityErrorCode =
  'auth' | 'forbidden' | 'conflict' | 'invalid' | 'not-found' | 'unsupported' | (typeof PASSING)[number];

const PASSING = ['offline', 'timeout', 'unavailable', 'rate-limited', 'failed'] as const;

/** The only error that leaves a store, apart from that of an aborted signal. */
export class CommunityError extends Error {
  readonly code: CommunityErrorCode;
  /** Milliseconds that the store asks to wait; 0 when it does not say. */
  readonly retryAfter: number;

  /** @param message What the store itself said, for the console; readers are told by the code. */
  constructor(code: CommunityErrorCode, message = '', retryAfter = 0) {
    super(message || code);
    this.name = 'CommunityError';
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** It may go well the next time. */
  get retryable(): boolean {
    return (PASSING as readonly CommunityErrorCode[]).includes(this.code);
  }
}

/** What was thrown, as an error that has words for the reader. */
export const asCommunityError = (error: unknown): CommunityError =>
  error instanceof CommunityError ? error : new CommunityError('unavailable', String(error));
