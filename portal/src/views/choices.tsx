// What a path needs besides the payload.
import { useState } from 'preact/hooks';
import { list } from '../api.js';
import { SignInFailed } from '../signin.js';
import { texts } from '../texts.js';
import { networks } from '../writes.js';
import { Said, useLoaded } from './parts.js';
import { outcomeOf } from '../outcome.js';

export function UserChoice(props: { id: string; choose(id: string): void }) {
  return (
    <div class="field">
      <label for="user">{texts.user}</label>
      <input
        id="user"
        type="text"
        autoComplete="off"
        spellcheck={false}
        aria-describedby="user-help"
        value={props.id}
        onInput={(event) => props.choose(event.currentTarget.value.trim())}
      />
      <p class="help" id="user-help">
        {texts.userHelp}
      </p>
    </div>
  );
}

/** All remote networks that are there, by name. */
export async function allNetworks(): Promise<{ id: string; name: string }[]> {
  try {
    const page = await list(networks());
    if (!('values' in page)) throw new Said(outcomeOf(page).message);
    return page.values.map((network) => ({ id: String(network['id']), name: String(network['name'] ?? network['id']) }));
  } catch (problem) {
    if (problem instanceof SignInFailed) throw new Said(`${texts.signInFailed} ${problem.message}`);
    throw problem;
  }
}

/** From the list of those that are there, or an id for who may not read the list. */
export function NetworkChoice(props: { id: string; choose(id: string): void }) {
  const [typing, setTyping] = useState(false);
  const loaded = useLoaded(allNetworks, []);
  const fromList = !typing && loaded.state === 'there';
  const waiting = !typing && loaded.state === 'loading';
  return (
    <div class="field">
      <label for="network">
        {fromList || waiting ? texts.network : texts.networkId}
        <span class="required"> ({texts.required})</span>
      </label>
      <span class="line">
        {fromList || waiting ? (
          <select
            id="network"
            value={props.id}
            aria-busy={waiting}
            aria-required
            aria-describedby="network-help"
            onChange={(event) => props.choose(event.currentTarget.value)}
          >
            <option value="">{waiting ? texts.loading : texts.choose}</option>
            {fromList && loaded.value.map((network) => <option value={network.id}>{network.name}</option>)}
          </select>
        ) : (
          <input
            id="network"
            type="text"
            autoComplete="off"
            spellcheck={false}
            aria-required
            aria-describedby="network-help"
            value={props.id}
            onInput={(event) => props.choose(event.currentTarget.value.trim())}
          />
        )}
        {loaded.state === 'there' && (
          <button type="button" class="small" onClick={() => setTyping(!typing)}>
            {typing ? texts.pickNetwork : texts.typeId}
          </button>
        )}
      </span>
      <p class="help" id="network-help">
        {loaded.state === 'failed' ? `${loaded.words} ${texts.networkIdHelp}` : texts.networkHelp}
      </p>
      {loaded.state === 'failed' && (
        <button type="button" class="small" onClick={loaded.again}>
          {texts.reload}
        </button>
      )}
    </div>
  );
}
