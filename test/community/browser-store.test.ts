import { browserStore } from '../../src/community/browser/browser-store.js';
import { openShelf } from '../../src/community/shelf.js';
import { keepsTheContract } from './contract.js';

describe('the store of this browser', () => {
  keepsTheContract({ open: async () => browserStore(await openShelf()) });
});
