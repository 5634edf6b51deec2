import { techRolesToProfiles } from '../../convert/tech-roles.js';
import type { Format } from './format.js';

/** Files of the tech roles library, one a role. */
export const techRoles: Format = { read: ([{ text }]) => techRolesToProfiles([text]) };
