import type { ScormApi } from './find-api.js';
import type { ScormDialect } from './scorm-dialect.js';

/**
 * The functions of an API. After each the platform is asked how it went: `error` is the code of the last one, '0' when all
 * was well. What the platform throws counts as "no".
 */
export class ScormCalls {
  readonly #api: ScormApi;
  readonly #dialect: ScormDialect;
  #error = '0';

  constructor(api: ScormApi, dialect: ScormDialect) {
    this.#api = api;
    this.#dialect = dialect;
  }

  /** The code of the last call: '0' for none, '' when the platform did not say. */
  get error(): string {
    return this.#error;
  }

  /** Begins. A platform that has begun already, as after a reload of the page, says no and still answers. */
  initialize(): boolean {
    return this.#does(this.#dialect.api.initialize, '') || this.get(this.#dialect.elements.status) !== '';
  }

  /** A value; '' when there is none (in SCORM 2004 that is error 403), and when the platform does not say. */
  get(element: string): string {
    const before = this.#error;
    const value = this.#call(this.#dialect.calls.get, element) ?? '';
    // some platforms say the code of an earlier call again
    return this.#error === '0' || this.#error === '' || this.#error === before ? value : '';
  }

  set(element: string, value: string): boolean {
    return this.#does(this.#dialect.calls.set, element, value);
  }

  commit(): boolean {
    return this.#does(this.#dialect.calls.commit, '');
  }

  terminate(): boolean {
    return this.#does(this.#dialect.calls.terminate, '');
  }

  /** Whether a call was answered with "true". */
  #does(name: string, ...values: readonly string[]): boolean {
    return this.#call(name, ...values) === 'true';
  }

  /** Calls a function, and asks how that went; undefined when it throws. */
  #call(name: string, ...values: readonly string[]): string | undefined {
    let answer: string | undefined;
    try {
      answer = this.#textFrom(name, ...values);
    } catch {
      answer = undefined;
    }
    try {
      this.#error = this.#textFrom(this.#dialect.calls.lastError);
    } catch {
      this.#error = '';
    }
    return answer;
  }

  /** Some platforms answer with numbers and booleans. */
  #textFrom(name: string, ...values: readonly string[]): string {
    const call = this.#api[name] as (...values: readonly string[]) => string | number | boolean | null | undefined;
    return String(call.apply(this.#api, [...values]) ?? '');
  }
}
