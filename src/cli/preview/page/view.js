// The switches at the top: colour scheme, direction and width of the page.

const SWITCHES = [
  {
    name: 'scheme',
    title: 'Colours',
    choices: [
      ['light dark', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
    apply: (value) => (document.documentElement.dataset.scheme = value),
  },
  {
    name: 'direction',
    title: 'Direction',
    choices: [
      ['ltr', 'LTR', 'Left to right'],
      ['rtl', 'RTL', 'Right to left'],
    ],
    apply: (value) => (document.documentElement.dir = value),
  },
  {
    name: 'width',
    title: 'Width',
    choices: [
      ['full', 'Full'],
      ['768', '768', '768 pixels'],
      ['360', '360', '360 pixels'],
    ],
    apply: (value) => (document.documentElement.dataset.width = value),
  },
];

/** A group of radio buttons that looks like one control; its first choice is on. `choices` are value, text, full text. */
export function radioGroup({ name, title, choices }, onChoose) {
  const group = document.createElement('fieldset');
  group.className = `segments ${name}`;
  const legend = document.createElement('legend');
  legend.textContent = title;
  group.append(
    legend,
    ...choices.map(([value, text, full], index) => {
      const label = document.createElement('label');
      const input = Object.assign(document.createElement('input'), {
        type: 'radio',
        name,
        value,
        checked: index === 0,
      });
      const words = document.createElement('span');
      words.textContent = text;
      if (full) input.setAttribute('aria-label', full);
      label.append(input, words);
      return label;
    }),
  );
  group.addEventListener('change', (event) => onChoose(event.target.value));
  return group;
}

export function showView(form) {
  // what the browser remembers of a form from before a reload would disagree with the page
  form.autocomplete = 'off';
  form.append(...SWITCHES.map((one) => radioGroup(one, one.apply)));
}
