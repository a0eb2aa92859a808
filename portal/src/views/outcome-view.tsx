import { useEffect, useState } from 'preact/hooks';
import { listed, type Outcome } from '../outcome.js';
import { texts } from '../texts.js';
import { isObject } from '../json.js';
import type { Write } from '../writes.js';
import { Block } from './parts.js';

/** What became of it: done, not done, or in doubt, and what to do about it. */
export function OutcomeView(props: { outcome: Outcome; write: Write; again(): void }) {
  const { outcome, write } = props;
  const body = outcome.answer?.body;
  const id = isObject(body) && typeof body['id'] === 'string' ? body['id'] : undefined;
  const changes = listed(outcome.answer?.headers.get('facade-changes') ?? null).length;
  const warnings = listed(outcome.answer?.headers.get('facade-warnings') ?? null).length;
  return (
    <section class={`outcome ${outcome.tone}`} aria-labelledby="outcome" role={outcome.tone === 'done' ? 'status' : 'alert'}>
      <h2 id="outcome">{outcome.title}</h2>
      {outcome.message && <p class="message">{outcome.message}</p>}
      {outcome.tone === 'done' ? (
        <>
          {id && (
            <p>
              {texts.id}: <code>{id}</code>
            </p>
          )}
          {changes + warnings > 0 && <p>{texts.doneWith(texts.counts(0, warnings, changes))}</p>}
          <p>
            <a href={`#/${write.listed}`}>{texts.showInList}</a>
          </p>
        </>
      ) : (
        <p>
          <strong>{texts.whatToDo}:</strong> {outcome.advice}
        </p>
      )}
      {(outcome.tone === 'done' || outcome.tone === 'doubt') && hasKeys(write) && <p class="help">{texts.keysGone}</p>}
      {outcome.tone === 'doubt' && (
        <p>
          <a class="button" href={`#/${write.listed}`}>
            {texts.lookAtList}
          </a>
        </p>
      )}
      {outcome.tone === 'again' && <Again wait={outcome.wait} again={props.again} />}
      <dl class="ids">
        {outcome.ids.map(({ name, value }) => (
          <>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </>
        ))}
      </dl>
      {outcome.answer && outcome.answer.text !== '' && (
        <Block title={texts.answer} text={body === undefined ? outcome.answer.text : JSON.stringify(body, null, 2)} />
      )}
    </section>
  );
}

const hasKeys = (write: Write): boolean => write.listed === 'networks';

/** As soon as Retry-After allows it. */
function Again(props: { wait: number; again(): void }) {
  const [left, setLeft] = useState(props.wait);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <p>
      <button type="button" disabled={left > 0} onClick={props.again}>
        {left > 0 ? texts.sendIn(left) : texts.sendNow}
      </button>
    </p>
  );
}
