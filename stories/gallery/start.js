// `npm start`: installs and builds what is missing, then serves the gallery. Node's own modules only, so that it works
// on a fresh clone.
import { ensureBuilt, ensureInstalled } from '../../test/prepare.js';

ensureInstalled();
ensureBuilt();
await import('./serve.js');
