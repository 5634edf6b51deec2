import { isFields, type Fields } from '../../../schema/shape-tests.js';
import { isoDuration } from '../iso-duration.js';
import type { Cmi5Launch } from './launch.js';

/** A statement of xAPI, as it is sent. */
export type Statement = Fields;

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Makes the statements of one visit. Each call is a new statement, with its own id and time. */
export class Statements {
  readonly #launch: Cmi5Launch;
  readonly #template: Fields;

  /** @param template The context that the platform wants in all of them. */
  constructor(launch: Cmi5Launch, template: Fields) {
    this.#launch = launch;
    this.#template = template;
  }

  /** The first one. */
  initialized(): Statement {
    return this.#make('initialized', ['cmi5']);
  }

  /** How far the learner is: a whole number from 0 to 100. It is allowed by cmi5 and not defined by it. */
  progressed(percent: number): Statement {
    return this.#make('progressed', [], { extensions: { [PROGRESS]: percent } });
  }

  /** The learner is done. @param milliseconds How long that took in this visit. */
  completed(milliseconds: number): Statement {
    return this.#make('completed', ['cmi5', 'moveon'], { completion: true, duration: isoDuration(milliseconds) });
  }

  /** The last one. @param milliseconds How long the visit was. */
  terminated(milliseconds: number): Statement {
    return this.#make('terminated', ['cmi5'], { duration: isoDuration(milliseconds) });
  }

  #make(verb: string, categories: readonly string[], result?: Fields): Statement {
    const { actor, activityId } = this.#launch;
    return {
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor,
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { objectType: 'Activity', id: activityId },
      ...(result ? { result } : {}),
      context: this.#context(categories),
    };
  }

  #context(categories: readonly string[]): Fields {
    const { registration } = this.#launch;
    const context: Fields = { ...this.#template, registration };
    const activities = this.#template['contextActivities'];
    const own = isFields(activities) ? activities : {};
    const added = categories.map((name) => ({ objectType: 'Activity', id: CATEGORIES + name }));
    if (added.length === 0) return context;
    return { ...context, contextActivities: { ...own, category: [...listOf(own['category']), ...added] } };
  }
}
