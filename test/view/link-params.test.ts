import { expect } from 'chai';
import { array, assert, property, string, stringMatching } from 'fast-check';
import { foreignParams, joinHash, linkName, readParam, splitHash, writeParam } from '../../src/view/link-params.js';

const NAME = 'skill:brokers';

describe('linkName', () => {
  const rows: readonly [skill: string, copy: number, name: string][] = [
    ['brokers', 1, 'skill:brokers'],
    ['brokers', 2, 'skill-2:brokers'],
    ['brokers-2', 1, 'skill:brokers-2'],
    ['R&D = 100 %', 1, 'skill:R~26D+~3d+100+~25'],
  ];
  for (const [skill, copy, name] of rows)
    it(`of ${skill}, copy ${copy}, is ${name}`, () => {
      expect(linkName(skill, copy)).to.equal(name);
    });
});

describe('the parameters of a page', function () {
  this.timeout(20_000);

  const rows: readonly [title: string, params: string, value: string, result: string][] = [
    ['that has none get ours', '', 'level:low', 'skill:brokers=level:low'],
    ['get ours at their end', 'b=2&a=1', 'level:low', 'b=2&a=1&skill:brokers=level:low'],
    ['keep their place when ours changes', 'b=2&skill:brokers=role:x&a', 'level:low', 'b=2&skill:brokers=level:low&a'],
    ['are as they were when ours goes', 'b=2&skill:brokers=role:x&a', '', 'b=2&a'],
    ['are as they were when there is nothing to take away', '&&b=%zz&', '', '&&b=%zz&'],
    ['keep their empty places and broken signs', '&&b=%zz&', 'required', '&&b=%zz&&skill:brokers=required'],
    [
      'have ours also when it was encoded on its way',
      'a&skill%3Abrokers=role%3Ax',
      'required',
      'a&skill:brokers=required',
    ],
    [
      'keep those of other skills',
      'skill:other=role:x&skill-2:brokers=y',
      'z',
      'skill:other=role:x&skill-2:brokers=y&skill:brokers=z',
    ],
    ['keep an anchor', 'section-2', 'required', 'section-2&skill:brokers=required'],
  ];
  for (const [title, params, value, result] of rows)
    it(title, () => {
      expect(writeParam(params, NAME, value)).to.equal(result);
      expect(readParam(result, NAME)).to.equal(value || undefined);
    });

  it('are the same again once ours was added, changed and taken away', () => {
    const foreign = array(stringMatching(/^[^&]{0,8}$/), { minLength: 1, maxLength: 5 });
    assert(
      property(foreign, string({ minLength: 1 }), (parts, skill) => {
        const params = parts.join('&');
        const name = linkName(skill, 3);
        const added = writeParam(writeParam(params, name, 'one'), name, 'two');
        expect(readParam(added, name)).to.equal('two');
        expect(writeParam(added, name, '')).to.equal(params);
        expect(foreignParams(added)).to.equal(foreignParams(params));
      }),
    );
  });

  it('that are not ours are told from those that are', () => {
    expect(foreignParams('a=1&skill:x=role:y&skill=2&skill-2:x=z&skills:x')).to.equal('a=1&skill=2&skills:x');
  });

  it('have no value of ours when they end before it', () => {
    expect(readParam('skill:brokers', NAME)).to.equal('');
    expect(readParam('skill:broker=1', NAME)).to.equal(undefined);
  });
});

describe('a hash', () => {
  const rows: readonly [hash: string, route: string, params: string, withOurs: string][] = [
    ['', '', '', 'x=1'],
    ['section-2', '', 'section-2', 'section-2&x=1'],
    ['a=1&b', '', 'a=1&b', 'a=1&b&x=1'],
    ['/skills/brokers', '/skills/brokers', '', '/skills/brokers?x=1'],
    ['/skills?tab=2', '/skills', 'tab=2', '/skills?tab=2&x=1'],
    ['!/skills', '!/skills', '', '!/skills?x=1'],
    ['/', '/', '', '/?x=1'],
  ];
  for (const [hash, route, params, withOurs] of rows)
    it(`#${hash} is the route "${route}" and the parameters "${params}"`, () => {
      expect(splitHash(hash)).to.deep.equal([route, params]);
      expect(joinHash(route, params)).to.equal(hash);
      expect(joinHash(route, writeParam(params, 'x', '1'))).to.equal(withOurs);
    });
});
