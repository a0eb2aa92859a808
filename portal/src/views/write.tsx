// The form of one write: it asks what the facade says of what is written, shows it, and sends it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask, NoAnswer, validate } from '../api.js';
import { Fields, idOf, type Form } from '../fields.js';
import { form as formOf } from '../form.js';
import { isObject, put, rename, type Json } from '../json.js';
import { counted, FindingNote, ChangeNote, isMissing, isName, isSecretName } from '../notes.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { fieldAt, notesWithin, placed, type Finding, type Report } from '../report.js';
import { beginning, type Schema } from '../schema.js';
import { SignInFailed } from '../signin.js';
import { texts } from '../texts.js';
import type { Write } from '../writes.js';
import { NetworkChoice, UserChoice } from './choices.js';
import { OutcomeView } from './outcome-view.js';
import { Paste } from './paste-view.js';
import { ReportView } from './report-view.js';
import { Loading, useLoaded } from './parts.js';

const PAUSE = 350;

type Check = { state: 'checking' } | { state: 'checked' } | { state: 'failed'; words: string };

export function WriteView(props: { write: Write; samples: boolean }) {
  const loaded = useLoaded(async () => {
    const answer = await fetch(`schemas/${props.write.name}.json`);
    if (!answer.ok) throw new Error();
    return (await answer.json()) as Schema;
  }, [props.write.name]);
  return (
    <>
      <h1>{props.write.title}</h1>
      <p class="about">{props.write.about}</p>
      <Loading loaded={loaded}>{(schema) => <Sheet key={props.write.name} {...props} schema={schema} />}</Loading>
    </>
  );
}

/** Without keys: they are gone when they have been sent. */
function withoutKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !isSecretName(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutKeys(inner)]));
}

