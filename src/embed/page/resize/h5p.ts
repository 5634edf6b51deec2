import { partOf, type Speaker } from './convention.js';

/**
 * H5P, whose script many learning platforms and blogs have. It is greeted until it answers. Then it wants to be prepared, so
 * that a frame can become smaller, and to be told the height once it is.
 */
export const h5p: Speaker = ({ post, height }) => {
  let answered = false;
  const say = (action: string, more?: Readonly<Record<string, number>>): void => {
    post({ context: 'h5p', action, ...more });
  };
  const prepare = (now: number): void => {
    say('prepareResize', { scrollHeight: now, clientHeight: now });
  };
  const answers: Readonly<Record<string, () => void>> = {
    hello() {
      answered = true;
      prepare(height());
    },
    ready() {
      say('hello');
    },
    resizePrepared() {
      say('resize', { scrollHeight: height() });
    },
    resize() {
      if (answered) prepare(height());
    },
  };
  return {
    tell(now) {
      if (answered) prepare(now);
      else say('hello');
    },
    hear(data) {
      const action = partOf(data, 'action');
      if (partOf(data, 'context') === 'h5p' && typeof action === 'string' && Object.hasOwn(answers, action))
        answers[action]?.();
    },
  };
};
