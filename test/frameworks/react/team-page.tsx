import { useState, useSyncExternalStore } from 'react';
import type {} from 'skill-profile/jsx';
import type { Profiles } from '../profiles.js';

const LEVELS = [
  { id: 'aware', caption: 'First' },
  { id: 'expert', caption: 'Last' },
];

const never = () => () => {};

/**
 * Changes once a page that a server has written is taken over: React gives an element that it takes over neither objects nor
 * listeners (https://github.com/facebook/react/issues/35446), so this one is made anew.
 */
const useWriter = () =>
  useSyncExternalStore(
    never,
    () => 'browser',
    () => 'server',
  );

export function TeamPage({ profile, other }: Profiles) {
  const writer = useWriter();
  const [shown, setShown] = useState(true);
  const [drawn, setDrawn] = useState(0);
  const [level, setLevel] = useState('middle');
  const [requiredOnly, setRequiredOnly] = useState(false);
  const [data, setData] = useState<unknown>(profile);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const hear = (text: string) => setHeard((before) => [...before, text]);

  return (
    <>
      <p>
        <button id="toggle" onClick={() => setShown(!shown)}>
          Show or hide
        </button>
        <button id="draw" onClick={() => setDrawn(drawn + 1)}>
          Draw again
        </button>
        <button id="senior" onClick={() => setLevel('senior')}>
          Senior
        </button>
        <button id="required" onClick={() => setRequiredOnly(!requiredOnly)}>
          Required only
        </button>
        <button id="other" onClick={() => setData(other)}>
          Another profile
        </button>
        <button id="broken" onClick={() => setData({})}>
          A broken profile
        </button>
      </p>
      <p>
        Level: <output id="level">{level}</output>
      </p>
      {shown && (
        <>
          <skill-profile
            key={writer}
            data={data}
            role-id="backend-go"
            level={level}
            required-only={requiredOnly}
            onskill-load={({ skill }) => hear(`load ${skill}`)}
            onskill-error={({ kind }) => hear(`error ${kind}`)}
            onskill-change={(event) => {
              hear(`change ${event.level ?? ''} ${event.role ?? ''}`);
              setLevel(event.level ?? '');
            }}
          >
            <p slot="before-compare" id="drawn">
              Drawn {drawn} times
            </p>
            <p id="fallback">Ask your lead for the profile.</p>
          </skill-profile>
          <skill-source src="/data/catalog/experiment-design.json">
            {LEVELS.map(({ id, caption }) => (
              <level-table key={id} level={id} caption={caption} caption-display="visible" />
            ))}
          </skill-source>
        </>
      )}
      <ol id="heard">
        {heard.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
    </>
  );
}
