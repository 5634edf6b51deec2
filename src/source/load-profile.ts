import { Profile, type ProfileContent } from '../model/profile.js';
import { readProfile } from '../schema/read-profile.js';
import { fail, succeed } from './failure.js';
import { judged, loaderOf, type Loaded } from './loader.js';

/** A profile that can be shown, with what was wrong with its document. */
export type LoadedProfile = Loaded<ProfileContent>;

/** How profiles come. */
export const profileLoader = loaderOf<ProfileContent>((value, src) =>
  judged(readProfile(value), src, ({ document, problems }) =>
    document ? succeed({ profile: new Profile(document), problems }) : fail({ kind: 'invalid', src, problems }),
  ),
);

export const { load: loadProfile, readData, readInline } = profileLoader;
