import { createApp } from 'vue';
import 'skill-profile/define.js';
import { fetchProfiles } from '../profiles.js';
import TeamPage from './TeamPage.vue';

createApp(TeamPage, { ...(await fetchProfiles()) }).mount('#app');
