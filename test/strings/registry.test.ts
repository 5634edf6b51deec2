import { expect } from 'chai';
import { en } from '../../src/strings/en.js';
import { findMessage, onMessages, registerMessages } from '../../src/strings/registry.js';

describe('registerMessages', () => {
  it('adds to what a language has, and overrides it key by key', () => {
    registerMessages('sv', { roles: 'Roller', levels: 'Steg' });
    registerMessages('sv', { levels: 'Nivåer' });
    expect(findMessage('sv', 'roles').message).to.equal('Roller');
    expect(findMessage('sv', 'levels').message).to.equal('Nivåer');
  });

  it('takes tags in any case', () => {
    registerMessages('PT-br', { roles: 'Funções' });
    expect(findMessage('pt-BR', 'roles')).to.deep.equal({ message: 'Funções', locale: 'pt-br' });
  });

  it('ignores a key without a message', () => {
    registerMessages('da', { roles: undefined } as never);
    expect(findMessage('da', 'roles')).to.deep.equal({ message: en.roles, locale: 'en' });
  });

  it('lets a host reword English, and the original be put back', () => {
    registerMessages('en', { roles: 'Jobs' });
    expect(findMessage('en-GB', 'roles').message).to.equal('Jobs');
    registerMessages('en', { roles: en.roles });
    expect(findMessage('en', 'roles').message).to.equal('Roles');
  });

  it('takes a tag with the name of a built-in member for one that nobody registered', () => {
    expect(findMessage('constructor', 'roles')).to.deep.equal({ message: 'Roles', locale: 'en' });
  });
});

describe('onMessages', () => {
  it('calls back at each change, after it was made', () => {
    const seen: unknown[] = [];
    const stop = onMessages(() => seen.push(findMessage('fi', 'roles').message));
    registerMessages('fi', { roles: 'Roolit' });
    registerMessages('fi', { roles: 'Tehtävät' });
    stop();
    expect(seen).to.deep.equal(['Roolit', 'Tehtävät']);
  });

  it('stops one listener, and leaves the others', () => {
    let first = 0;
    let second = 0;
    const stopFirst = onMessages(() => first++);
    const stopSecond = onMessages(() => second++);
    registerMessages('fi', {});
    stopFirst();
    registerMessages('fi', {});
    stopSecond();
    registerMessages('fi', {});
    expect([first, second]).to.deep.equal([1, 2]);
  });

  it('lets a listener stop itself while it is called', () => {
    let calls = 0;
    const stop = onMessages(() => {
      calls++;
      stop();
    });
    registerMessages('fi', {});
    registerMessages('fi', {});
    expect(calls).to.equal(1);
  });
});
