// Small parts that several views have.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { texts } from '../texts.js';

export type Loaded<T> = { state: 'loading' } | { state: 'there'; value: T } | { state: 'failed'; words: string; again(): void };

/** Words of what went wrong, for people. */
export class Said extends Error {}

export function useLoaded<T>(load: () => Promise<T>, needs: unknown[]): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    let current = true;
    setLoaded({ state: 'loading' });
    load().then(
      (value) => current && setLoaded({ state: 'there', value }),
      (problem: unknown) =>
        current &&
        setLoaded({
          state: 'failed',
          words: problem instanceof Said ? problem.message : texts.notLoaded,
          again: () => setAttempt((before) => before + 1),
        }),
    );
    return () => {
      current = false;
    };
  }, [...needs, attempt]);
  return loaded;
}

export function Loading<T>(props: { loaded: Loaded<T>; children: (value: T) => ComponentChildren }) {
  const { loaded } = props;
  if (loaded.state === 'loading') return <p role="status">{texts.loading}</p>;
  if (loaded.state === 'there') return <>{props.children(loaded.value)}</>;
  return (
    <div class="failed" role="alert">
      <p>{loaded.words}</p>
      <button type="button" onClick={loaded.again}>
        {texts.reload}
      </button>
    </div>
  );
}

/** JSON or text to look at, copy and keep. */
export function Block(props: { title: string; text: string; file?: string; open?: boolean }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(props.text).then(
      () => setSaid(texts.copied),
      () => setSaid(texts.notCopied),
    );
  const download = () => {
    const url = URL.createObjectURL(new Blob([props.text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = props.file ?? '';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <details class="block" open={props.open}>
      <summary>{props.title}</summary>
      <div class="tools">
        <button type="button" class="small" onClick={() => void copy()}>
          {texts.copy}
        </button>
        {props.file && (
          <button type="button" class="small" onClick={download}>
            {texts.download}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
      <pre tabIndex={0} aria-label={props.title}>
        {props.text}
      </pre>
    </details>
  );
}
