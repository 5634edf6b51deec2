/** What a way of resizing frames needs of this page. */
export interface Channel {
  /** Posts a message to the page around the frame. */
  post(message: unknown): void;
  /** How high the content is now, in whole CSS pixels. */
  height(): number;
}

/** One of the ways in which pages are told how high the content of a frame of theirs is. */
export interface Convention {
  /** The content has another height than before, in whole CSS pixels; also said once at the beginning. */
  tell(height: number): void;
  /** The page around the frame has said something, perhaps in the words of another convention, or of none. */
  hear(data: unknown): void;
}

/** Begins to speak in one of the ways. */
export type Speaker = (channel: Channel) => Convention;

/** What a message has under a name; undefined when it is no object. */
export const partOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
