import { createContext } from '@lit/context';
import type { SkillStore } from './skill-store.js';

/** How an element finds the profile of the `<skill-source>` or `<skill-profile>` it stands in. */
export const skillContext = createContext<SkillStore>(Symbol('skill-profile.store'));
