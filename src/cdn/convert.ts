/** What turns other formats into profiles and back, for pages with a script tag. It shows nothing and defines nothing. */
export { caseToProfiles, profilesToCase } from '../convert/case.js';
export { csvToProfiles, profileToCsv } from '../convert/csv.js';
export { describeNote } from '../convert/describe-note.js';
export { detectFormat } from '../convert/detect-format.js';
export { gdadSkillsToProfiles, gdadToCatalog } from '../convert/gdad.js';
export { techRolesToProfiles } from '../convert/tech-roles.js';
