// The page of `npm start -- my-profile.json`: that profile, and the warnings that its readers do not see.
import { showView } from './view.js';

showView(document.querySelector('[data-view]'));

const section = document.querySelector('[data-warnings]');
document.querySelector('[data-main]').addEventListener('skill-load', ({ skill, problems }) => {
  document.title = `Skill profile: ${skill}`;
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  section.hidden = warnings.length === 0;
  section.querySelector('ul').replaceChildren(
    ...warnings.map(({ code, path, found }) => {
      const item = document.createElement('li');
      const place = document.createElement('code');
      place.textContent = path || 'the document';
      item.append(place, `: ${code.replaceAll('-', ' ')}${found === undefined ? '' : `, found ${found}`}`);
      return item;
    }),
  );
});
