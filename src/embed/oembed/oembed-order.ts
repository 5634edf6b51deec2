import type { ProfileDocument } from '../../schema/profile-schema.js';

/** How much a frame shows: all of the profile, or what fits into a small box. */
export const FRAME_VIEWS = ['compact', 'full'] as const;
export type FrameView = (typeof FRAME_VIEWS)[number];

/** What the files of a profile for oEmbed are made of. */
export interface OembedOrder {
  readonly document: ProfileDocument;
  /** The beginning of the names of the files. */
  readonly stem: string;
  /** The address of the folder that the files will lie in: absolute, http(s), with `/` at its end. */
  readonly base: string;
  /** The same for the folder with `skill-profile.js` and `embed.html`. */
  readonly library: string;
  /** Who provides it, by name. */
  readonly provider: string;
  /** The languages whose words lie beside the library. */
  readonly languages: readonly string[];
  readonly settings: {
    /** The size of the frame, in CSS pixels. */
    readonly width: number;
    readonly height: number;
    readonly view: FrameView;
    /** The language of texts and words; that of the document, and in the frame the reader's, when it is left out. */
    readonly lang?: string;
  };
}
