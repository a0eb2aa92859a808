// What is there: devices, remote networks and their links, with delete and rename.
import { useRef, useState } from 'preact/hooks';
import { ask, errorOf, list, NoAnswer, type Answer } from '../api.js';
import type { JsonObject } from '../json.js';
import { listed, outcomeOf } from '../outcome.js';
import { SignInFailed } from '../signin.js';
import { texts } from '../texts.js';
import { DEVICES, linksOf, networkAt, networks } from '../writes.js';
import { Loading, Said, useLoaded } from './parts.js';

/** Rows that are shown at a time, so that a thousand stay fast. */
const AT_A_TIME = 100;

interface Kind {
  path: string;
  columns: string[];
  name: string;
  at(id: string): string;
  renamed: boolean;
  children?: boolean;
}

const ofDevices: Kind = {
  path: DEVICES,
  columns: ['displayName', 'deviceId', 'operatingSystem'],
  name: 'displayName',
  at: (id) => `${DEVICES}/${encodeURIComponent(id)}`,
  renamed: true,
};

const ofNetworks: Kind = {
  path: networks(),
  columns: ['name', 'region', 'id'],
  name: 'name',
  at: networkAt,
  renamed: true,
  children: true,
};

const ofLinks = (network: string): Kind => ({
  path: linksOf(network),
  columns: ['name', 'ipAddress', 'deviceVendor', 'id'],
  name: 'name',
  at: (id) => `${linksOf(network)}/${encodeURIComponent(id)}`,
  renamed: false,
});

export function DevicesView() {
  return (
    <>
      <h1>{texts.devices}</h1>
      <Table kind={ofDevices} title={texts.devices} />
    </>
  );
}

export function NetworksView(props: { network: string }) {
  if (props.network === '') {
    return (
      <>
        <h1>{texts.networks}</h1>
        <Table kind={ofNetworks} title={texts.networks} />
      </>
    );
  }
  return <LinksView key={props.network} network={props.network} />;
}

function LinksView(props: { network: string }) {
  const loaded = useLoaded(() => said(() => ask('GET', networkAt(props.network))), [props.network]);
  const found = loaded.state === 'there' ? (loaded.value.body as JsonObject | undefined)?.['name'] : undefined;
  const title = texts.linksOf(typeof found === 'string' ? found : props.network);
  return (
    <>
      <h1>{title}</h1>
      <p>
        <a href="#/networks">{texts.back}</a>
      </p>
      <Table kind={ofLinks(props.network)} title={title} />
    </>
  );
}

/** With words for people where it does not work. */
export async function said<T extends Answer | { values: JsonObject[] }>(ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask();
    if ('status' in answer && answer.status >= 300) throw new Said(outcomeOf(answer).message);
    return answer;
  } catch (problem) {
    if (problem instanceof SignInFailed) throw new Said(`${texts.signInFailed} ${problem.message}`);
    if (problem instanceof NoAnswer) throw new Said(texts.notLoaded);
    throw problem;
  }
}

async function page(path: string) {
  const found = await said(() => list(path));
  if (!('values' in found)) throw new Said(texts.notLoaded);
  return found;
}

const idOf = (row: JsonObject): string => String(row['id'] ?? '');

function Table(props: { kind: Kind; title: string }) {
  const { kind } = props;
  const loaded = useLoaded(() => page(kind.path), [kind.path]);
  return <Loading loaded={loaded}>{(first) => <Rows {...props} first={first} />}</Loading>;
}

function Rows(props: { kind: Kind; title: string; first: Awaited<ReturnType<typeof page>> }) {
  const { kind, title } = props;
  const [rows, setRows] = useState(props.first.values);
  const [next, setNext] = useState(props.first.next);
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(AT_A_TIME);
  const [words, setWords] = useState('');
  const [failed, setFailed] = useState('');
  const heading = useRef<HTMLTableElement>(null);
  const matching = rows.filter(
    (row) => filter === '' || kind.columns.some((name) => String(row[name] ?? '').toLowerCase().includes(filter.toLowerCase())),
  );
  const told = (good: string, bad = '') => {
    setWords(good);
    setFailed(bad);
  };
  const gone = (row: JsonObject) => {
    setRows((before) => before.filter((one) => one !== row));
    told(texts.deleted(String(row[kind.name])));
    heading.current?.focus();
  };
  const renamed = (row: JsonObject, name: string) => {
    setRows((before) => before.map((one) => (one === row ? { ...row, [kind.name]: name } : one)));
    told(texts.renamed(name));
  };
  const further = async () => {
    try {
      const found = await page(next!);
      setRows([...rows, ...found.values]);
      setNext(found.next);
    } catch (problem) {
      told('', problem instanceof Said ? problem.message : texts.notLoaded);
    }
  };
  if (rows.length === 0) {
    return (
      <>
        <p>{texts.nothing}</p>
        <p role="status">{words}</p>
      </>
    );
  }
  return (
    <>
      <div class="line filter">
        <label for="filter">{texts.filter}</label>
        <input id="filter" type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        <span role="status">{matching.length === 0 ? texts.none : texts.shown(matching.length, rows.length)}</span>
      </div>
      <p role="status" class="said">
        {words}
      </p>
      {failed && (
        <p role="alert" class="failed">
          {failed}
        </p>
      )}
      <div class="scroll" role="region" aria-label={title} tabIndex={0}>
        <table ref={heading} tabIndex={-1}>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {kind.columns.map((name) => (
                <th scope="col">{texts.columns[name]}</th>
              ))}
              <th scope="col">{texts.columns['actions']}</th>
            </tr>
          </thead>
          <tbody>
            {matching.slice(0, shown).map((row) => (
              <Row key={idOf(row)} kind={kind} row={row} gone={gone} renamed={renamed} told={told} />
            ))}
          </tbody>
        </table>
      </div>
      {matching.length > shown && (
        <button type="button" onClick={() => setShown(shown + AT_A_TIME)}>
          {texts.more(Math.min(AT_A_TIME, matching.length - shown))}
        </button>
      )}
      {next && (
        <button type="button" onClick={() => void further()}>
          {texts.nextPage}
        </button>
      )}
    </>
  );
}

