/** Lists what was found in a file, each with the word Error or Warning; hides the section when there is nothing. */
export function showFindings(section, findings) {
  section.hidden = findings.length === 0;
  section.querySelector('ul').replaceChildren(
    ...findings.map(({ severity, text }) => {
      const item = document.createElement('li');
      const word = document.createElement('b');
      word.textContent = severity === 'error' ? 'Error' : 'Warning';
      item.append(word, ` ${text}`);
      return item;
    }),
  );
}
