import { createApp, createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import 'skill-profile/define.js';
import { fetchProfiles } from '../profiles.js';
import TeamPage from './TeamPage.vue';

const profiles = { ...(await fetchProfiles()) };

// what a server would have written is taken over as if one had
if (location.search === '?server') {
  document.getElementById('app')!.innerHTML = await renderToString(createSSRApp(TeamPage, profiles));
  createSSRApp(TeamPage, profiles).mount('#app');
} else createApp(TeamPage, profiles).mount('#app');
