import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import 'skill-profile/define.js';
import { fetchProfiles } from '../profiles.js';
import { TeamPage } from './team-page.js';

const profiles = await fetchProfiles();
const app = document.getElementById('app')!;
const page = (
  <StrictMode>
    <TeamPage {...profiles} />
  </StrictMode>
);

// what a server would have written is taken over as if one had
if (location.search === '?server') {
  app.innerHTML = renderToString(page);
  hydrateRoot(app, page);
} else createRoot(app).render(page);
