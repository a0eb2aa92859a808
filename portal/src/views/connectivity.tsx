// What a router needs to reach a remote network: as Graph says it, and as routers read it.
import { useEffect, useState } from 'preact/hooks';
import documents from '../../target/documents.json' with { type: 'json' };
import type { components } from '../../target/facade.js';
import { ask, NoAnswer, type Answer } from '../api.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { SignInFailed } from '../signin.js';
import { texts } from '../texts.js';
import { networkAt } from '../writes.js';
import { NetworkChoice } from './choices.js';
import { Block } from './parts.js';

type Configuration = components['schemas']['remoteNetworkConnectivityConfiguration'];
type End = { endpoint?: string | null; asn?: number | null; bgpAddress?: string | null; region?: string | null };

const JSON_FORMAT = 'json';
const FORMATS = documents.formats as string[];

type State =
  | { state: 'nothing' }
  | { state: 'fetching' }
  | { state: 'there'; answer: Answer; format: string }
  | { state: 'failed'; outcome: Outcome }
  | { state: 'said'; words: string };

export function ConnectivityView(props: { network: string }) {
  const [id, setId] = useState(props.network);
  const [format, setFormat] = useState(JSON_FORMAT);
  const [state, setState] = useState<State>({ state: 'nothing' });
  useEffect(() => setId(props.network), [props.network]);
  const get = async () => {
    if (id === '') {
      document.getElementById('network')?.focus();
      return;
    }
    setState({ state: 'fetching' });
    const query = format === JSON_FORMAT ? '' : `?format=${encodeURIComponent(format)}`;
    try {
      const answer = await ask('GET', `${networkAt(id)}/connectivityConfiguration${query}`, {
        headers: format === JSON_FORMAT ? {} : { Accept: 'text/plain, application/json' },
      });
      setState(answer.status === 200 ? { state: 'there', answer, format } : { state: 'failed', outcome: outcomeOf(answer) });
    } catch (problem) {
      if (problem instanceof SignInFailed) setState({ state: 'said', words: `${texts.signInFailed} ${problem.message}` });
      else if (problem instanceof NoAnswer) setState({ state: 'said', words: texts.notLoaded });
      else throw problem;
    }
  };
  const choose = (chosen: string) => {
    setId(chosen);
    setState({ state: 'nothing' });
  };
  return (
    <>
      <h1>{texts.connectivity}</h1>
      <p class="about">{texts.aboutConnectivity}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void get();
        }}
      >
        <NetworkChoice id={id} choose={choose} />
        <div class="field">
          <label for="format">{texts.format}</label>
          <span class="line">
            {FORMATS.length > 0 ? (
              <select
                id="format"
                aria-describedby="format-help"
                value={format}
                onChange={(event) => setFormat(event.currentTarget.value)}
              >
                {[...new Set([JSON_FORMAT, ...FORMATS])].map((one) => (
                  <option value={one}>{one}</option>
                ))}
              </select>
            ) : (
              <input
                id="format"
                type="text"
                aria-describedby="format-help"
                autoComplete="off"
                spellcheck={false}
                value={format}
                onInput={(event) => setFormat(event.currentTarget.value.trim())}
              />
            )}
            <button type="submit" class="main" disabled={state.state === 'fetching'}>
              {state.state === 'fetching' ? texts.fetching : texts.get}
            </button>
          </span>
          <p class="help" id="format-help">
            {texts.formatHelp}
          </p>
        </div>
      </form>
      <div aria-live="polite" class="result">
        {state.state === 'fetching' && <p>{texts.fetching}</p>}
        {state.state === 'said' && <p class="failed">{state.words}</p>}
        {state.state === 'failed' && <Failure outcome={state.outcome} />}
        {state.state === 'there' && <Found answer={state.answer} format={state.format} />}
      </div>
    </>
  );
}

/** A format that is not known, for instance: the facade says which there are. */
function Failure(props: { outcome: Outcome }) {
  const { outcome } = props;
  return (
    <section class={`outcome ${outcome.tone}`}>
      <h2>{outcome.title}</h2>
      {outcome.findings.length > 0 ? (
        <ul>
          {outcome.findings.map((finding) => (
            <li>
              {finding.message} <code>{finding.code}</code>
            </li>
          ))}
        </ul>
      ) : (
        <p>{outcome.message}</p>
      )}
      <p>
        <strong>{texts.whatToDo}:</strong> {outcome.advice}
      </p>
    </section>
  );
}

function Found(props: { answer: Answer; format: string }) {
  const { answer, format } = props;
  if (format !== JSON_FORMAT && answer.body === undefined) {
    return <Block open title={format} text={answer.text} file={`${format}.txt`} />;
  }
  const configuration = answer.body as unknown as Configuration;
  return (
    <>
      {(configuration.links ?? []).map((link) => (
        <section>
          <h2>{link.displayName ?? link.id}</h2>
          <div class="scroll" role="region" aria-label={String(link.displayName ?? link.id)} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <td></td>
                  <th scope="col">{texts.endpoint}</th>
                  <th scope="col">{texts.asn}</th>
                  <th scope="col">{texts.bgp}</th>
                </tr>
              </thead>
              <tbody>
                {(link.localConfigurations ?? []).map((end) => (
                  <EndRow title={texts.theOther} end={end} />
                ))}
                <EndRow title={texts.theOwn} end={link.peerConfiguration ?? {}} />
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <Block open title={JSON_FORMAT} text={JSON.stringify(answer.body, null, 2)} file="connectivity-configuration.json" />
    </>
  );
}

function EndRow(props: { title: string; end: End }) {
  const { end } = props;
  return (
    <tr>
      <th scope="row">
        {props.title}
        {end.region ? ` (${end.region})` : ''}
      </th>
      <td>
        <code>{end.endpoint}</code>
      </td>
      <td>
        <code>{end.asn}</code>
      </td>
      <td>
        <code>{end.bgpAddress}</code>
      </td>
    </tr>
  );
}
