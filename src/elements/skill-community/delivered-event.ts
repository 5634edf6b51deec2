import type { Operation } from '../../community/model/operation.js';
import { SkillCommentEvent } from '../../events/skill-comment-event.js';
import { SkillDecideEvent } from '../../events/skill-decide-event.js';
import { SkillProposeEvent } from '../../events/skill-propose-event.js';
import { SkillVoteEvent } from '../../events/skill-vote-event.js';
import { SkillWatchEvent } from '../../events/skill-watch-event.js';

/** The event that tells the page of what the store has now; undefined for what only changes what was told of. */
export function deliveredEvent(operation: Operation): Event | undefined {
  const { id, subject: skill, at: date } = operation;
  switch (operation.op) {
    case 'propose':
      return new SkillProposeEvent({ skill, proposal: id, date });
    case 'comment':
      return new SkillCommentEvent({
        skill,
        comment: id,
        parent: operation.parent ?? null,
        proposal: operation.on ?? null,
        date,
      });
    case 'vote':
      return new SkillVoteEvent({ skill, proposal: operation.proposal, value: operation.value, date });
    case 'watch':
      return new SkillWatchEvent({ skill, on: operation.on, date });
    case 'decide':
      return new SkillDecideEvent({ skill, proposal: operation.proposal, status: operation.status, date });
    case 'edit':
    case 'withdraw':
    case 'remove':
      return undefined;
  }
}
