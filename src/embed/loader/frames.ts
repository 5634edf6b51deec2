/** No frame becomes smaller or larger than this, in CSS pixels. */
const LEAST = 40;
const MOST = 20_000;

interface Resize {
  readonly type: 'skill-profile:resize';
  readonly v: 1;
  readonly height: number;
}

function isResize(data: unknown): data is Resize {
  const { type, v, height } = (data ?? {}) as Partial<Record<string, unknown>>;
  return type === 'skill-profile:resize' && v === 1 && typeof height === 'number' && Number.isFinite(height);
}

/** The page in it has no origin of its own: the origin of its messages is "null". */
const isOpaque = ({ sandbox }: HTMLIFrameElement): boolean =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin');

/** What the height of a frame's style has in it besides its page, in CSS pixels. */
function edgeOf(frame: HTMLIFrameElement): number {
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  if (boxSizing !== 'border-box') return 0;
  return frame.offsetHeight - frame.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom);
}

function isFrom(frame: HTMLIFrameElement, origin: string): boolean {
  try {
    return new URL(frame.src, frame.baseURI).origin === origin;
  } catch {
    return false;
  }
}

/** Frames with a page of ours, on the page around them. */
export interface Frames {
  /** Asks the frames in a root for their height: they may have been there before. */
  ask(root: ParentNode): void;
}

/**
 * Gives frames with our page the height that their page asks for. A message counts when it comes from such a frame and from
 * our origin, or from no origin where the frame's sandbox takes it away.
 *
 * @param roots Where frames may stand.
 * @param origin Where our pages lie; undefined when it is not known.
 */
export function resizeFrames(roots: Iterable<ParentNode>, origin: () => string | undefined): Frames {
  const framesIn = (root: ParentNode): HTMLIFrameElement[] => {
    const ours = origin();
    return ours ? [...root.querySelectorAll('iframe')].filter((frame) => isFrom(frame, ours)) : [];
  };
  addEventListener('message', ({ data, source, origin: sender }: MessageEvent<unknown>) => {
    if (!isResize(data)) return;
    for (const root of roots)
      for (const frame of framesIn(root)) {
        if (frame.contentWindow !== source || sender !== (isOpaque(frame) ? 'null' : origin())) continue;
        frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(data.height))) + edgeOf(frame)}px`;
      }
  });
  return {
    ask(root) {
      // to anybody: there is nothing in it, and browsers complain of an origin while the page is on its way
      for (const frame of framesIn(root)) frame.contentWindow?.postMessage({ type: 'skill-profile:ask', v: 1 }, '*');
    },
  };
}
