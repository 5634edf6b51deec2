import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'skill-profile/define.js';
import { fetchProfiles } from '../profiles.js';
import { TeamPage } from './team-page.js';

const profiles = await fetchProfiles();
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <TeamPage {...profiles} />
  </StrictMode>,
);
