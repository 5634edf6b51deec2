// A file of the reader's own: dropped anywhere on the page, or chosen. It never leaves the page.
import { inEnglish } from './catalog.js';
import { showFindings } from '/page/findings.js';

/** The profiles that a catalog has in it; those in files of their own cannot be reached from here. */
function embedded({ skills }) {
  const all = Array.isArray(skills) ? skills : [];
  const profiles = all.flatMap((skill) => skill?.profile ?? []);
  const left = all.length - profiles.length;
  const text = `${left} of the ${all.length} skills of this catalog have their profiles in other files: these are not shown.`;
  return { profiles, findings: left > 0 ? [{ severity: 'warning', text }] : [] };
}

/** The profiles in a file of any format that can be told, and all that is to be said about it. */
async function read(file) {
  const convert = await import('/dist/cdn/convert.js');
  const text = await file.text();
  const said = ({ profiles, notes }) => ({
    profiles,
    findings: notes.map((note) => ({ severity: note.severity, text: convert.describeNote(note) })),
  });
  const no = (text) => ({ profiles: [], findings: [{ severity: 'error', text }] });
  const format = convert.detectFormat(text, file.name);
  switch (format) {
    case 'gdad':
      return said(convert.gdadSkillsToProfiles(text));
    case 'csv':
      return said(convert.csvToProfiles(text, { fileName: file.name }));
    case 'case':
      return said(convert.caseToProfiles(text));
    case 'tech-roles':
      return said(convert.techRolesToProfiles([text]));
    case undefined:
      return no('This is in no format that is known.');
  }
  try {
    const value = JSON.parse(text);
    // the element says for itself what is wrong with a profile
    return format === 'catalog' ? embedded(value) : { profiles: [value], findings: [] };
  } catch (error) {
    return no(`This is no JSON: ${error.message}`);
  }
}

/**
 * Lets the reader give a file to `element`. `names` gets a button for each profile, `section` what was found in the file.
 */
export function takeOwnFile({ input, names, section, place, element, message }) {
  const nameOf = ({ name }) => inEnglish(name ?? undefined) || 'Without a name';

  const show = (profile) => {
    element.removeAttribute('src');
    element.data = profile;
    document.title = `${nameOf(profile)}: skill profile`;
    for (const button of names.children) button.setAttribute('aria-pressed', String(button.profile === profile));
    place.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  };

  const take = async (file) => {
    const { profiles, findings } = await read(file);
    showFindings(section, findings);
    names.hidden = profiles.length < 2;
    names.replaceChildren(
      ...profiles.map((profile) => {
        const button = Object.assign(document.createElement('button'), { type: 'button', profile });
        button.textContent = nameOf(profile);
        button.addEventListener('click', () => show(profile));
        return button;
      }),
    );
    message.hidden = profiles.length > 0;
    message.textContent = message.hidden
      ? ''
      : `There is no profile in “${file.name}”. What was found in it stands below.`;
    if (profiles.length > 0) show(profiles[0]);
    else section.scrollIntoView();
  };

  input.addEventListener('change', () => {
    if (input.files[0]) void take(input.files[0]);
    input.value = ''; // the same file may be chosen again, when it was mended
  });
  const hasFile = (event) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files[0]) void take(event.dataTransfer.files[0]);
  });
}
