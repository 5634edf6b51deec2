import { HostedMarksStorage, type ProgressStore } from './hosted-marks-storage.js';
import { LocalMarksStorage } from './local-marks-storage.js';
import type { MarksStorage } from './marks-storage.js';
import { MemoryMarksStorage } from './memory-marks-storage.js';
import type { SkillStore } from './skill-store.js';

/** Where marks are kept: in this browser, until the page is left, or in a store of the host's own. */
export type MarksPlace = 'local' | 'none' | ProgressStore;

const storages = new WeakMap<SkillStore, { place: MarksPlace; storage: MarksStorage }>();

function makeStorage(place: MarksPlace): MarksStorage {
  if (place === 'none') return new MemoryMarksStorage();
  return place === 'local' ? new LocalMarksStorage() : new HostedMarksStorage(place);
}

/** The storage that all elements with one profile share. */
export function marksStorageOf(store: SkillStore): MarksStorage {
  const place = store.marksPlace;
  const known = storages.get(store);
  if (known?.place === place) return known.storage;
  const storage = makeStorage(place);
  storages.set(store, { place, storage });
  return storage;
}
