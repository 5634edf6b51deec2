import { cleanly, testVisits } from './scorm-visits.js';

cleanly();
testVisits('scorm12');
