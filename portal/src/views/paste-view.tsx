import { useEffect, useState } from 'preact/hooks';
import documents from '../../target/documents.json' with { type: 'json' };
import type { Json } from '../json.js';
import { pasted } from '../paste.js';
import { texts } from '../texts.js';

const SAMPLES = documents.samples as Record<string, string[]>;

/** Fills the form from a text, a file or a sample. The text goes as soon as it is read, because keys may be in it. */
export function Paste(props: { name: string; samples: boolean; fill(payload: Json): void }) {
  const [said, setSaid] = useState('');
  const read = (text: string): boolean => {
    const found = pasted(text);
    setSaid(found ? [texts.filled, ...(found.unknown.length ? [texts.unknown(found.unknown)] : [])].join(' ') : texts.notRead);
    if (found) props.fill(found.payload);
    return found !== null;
  };
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void file.text().then(read);
      else read(event.dataTransfer?.getData('text/plain') ?? '');
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
  const sample = async (name: string) => {
    const answer = await fetch(`samples/${props.name}.${name}.json`);
    if (!answer.ok) return setSaid(texts.notLoaded);
    setSaid(texts.filled);
    props.fill((await answer.json()) as Json);
  };
  return (
    <section class="paste" aria-label={texts.paste}>
      {props.samples && (
        <div class="samples" role="group" aria-label={texts.sample}>
          <span>{texts.sample}:</span>
          {(SAMPLES[props.name] ?? []).map((name) => (
            <button type="button" class="small" onClick={() => void sample(name)}>
              {texts.samples[name] ?? name}
            </button>
          ))}
        </div>
      )}
      <details>
        <summary>{texts.paste}</summary>
        <p class="help" id="paste-help">
          {texts.pasteHelp}
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const area = event.currentTarget.elements.namedItem('pasted') as HTMLTextAreaElement;
            if (read(area.value)) area.value = '';
          }}
        >
          <textarea
            name="pasted"
            rows={6}
            spellcheck={false}
            autoComplete="off"
            aria-label={texts.paste}
            aria-describedby="paste-help"
            onPaste={(event) => {
              const text = event.clipboardData?.getData('text/plain') ?? '';
              if (read(text)) event.preventDefault();
            }}
          />
          <button type="submit">{texts.fill}</button>
        </form>
      </details>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
