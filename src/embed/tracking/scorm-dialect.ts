import type { ApiName } from './find-api.js';

/** How one version of SCORM names its functions and the parts of its data, and what its answers mean. */
export interface ScormDialect {
  readonly api: ApiName;
  /** The functions besides the one that begins. */
  readonly calls: {
    readonly get: string;
    readonly set: string;
    readonly commit: string;
    readonly terminate: string;
    readonly lastError: string;
  };
  readonly elements: {
    readonly mode: string;
    readonly credit: string;
    readonly status: string;
    readonly state: string;
    readonly location: string;
    readonly language: string;
    readonly exit: string;
    readonly time: string;
    /** A share from 0 to 1; undefined where the version has none. */
    readonly progress: string | undefined;
    /** Where the parts of a score begin, with the dot. */
    readonly score: string;
  };
  /** The score is also told as a share from -1 to 1. */
  readonly scaled: boolean;
  /** What the status of somebody is who was never here. */
  readonly untouched: readonly string[];
  /** What the status of somebody is who is done: it is never written over. */
  readonly done: readonly string[];
  /** The codes of a value that is too long. */
  readonly tooLong: readonly string[];
  /** How long a state may be for every platform; one that is longer may be cut off in silence. */
  readonly safeLength: number;
  /** How long the name of a place may be. */
  readonly locationLength: number;
  /** How a time is written. */
  duration(milliseconds: number): string;
}
