// A file of the reader's own: dropped anywhere on the page, or chosen. It never leaves the page.
import { showFindings } from '/page/findings.js';

/** The profiles in a file of any format that can be told by its text, and all that is to be said about it. */
async function read(file) {
  const { caseToProfiles, csvToProfiles, describeNote, gdadSkillsToProfiles, techRolesToProfiles } =
    await import('/dist/cdn/convert.js');
  const text = await file.text();
  const said = ({ profiles, notes }) => ({
    profiles,
    findings: notes.map((note) => ({ severity: note.severity, text: describeNote(note) })),
  });
  // the UK government's table of roles has these two columns, besides others
  if (/^[^\n]*\bRole Level\b[^\n]*\bSkill Level\b/.test(text)) return said(gdadSkillsToProfiles(text));
  if (!/^\uFEFF?\s*[[{]/.test(text)) return said(csvToProfiles(text, { fileName: file.name }));
  let value;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { profiles: [], findings: [{ severity: 'error', text: `This is no JSON: ${error.message}` }] };
  }
  if (value.CFDocument || value.CFRubrics || value.CFItems) return said(caseToProfiles(value));
  if (value.role && !value.schemaVersion) return said(techRolesToProfiles([value]));
  // the element says for itself what is wrong with a profile
  return { profiles: [value], findings: [] };
}

/**
 * Lets the reader give a file to `element`. `names` gets a button for each profile, `section` what was found in the file.
 */
export function takeOwnFile({ input, names, section, place, element, message }) {
  const nameOf = ({ name }) => (typeof name === 'object' ? Object.values(name ?? {})[0] : name) ?? 'Without a name';

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
