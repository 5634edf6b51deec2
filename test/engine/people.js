/** The administrator of the test server. */
export const ADMIN = { name: 'admin', password: 'administrator' };

/** The password of all the others. */
export const PASSWORD = 'community';

/** Who may sign in: two readers, a moderator, and as many more as a crowd takes. */
export const PEOPLE = [
  { name: 'ada', roles: [] },
  { name: 'ben', roles: [] },
  { name: 'mia', roles: ['moderator'] },
  ...Array.from({ length: 100 }, (_, index) => ({ name: `u${index + 1}`, roles: [] })),
];

/** The header by which somebody signs in with each request. */
export const basic = ({ name, password }) => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
