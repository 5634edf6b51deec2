import { render } from 'lit';
import type { SkillProfile } from '../../elements/skill-profile/skill-profile.js';
import type { SkillChangeEvent } from '../../events/skill-change-event.js';
import { Profile } from '../../model/profile.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { findMessage } from '../../strings/registry.js';
import { translator } from '../../strings/translate.js';
import { directionOf } from '../package/direction.js';
import type { PackageSettings } from '../package/package-settings.js';
import { countedItems, learnerProgress } from '../state/learner-progress.js';
import { openTracker } from '../tracking/open-tracker.js';
import { TrackedProgress } from '../tracking/progress-store.js';
import type { Tracker } from '../tracking/tracker.js';
import { LearnerList } from './learner-list.js';
import { status } from './status.js';

/** What stands in the page of a package. */
export interface PackagePage {
  readonly element: SkillProfile;
  /** Where the line above the profile goes. */
  readonly line: HTMLElement;
  readonly document: ProfileDocument;
  readonly settings: PackageSettings;
}

/** A profile that somebody follows the learner through. */
class Player {
  readonly #page: PackagePage;
  readonly #tracker: Tracker;
  readonly #profile: Profile;
  readonly #progress: TrackedProgress;
  readonly #items = new LearnerList();
  /** The id of the role on show. */
  #role: string | undefined;

  constructor(page: PackagePage, tracker: Tracker) {
    this.#page = page;
    this.#tracker = tracker;
    this.#profile = new Profile(page.document);
    this.#progress = new TrackedProgress(tracker, this.#profile, page.settings);
  }

  start(): void {
    const { element, settings } = this.#page;
    const [only, ...others] = this.#profile.roles;
    const role = others.length === 0 ? only?.id : this.#progress.role;
    element.progressStore = this.#progress;
    // an answer may be "not yet", which a box cannot say
    if (settings.completeOn !== 'viewed') element.scale = '3';
    if (role !== undefined) element.roleId = role;
    this.#role = role;
    this.#list(this.#profile.levelIndex(this.#progress.level));
    this.#items.slot = 'before-compare';
    element.append(this.#items);
    element.addEventListener('skill-change', this.#onChange);
    this.#progress.onreport = this.#draw;
    this.#progress.subscribe(this.#draw);
    element.ownerDocument.defaultView?.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#progress.resurface();
    });
    this.#show();
  }

  /** The levels with an item that counts, each with whether all of them have an answer. */
  get #levels(): readonly { readonly level: number; readonly done: boolean }[] {
    const role = this.#role;
    const items = countedItems(this.#profile, role, this.#progress.marksOf(role), this.#page.settings);
    return items.flatMap((marks, level) =>
      marks.length === 0 ? [] : [{ level, done: marks.every(({ mark }) => mark !== undefined) }],
    );
  }

  /** The first level with an item that counts and has no answer. */
  get #next(): number | undefined {
    return this.#levels.find(({ done }) => !done)?.level;
  }

  /** Lists a level: the one asked for when it counts, else the first that has something to answer, else the first. */
  #list(wanted: number | undefined): void {
    if (this.#page.settings.completeOn === 'viewed') return;
    const levels = this.#levels;
    const counts = levels.some(({ level }) => level === wanted);
    this.#items.step = counts ? wanted : (this.#next ?? levels[0]?.level);
  }

  readonly #onChange = ({ role }: SkillChangeEvent): void => {
    if ((role ?? undefined) === this.#role) return;
    this.#role = role ?? undefined;
    this.#list(undefined);
    this.#show();
  };

  /** Tells what is on show. */
  #show(): void {
    this.#progress.show(this.#role, this.#profile.levels[this.#items.step ?? -1]?.id ?? '');
  }

  readonly #draw = (): void => {
    const { element, line, settings } = this.#page;
    const role = this.#role;
    const marks = this.#progress.marksOf(role);
    const { returnUrl } = this.#tracker;
    const view = {
      profile: this.#profile,
      t: translator(element.ownerDocument.documentElement.lang),
      place: this.#tracker.place,
      outcome: this.#progress.outcome,
      hasRole: role !== undefined,
      progress: learnerProgress(this.#profile, role, marks, settings),
      next: this.#next,
      viewed: settings.completeOn === 'viewed',
      score: settings.score,
      goOn: this.#goOn,
      leave: returnUrl === '' ? undefined : this.#leave,
    };
    render(status(view), line);
  };

  readonly #goOn = (level: number): void => {
    const items = this.#items;
    this.#list(level);
    this.#show();
    void items.updateComplete.then(() => {
      items.scrollIntoView({ block: 'start' });
      items.shadowRoot?.querySelector<HTMLElement>('.checklist input')?.focus({ preventScroll: true });
    });
  };

  readonly #leave = (): void => {
    this.#tracker.close();
    this.#page.element.ownerDocument.location.assign(this.#tracker.returnUrl);
  };
}

/** Takes the learner's language, where nothing else was asked for and there are words in it. */
function speak(page: PackagePage, language: string): void {
  const { documentElement } = page.element.ownerDocument;
  if (page.settings.lang !== undefined || language === '') return;
  if (findMessage(language, 'required').locale === 'en' && !/^en\b/i.test(language)) return;
  documentElement.lang = language;
  documentElement.dir = directionOf(language);
}

/** Shows the profile of a package, and follows the learner through it. */
export async function play(page: PackagePage): Promise<void> {
  const tracker = await openTracker({ kind: page.settings.tracking, key: page.document.id });
  speak(page, tracker.language);
  new Player(page, tracker).start();
}
