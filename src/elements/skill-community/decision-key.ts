import type { Verdict } from '../../community/model/operation.js';

/** The key of the form in which a moderator says why. */
export const decisionKey = (proposal: string, verdict: Verdict): string => `decide:${proposal}:${verdict}`;
