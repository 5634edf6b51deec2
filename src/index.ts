export { SkillCatalog } from './elements/skill-catalog/skill-catalog.js';
export { SkillCommunity } from './elements/skill-community/skill-community.js';
export { SkillRole } from './elements/skill-role/skill-role.js';
export { SkillCatalogLoadEvent } from './events/skill-catalog-load-event.js';
export { SkillCommentEvent } from './events/skill-comment-event.js';
export { SkillDecideEvent } from './events/skill-decide-event.js';
export { SkillFilterEvent } from './events/skill-filter-event.js';
export { SkillOpenEvent } from './events/skill-open-event.js';
export { SkillProposeEvent } from './events/skill-propose-event.js';
export { SkillVoteEvent } from './events/skill-vote-event.js';
export { SkillWatchEvent } from './events/skill-watch-event.js';
export type { CallOptions, Capabilities, CommunityAdapter, CommunityFile, Credentials } from './community/adapter.js';
export { CommunityError, type CommunityErrorCode } from './community/community-error.js';
export {
  SkillCommunityRequestEvent,
  type CommunityAnswer,
  type CommunityRequest,
  type HostSnapshot,
} from './community/events/skill-community-request-event.js';
export type { Act, Operation, Status, Suggestion, Verdict, VoteValue } from './community/model/operation.js';
export type { Comment, Decision, Person, Proposal, Snapshot, Viewer } from './community/model/snapshot.js';
export { registerStore, type StoreLoader, type StoreMaker, type StorePlace } from './community/stores.js';
// registers those above as well, which are no part of what a page with one profile loads
export { define } from './define/everything.js';
export * from './library.js';
export * from './parsers.js';
