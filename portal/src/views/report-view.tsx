import type { Report } from '../report.js';
import { texts } from '../texts.js';
import { ANY_NETWORK } from '../writes.js';
import { Block } from './parts.js';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** The report beside the form, for people who like JSON. */
export function ReportView(props: { report: Report | undefined }) {
  const { report } = props;
  return (
    <aside class="report" aria-label={texts.report}>
      <h2>{texts.report}</h2>
      {report ? (
        <>
          {report.request && (
            <Block
              open
              title={texts.request}
              text={`${report.request.method} ${report.request.url.replace(ANY_NETWORK, '{remoteNetworkId}')}\n\n${pretty(report.request.body)}`}
            />
          )}
          <p class="help">{texts.masked}</p>
          <Block title={texts.raw} text={pretty(report)} file="report.json" open={!report.request} />
        </>
      ) : (
        <p class="help">{texts.nothingYet}</p>
      )}
    </aside>
  );
}
