const fetchOne = async (name) => (await fetch(`/data/${name}.json`)).json();
const [profile, other] = await Promise.all(
  ['message-broker-patterns', 'catalog/experiment-design'].map((name) => fetchOne(name)),
);

const byId = (id) => document.getElementById(id);
const app = byId('app');
const state = { shown: true, drawn: 0, level: 'middle', requiredOnly: false, data: profile };

function hear(text) {
  const item = document.createElement('li');
  item.textContent = text;
  byId('heard').append(item);
}

function show() {
  app.append(document.importNode(byId('skills').content, true));
  const skills = app.querySelector('skill-profile');
  skills.addEventListener('skill-load', ({ skill }) => hear(`load ${skill}`));
  skills.addEventListener('skill-error', ({ kind }) => hear(`error ${kind}`));
  skills.addEventListener('skill-change', ({ level, role }) => {
    hear(`change ${level ?? ''} ${role ?? ''}`);
    state.level = level ?? '';
    draw();
  });
}

function draw() {
  byId('level').textContent = state.level;
  if (!state.shown) return app.replaceChildren();
  if (!app.firstChild) show();
  const skills = app.querySelector('skill-profile');
  if (skills.data !== state.data) skills.data = state.data;
  skills.level = state.level;
  skills.requiredOnly = state.requiredOnly;
  byId('drawn').textContent = `Drawn ${state.drawn} times`;
}

const on = (id, change) =>
  byId(id).addEventListener('click', () => {
    Object.assign(state, change());
    draw();
  });
on('toggle', () => ({ shown: !state.shown }));
on('draw', () => ({ drawn: state.drawn + 1 }));
on('senior', () => ({ level: 'senior' }));
on('required', () => ({ requiredOnly: !state.requiredOnly }));
on('other', () => ({ data: other }));
on('broken', () => ({ data: {} }));
draw();
