import type { Speaker } from './convention.js';

/** Canvas, for tools and for other frames in its pages. It says nothing itself. */
export const canvas: Speaker = ({ post }) => ({
  tell(height) {
    post({ subject: 'lti.frameResize', height });
  },
  hear() {
    // there is nothing to hear
  },
});
