/** Whether the first line of a table has all of these headings. */
const names = (text: string, ...headings: readonly string[]): boolean => {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return headings.every((heading) => new RegExp(`(^|[",\\uFEFF])${heading}[",]`).test(`${head},`));
};

/** Whether a text is the framework's table of roles: it has a level of the role beside that of the skill. */
export const isRoleTable = (text: string): boolean => names(text, 'Role Family', 'Role Level', 'Skill Level');

/** Whether a text is the framework's table of skills: it has a column for each level. */
export const isSkillTable = (text: string): boolean => names(text, 'Skill Name', 'Awareness', 'Practitioner', 'Expert');
