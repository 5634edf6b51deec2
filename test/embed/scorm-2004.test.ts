import { expect } from 'chai';
import { makePlatform, memoryOf, openVisit } from './scorm-platform.js';
import { cleanly, testVisits } from './scorm-visits.js';

cleanly();
testVisits('scorm2004');

describe('progress in SCORM 2004', () => {
  it('is a share with seven decimals at most, and 1 for good when it is complete', async () => {
    const platform = makePlatform('scorm2004');
    const page = await openVisit('scorm2004');
    const shares: string[] = [];
    for (const text of ['a', 'b', 'c']) {
      await page.mark(text);
      shares.push(platform.value('cmi.progress_measure'));
    }
    await page.mark('c', 'none');
    shares.push(platform.value('cmi.progress_measure'));
    expect(shares).to.deep.equal(['0.3333333', '0.6666667', '1', '1']);
    await page.leave();
    const next = makePlatform('scorm2004', { memory: { ...memoryOf(platform) } });
    const again = await openVisit('scorm2004');
    await again.mark('b', 'none');
    expect(next.value('cmi.progress_measure')).to.equal('1');
  });

  it('takes what has no value yet for none: error 403', async () => {
    const platform = makePlatform('scorm2004');
    const page = await openVisit('scorm2004');
    expect(platform.calls.some((call) => call.endsWith('(403)'))).to.equal(true);
    expect([page.tracker.location, page.tracker.state]).to.deep.equal(['', '']);
  });
});
