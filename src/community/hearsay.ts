/** Words between the tabs of one browser, and between the elements of one page: a topic has changed. */
const NAME = 'skill-profile-community';

type Listener = () => void;

const listeners = new Map<string, Set<Listener>>();
let channel: BroadcastChannel | undefined;

function pass(topic: string): void {
  for (const listener of [...(listeners.get(topic) ?? [])]) listener();
}

/** Begins to hear what other tabs say. */
function open(): void {
  channel ??= new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    pass(String(data));
  };
}

/** A channel would keep a page from the back/forward cache. Whoever listens asks anew when the page is shown again. */
function close(): void {
  channel?.close();
  channel = undefined;
}

/** Tells all who listen to a topic, here and in other tabs. */
export function tell(topic: string): void {
  pass(topic);
  const used = channel ?? new BroadcastChannel(NAME);
  used.postMessage(topic);
  if (used !== channel) used.close();
}

/** Calls back when a topic has changed, until the signal is aborted. */
export function listen(topic: string, listener: Listener, signal: AbortSignal): void {
  if (signal.aborted) return;
  const ofTopic = listeners.get(topic) ?? new Set();
  listeners.set(topic, ofTopic.add(listener));
  open();
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  signal.addEventListener('abort', () => {
    ofTopic.delete(listener);
    if (ofTopic.size === 0 && listeners.get(topic) === ofTopic) listeners.delete(topic);
    if (listeners.size > 0) return;
    removeEventListener('pagehide', close);
    removeEventListener('pageshow', open);
    close();
  });
}
