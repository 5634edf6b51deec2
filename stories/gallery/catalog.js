// The list of profiles, and the one that the address asks for: `?skill=http-api-design`.

const CATALOG = new URL('/data/catalog.json', location.href);

/** A text of the data format: a string, or a map from language to string. */
export const inEnglish = (text = '') => (typeof text === 'string' ? text : (text.en ?? Object.values(text)[0]));

const wanted = () => new URLSearchParams(location.search).get('skill');

/** `{ 'Backend Development': [entry, …], … }` in the order of the catalog. */
function byDomain(skills) {
  const groups = new Map();
  for (const skill of skills) {
    const domain = inEnglish(skill.domain);
    groups.set(domain, [...(groups.get(domain) ?? []), skill]);
  }
  return groups;
}

function linkTo({ id, name, summary }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('b');
  const about = document.createElement('span');
  link.href = `?skill=${encodeURIComponent(id)}`;
  link.dataset.skill = id;
  title.textContent = inEnglish(name);
  about.textContent = inEnglish(summary);
  link.append(title, about);
  item.append(link);
  return item;
}

function section([domain, skills]) {
  const place = document.createElement('section');
  const heading = document.createElement('h3');
  const list = document.createElement('ul');
  heading.textContent = domain;
  list.append(...skills.map(linkTo));
  place.append(heading, list);
  return place;
}

export async function showCatalog({ list, place, element, message }) {
  // only the profile that is wanted is asked for, once the catalog has said where it is
  const usual = element.getAttribute('src');
  if (wanted()) element.removeAttribute('src');

  const response = await fetch(CATALOG);
  const { skills } = await response.json();
  list.replaceChildren(...[...byDomain(skills)].map(section));

  const show = () => {
    const id = wanted();
    const found = id ? skills.find((skill) => skill.id === id) : undefined;
    const src = found ? new URL(found.src, CATALOG).pathname : usual;
    if (element.getAttribute('src') !== src) element.setAttribute('src', src);
    message.hidden = !id || Boolean(found);
    message.textContent = message.hidden ? '' : `The catalog has no profile “${id}”. This is the first one.`;
    const shown = found ?? skills.find((skill) => new URL(skill.src, CATALOG).pathname === usual);
    document.title = `${inEnglish(shown?.name)}: skill profile`;
    for (const link of list.querySelectorAll('a')) {
      if (link.dataset.skill === shown?.id) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };

  list.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
    place.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  });
  window.addEventListener('popstate', show);
  show();
}