function Row(props: {
  kind: Kind;
  row: JsonObject;
  gone(row: JsonObject): void;
  renamed(row: JsonObject, name: string): void;
  told(good: string, bad?: string): void;
}) {
  const { kind, row } = props;
  const [doing, setDoing] = useState<'nothing' | 'renaming' | 'deleting'>('nothing');
  const [busy, setBusy] = useState(false);
  const name = String(row[kind.name] ?? idOf(row));
  const change = async (act: () => Promise<Answer>, done: (answer: Answer) => void) => {
    setBusy(true);
    try {
      done(await said(act));
      setDoing('nothing');
    } catch (problem) {
      props.told('', problem instanceof Said ? problem.message : texts.notLoaded);
    } finally {
      setBusy(false);
    }
  };
  const rename = (news: string) =>
    // read back, because Graph's 204 does not say that it changed anything
    change(
      () =>
        ask('PATCH', kind.at(idOf(row)), { body: { [kind.name]: news }, headers: { Prefer: 'return=representation' } }),
      (answer) => {
        const unchanged = listed(answer.headers.get('facade-warnings')).some((one) => one.code === 'property-unchanged');
        if (unchanged) props.told('', errorOf(answer)?.message ?? texts.notNow);
        else props.renamed(row, news);
      },
    );
  return (
    <tr>
      {kind.columns.map((column, index) =>
        index === 0 ? (
          <th scope="row">
            {doing === 'renaming' ? <NewName name={name} busy={busy} save={rename} cancel={() => setDoing('nothing')} /> : name}
          </th>
        ) : (
          <td>{column === 'id' || column === 'deviceId' ? <code>{String(row[column] ?? '')}</code> : String(row[column] ?? '')}</td>
        ),
      )}
      <td class="actions">
        {doing === 'deleting' ? (
          <div role="alertdialog" aria-label={texts.deleteIt(name)} class="sure">
            <p>{texts.sure(name)}</p>
            <button
              type="button"
              class="danger"
              disabled={busy}
              ref={(button) => button?.focus()}
              onClick={() => void change(() => ask('DELETE', kind.at(idOf(row))), () => props.gone(row))}
            >
              {texts.delete}
            </button>{' '}
            <button type="button" onClick={() => setDoing('nothing')}>
              {texts.cancel}
            </button>
          </div>
        ) : (
          <>
            {kind.children && (
              <>
                <a href={`#/networks/${idOf(row)}`} aria-label={texts.showLinksOf(name)}>
                  {texts.showLinks}
                </a>{' '}
                <a href={`#/connectivity/${idOf(row)}`} aria-label={texts.configurationOf(name)}>
                  {texts.configuration}
                </a>{' '}
              </>
            )}
            {kind.renamed && (
              <button type="button" class="small" aria-label={texts.renameIt(name)} onClick={() => setDoing('renaming')}>
                {texts.rename}
              </button>
            )}{' '}
            <button type="button" class="small" aria-label={texts.deleteIt(name)} onClick={() => setDoing('deleting')}>
              {texts.delete}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

function NewName(props: { name: string; busy: boolean; save(name: string): void; cancel(): void }) {
  const [name, setName] = useState(props.name);
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        props.save(name);
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.cancel()}
    >
      <input
        type="text"
        aria-label={texts.newName}
        value={name}
        ref={(input) => {
          if (input && document.activeElement !== input && !input.dataset['seen']) {
            input.dataset['seen'] = 'yes';
            input.focus();
          }
        }}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="small" disabled={props.busy}>
        {texts.save}
      </button>
      <button type="button" class="small" onClick={props.cancel}>
        {texts.cancel}
      </button>
    </form>
  );
}
