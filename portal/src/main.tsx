import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { config, type Config } from './config.js';
import { onSignIn, prepare, signedInAs, SignInFailed, signOut, token } from './signin.js';
import { texts } from './texts.js';
import { ConnectivityView } from './views/connectivity.js';
import { DevicesView, NetworksView } from './views/lists.js';
import { WriteView } from './views/write.js';
import { WRITES } from './writes.js';

/** The part of the address behind # says the view: there is nothing of a payload in it. */
const place = (): string[] => location.hash.replace(/^#\/?/, '').split('/');

function App(props: { config: Config }) {
  const [[view = '', id = ''], setPlace] = useState(place);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const moved = () => {
      setPlace(place());
      scrollTo(0, 0);
      main.current?.focus();
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const write = WRITES.find((one) => one.name === view);
  const shown = write ?? WRITES[0]!;
  const title = view === 'devices' ? texts.devices : view === 'networks' ? texts.networks : view === 'connectivity' ? texts.connectivity : shown.title;
  useEffect(() => {
    document.title = `${title} – ${texts.name}`;
  }, [title]);
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {texts.skip}
      </a>
      <header>
        <p class="name">
          <img src="./icon.svg" alt="" width="28" height="28" /> {texts.name}
        </p>
        <Who config={props.config} />
      </header>
      <nav aria-label={texts.sections}>
        <div>
          <span>{texts.make}</span>
          {WRITES.map((one) => (
            <Place to={one.name} title={one.title} current={title} />
          ))}
        </div>
        <div>
          <span>{texts.look}</span>
          <Place to="devices" title={texts.devices} current={title} />
          <Place to="networks" title={texts.networks} current={title} />
          <Place to="connectivity" title={texts.connectivity} current={title} />
        </div>
      </nav>
      <main ref={main} tabIndex={-1} id="main">
        {view === 'devices' ? (
          <DevicesView />
        ) : view === 'networks' ? (
          <NetworksView network={id} />
        ) : view === 'connectivity' ? (
          <ConnectivityView network={id} />
        ) : (
          <WriteView write={shown} samples={props.config.samples} />
        )}
      </main>
    </>
  );
}

function Place(props: { to: string; title: string; current: string }) {
  return (
    <a href={`#/${props.to}`} aria-current={props.title === props.current ? 'page' : undefined}>
      {props.title}
    </a>
  );
}

function Who(props: { config: Config }) {
  const [name, setName] = useState(signedInAs());
  const [said, setSaid] = useState('');
  useEffect(() => onSignIn(() => setName(signedInAs())), []);
  if (!props.config.signIn) return <p class="who">{texts.demo}</p>;
  const signIn = () =>
    token('devices').then(
      () => setSaid(''),
      (problem: unknown) => setSaid(problem instanceof SignInFailed ? `${texts.signInFailed} ${problem.message}` : texts.signInFailed),
    );
  return (
    <p class="who">
      <span role="status">{said || (name && texts.signedInAs(name))}</span>{' '}
      {name ? (
        <button type="button" class="small" onClick={signOut}>
          {texts.signOut}
        </button>
      ) : (
        <button type="button" class="small" onClick={() => void signIn()}>
          {texts.signIn}
        </button>
      )}
    </p>
  );
}

await prepare();
const read = await config();
render(<App config={read} />, document.getElementById('page')!);
