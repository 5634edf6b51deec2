import type { ProfileDocument } from '../../schema/profile-schema.js';

/** The kinds of packages, as they are named on the command line. */
export const PACKAGE_FORMATS = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'html'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

/** When a learner is done: each required item has an answer, the profile was opened, or every item has an answer. */
export const COMPLETE_ON = ['answered', 'viewed', 'all'] as const;
export type CompleteOn = (typeof COMPLETE_ON)[number];

/** What the page of a package is told; it stands in the page as JSON. */
export interface PackageSettings {
  /** What follows the learner. */
  readonly tracking: 'scorm12' | 'scorm2004' | 'cmi5' | 'browser';
  readonly completeOn: CompleteOn;
  /** The id of the level that learners are expected to reach: items above it do not count. All count when it is left out. */
  readonly level?: string;
  /** Tells the share of covered items as a score. A score of a self-assessment is what somebody says of themselves. */
  readonly score: boolean;
  /** The language of the page; the one that the learning platform names when it is left out. */
  readonly lang?: string;
}

/** What a package is made of. */
export interface PackageOrder {
  readonly format: PackageFormat;
  /** The document that is shown; see `withRoles` for one with some of its roles. */
  readonly document: ProfileDocument;
  readonly settings: Omit<PackageSettings, 'tracking'>;
}

/** What follows learners in a package of a format. */
export const trackingOf: Readonly<Record<PackageFormat, PackageSettings['tracking']>> = {
  scorm12: 'scorm12',
  'scorm2004-3': 'scorm2004',
  'scorm2004-4': 'scorm2004',
  cmi5: 'cmi5',
  html: 'browser',
};

/** The ids of the elements of the page where its script finds what it shows and how. */
export const SETTINGS_ID = 'package-settings';
export const STATUS_ID = 'package-status';
