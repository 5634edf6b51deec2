import { render } from 'lit';
import type { SkillProfile } from '../../elements/skill-profile/skill-profile.js';
import type { SkillChangeEvent } from '../../events/skill-change-event.js';
import { Profile } from '../../model/profile.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { findMessage } from '../../strings/registry.js';
import { translator } from '../../strings/translate.js';
import type { PackageSettings } from '../package/package-settings.js';
import { countedItems, learnerProgress } from '../state/learner-progress.js';
import { openTracker } from '../tracking/open-tracker.js';
import { TrackedProgress } from '../tracking/progress-store.js';
import type { Tracker } from '../tracking/tracker.js';
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
    this.#openLevel();
    element.addEventListener('skill-change', this.#onChange);
    this.#progress.onreport = this.#draw;
    this.#progress.subscribe(this.#draw);
    this.#show();
  }

  /** The level on show: the one compared with, whose items are to be marked. */
  get #target(): number | undefined {
    const { level, target } = this.#page.element;
    const at = this.#profile.levelIndex(level);
    if (at === undefined) return undefined;
    const chosen = this.#profile.levelIndex(target);
    if (chosen !== undefined && chosen !== at) return chosen;
    return at + 1 < this.#profile.levels.length ? at + 1 : undefined;
  }

  /** The first level with an item that counts and has no answer. */
  get #next(): number | undefined {
    const { roleId } = this.#page.element;
    const items = countedItems(this.#profile, roleId, this.#progress.marksOf(roleId), this.#page.settings);
    const next = items.findIndex((level) => level.some(({ mark }) => mark === undefined));
    return next < 0 ? undefined : next;
  }

  /** Shows the items of the level where the learner was, or of the first that has something to answer. */
  #openLevel(): void {
    const { element } = this.#page;
    if (element.roleId === undefined || element.level !== undefined) return;
    const level = this.#profile.levelIndex(this.#progress.level) ?? this.#next;
    if (level !== undefined) this.#compareWith(level);
  }

  /** Compares with a level: from the one below it, and the lowest from the one above. */
  #compareWith(level: number): void {
    const { element } = this.#page;
    const { levels } = this.#profile;
    element.level = levels[level === 0 ? 1 : level - 1]?.id;
    element.target = level === 0 ? levels[0]?.id : undefined;
  }

  readonly #onChange = (event: SkillChangeEvent): void => {
    const { element } = this.#page;
    element.roleId = event.role ?? undefined;
    element.level = event.level ?? undefined;
    element.target = event.targetLevel ?? undefined;
    this.#openLevel();
    this.#show();
  };

  /** Tells what is on show. */
  #show(): void {
    const target = this.#target;
    this.#progress.show(this.#page.element.roleId, this.#profile.levels[target ?? -1]?.id ?? '');
  }

  readonly #draw = (): void => {
    const { element, line, settings } = this.#page;
    const { roleId } = element;
    const marks = this.#progress.marksOf(roleId);
    const { returnUrl } = this.#tracker;
    const view = {
      profile: this.#profile,
      t: translator(element.ownerDocument.documentElement.lang),
      place: this.#tracker.place,
      hasRole: roleId !== undefined,
      progress: learnerProgress(this.#profile, roleId, marks, settings),
      next: this.#next,
      viewed: settings.completeOn === 'viewed',
      score: settings.score,
      goOn: this.#goOn,
      leave: returnUrl === '' ? undefined : this.#leave,
    };
    render(status(view), line);
  };

  readonly #goOn = (level: number): void => {
    const { element } = this.#page;
    this.#compareWith(level);
    this.#show();
    void element.updateComplete.then(async () => {
      const compare = element.shadowRoot?.querySelector('level-compare');
      await compare?.updateComplete;
      compare?.scrollIntoView({ block: 'start' });
      compare?.shadowRoot?.querySelector<HTMLElement>('.checklist input')?.focus({ preventScroll: true });
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
  if (findMessage(language, 'required').locale !== 'en' || /^en\b/i.test(language)) documentElement.lang = language;
}

/** Shows the profile of a package, and follows the learner through it. */
export async function play(page: PackagePage): Promise<void> {
  const tracker = await openTracker({ kind: page.settings.tracking, key: page.document.id });
  speak(page, tracker.language);
  new Player(page, tracker).start();
}
