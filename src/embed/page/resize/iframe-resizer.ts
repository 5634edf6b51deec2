import type { Speaker } from './convention.js';

const MARK = '[iFrameSizer]';

/** The first message is a list with colons in between: the frame's id, a number, a switch. Others begin with a word. */
const FIRST = /^\[iFrameSizer\]([^:]+):[^:]*:(?:true|false):/;

/** What asks for the height again. */
const AGAIN = /^\[iFrameSizer\](resize|reset)\b/;

/**
 * iframe-resizer 4, and 5, which hears the same. Its words have a place for the width as well: that of the frame, which the
 * page around it knows.
 */
export const iframeResizer: Speaker = ({ post, height }) => {
  let id: string | undefined;
  const say = (type: string, now: number): void => {
    if (id !== undefined) post(`${MARK}${id}:${now}:${document.documentElement.clientWidth}:${type}`);
  };
  // its script may be there since before this one
  post('[iFrameResizerChild]Ready');
  return {
    tell(now) {
      say('resize', now);
    },
    hear(data) {
      if (typeof data !== 'string') return;
      const first = FIRST.exec(data);
      if (first) id = first[1];
      if (first || AGAIN.test(data)) say(first ? 'init' : 'resize', height());
    },
  };
};
