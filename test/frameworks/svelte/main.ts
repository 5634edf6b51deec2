import { mount } from 'svelte';
import 'skill-profile/define.js';
import { fetchProfiles } from '../profiles.js';
import TeamPage from './TeamPage.svelte';

mount(TeamPage, { target: document.getElementById('app')!, props: await fetchProfiles() });
