import type { ProfileDocument } from 'skill-profile';

/** The two profiles that every page of a framework shows. */
export interface Profiles {
  readonly profile: ProfileDocument;
  readonly other: ProfileDocument;
}

const fetchOne = async (name: string): Promise<ProfileDocument> =>
  (await (await fetch(`/data/${name}.json`)).json()) as ProfileDocument;

/** Asks the server of the tests for them. */
export async function fetchProfiles(): Promise<Profiles> {
  const [profile, other] = await Promise.all([
    fetchOne('message-broker-patterns'),
    fetchOne('catalog/experiment-design'),
  ]);
  return { profile, other };
}
