// The page of a preview: the profile of a file, and what is wrong with it. It follows the file when that changes.
import { showFindings } from './findings.js';
import { showView } from './view.js';

const find = (name) => document.querySelector(`[data-${name}]`);
const [element, section, verdict, names] = ['main', 'findings', 'verdict', 'names'].map(find);

/** Which of several profiles is shown: the address says so, `?profile=2`. */
const wanted = () => Number(new URLSearchParams(location.search).get('profile') ?? 1);

function showNames(list) {
  names.hidden = list.length < 2;
  names.replaceChildren(
    ...list.map((name, index) => {
      const link = document.createElement('a');
      link.href = `?profile=${index + 1}`;
      link.textContent = name;
      if (index + 1 === wanted()) link.setAttribute('aria-current', 'page');
      return link;
    }),
  );
}

let times = 0;

async function show() {
  const response = await fetch('/look.json');
  const look = await response.json();
  showNames(look.names);
  showFindings(section, look.findings);
  const isShown = look.names.length > 0;
  verdict.hidden = isShown;
  verdict.textContent = isShown ? '' : look.verdict;
  element.hidden = !isShown;
  document.title = `Skill profile: ${look.names[wanted() - 1] ?? look.names[0] ?? 'preview'}`;
  // the number makes it another address, so that the element loads it anew and keeps what the reader has chosen
  if (isShown) element.src = `/profiles/${Math.min(wanted(), look.names.length) - 1}.json?${(times += 1)}`;
}

showView(find('view'));
await customElements.whenDefined('skill-profile');
await show();
new EventSource('/changes').addEventListener('message', () => void show());