function Sheet(props: { write: Write; schema: Schema; samples: boolean }) {
  const { write, schema } = props;
  const begun = useMemo(() => beginning(schema, schema) ?? {}, [schema]);
  const [payload, setPayload] = useState<Json>(begun);
  const [id, setId] = useState('');
  const [touched, setTouched] = useState<Set<string>>(new Set());
  const [strict, setStrict] = useState(false);
  const [report, setReport] = useState<Report>();
  /** Places that were changed since the report. */
  const [later, setLater] = useState<Set<string>>(new Set());
  const [check, setCheck] = useState<Check>({ state: 'checking' });
  const [refused, setRefused] = useState<Finding[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [sending, setSending] = useState(false);
  const [said, setSaid] = useState('');
  const [again, setAgain] = useState(0);
  const result = useRef<HTMLDivElement>(null);
  const path = write.path(id);

  useEffect(() => {
    const abort = new AbortController();
    setCheck({ state: 'checking' });
    const timer = setTimeout(async () => {
      try {
        const found = await validate(path, payload, abort.signal);
        if (abort.signal.aborted) return;
        if ('acceptable' in found) {
          setReport(found);
          setLater(new Set());
          setCheck({ state: 'checked' });
        } else setCheck({ state: 'failed', words: found.status === 401 ? texts.signInToCheck : outcomeOf(found).message });
      } catch (problem) {
        if (!abort.signal.aborted) setCheck({ state: 'failed', words: '' });
        if (!(problem instanceof NoAnswer) && !abort.signal.aborted) throw problem;
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [path, payload, again]);

  const root = useMemo(() => formOf(schema, payload), [schema, payload]);
  const notes = useMemo(() => {
    const findings = [...(report?.findings ?? []), ...refused].filter((one) => !later.has(one.pointer));
    return placed(root, { findings, changes: (report?.changes ?? []).filter((one) => !later.has(one.path)) });
  }, [root, report, refused, later]);
  const form: Form = {
    schema,
    payload,
    notes,
    touched,
    strict,
    change(news, pointer) {
      setPayload(news);
      setTouched(new Set([...touched, pointer]));
      setLater(new Set([...later, pointer]));
      setRefused([]);
      setSaid('');
    },
  };

  const replace = (news: Json, filled: boolean) => {
    setPayload(news);
    setReport(undefined);
    setTouched(new Set());
    setStrict(filled);
    setRefused([]);
    setOutcome(undefined);
    setSaid('');
  };

  async function send() {
    if (write.needs === 'network' && id === '') {
      setSaid(texts.chooseNetwork);
      document.getElementById('network')?.focus();
      return;
    }
    if (check.state === 'checked' && report && !report.acceptable) {
      setStrict(true);
      setSaid(texts.correctFirst);
      const first = report.findings.find((finding) => finding.severity === 'error');
      if (first) document.getElementById(idOf(fieldAt(root, first.pointer).pointer))?.focus();
      return;
    }
    setSending(true);
    setOutcome(undefined);
    setSaid('');
    try {
      const answer = await ask('POST', path, { body: payload }).catch((problem: unknown) => {
        if (problem instanceof NoAnswer) return undefined;
        throw problem;
      });
      const become = outcomeOf(answer);
      setOutcome(become);
      setRefused(become.findings);
      setStrict(become.tone === 'refused');
      // Nothing was sent where it is refused here or can be sent again; else keys do not stay
      if (become.tone === 'done' || become.tone === 'doubt') {
        setPayload(withoutKeys(payload));
        setTouched(new Set());
        setReport(undefined);
      }
    } catch (problem) {
      if (!(problem instanceof SignInFailed)) throw problem;
      setSaid(`${texts.signInFailed} ${problem.message}`);
    } finally {
      setSending(false);
      setTimeout(() => result.current?.focus());
    }
  }

  const mend = (finding: Finding) =>
    form.change(
      isName(finding) ? rename(payload, finding.pointer, finding.nearest!) : put(payload, finding.pointer, finding.nearest),
      finding.pointer,
    );

  return (
    <div class="sheet">
      <div class="column">
        <Paste name={write.name} samples={props.samples} fill={(news) => replace(news, true)} />
        <form
          id="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {write.needs === 'network' && <NetworkChoice id={id} choose={setId} />}
          {write.needs === 'user' && <UserChoice id={id} choose={setId} />}
          {(notes.top.findings.length > 0 || notes.top.changes.length > 0) && (
            <section class="top" aria-label={texts.ofTheWhole}>
              <h2>{texts.ofTheWhole}</h2>
              {notes.top.findings.map((finding) => (
                <FindingNote finding={finding} use={finding.pointer.startsWith('/') ? mend : undefined} />
              ))}
              {notes.top.changes.map((change) => (
                <ChangeNote change={change} payload={payload} />
              ))}
            </section>
          )}
          <Fields form={form} fields={root.fields} />
          <div class="send">
            <Status check={check} report={report} form={form} retry={() => setAgain(again + 1)} />
            <p class="said" role="status">
              {said}
            </p>
            <button type="submit" class="main" disabled={sending} aria-busy={sending}>
              {sending ? texts.sending : texts.send}
            </button>{' '}
            <button type="button" onClick={() => replace(begun, false)}>
              {texts.clear}
            </button>
          </div>
        </form>
        <div ref={result} tabIndex={-1} class="result">
          {outcome && <OutcomeView outcome={outcome} write={write} again={() => void send()} />}
        </div>
      </div>
      <ReportView report={check.state === 'failed' ? undefined : report} />
    </div>
  );
}

function Status(props: { check: Check; report: Report | undefined; form: Form; retry(): void }) {
  const { check, report, form } = props;
  const all = notesWithin(form.notes, '');
  const words = () => {
    if (check.state === 'failed') return `${texts.notChecked} ${check.words}`;
    if (check.state === 'checking' || !report) return texts.checking;
    const findings = [...all.findings, ...form.notes.top.findings];
    const counts = counted({ findings, changes: report.changes });
    if (report.acceptable) return counts ? texts.goodWith(counts) : texts.good;
    const missing = form.strict ? [] : findings.filter((one) => one.severity === 'error' && isMissing(one, form.payload));
    const others = findings.filter((one) => !missing.includes(one));
    return others.some((one) => one.severity === 'error')
      ? texts.bad(counted({ findings: others, changes: report.changes }))
      : texts.toFillIn(missing.length);
  };
  const tone = check.state !== 'checked' ? 'waiting' : report?.acceptable ? 'good' : 'bad';
  return (
    <div class={`status ${tone}`}>
      <p role="status" id="status">
        {words()}
      </p>
      {check.state === 'failed' && (
        <button type="button" class="small" onClick={props.retry}>
          {texts.again}
        </button>
      )}
    </div>
  );
}
