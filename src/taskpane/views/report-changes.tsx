import { Fragment } from 'preact';
import { cellName, type CellRef } from '../../grid';
import type { LeftOpen } from '../../edits';
import { differences, inContext } from '../differences';
import { REPORT } from '../words';
import type { Shown } from '../view';
import { Button } from './parts';

/** A link to a place of the report, wherever its sheet is by now. */
export function PlaceLink({ view, cell, label }: Shown & { readonly cell: CellRef; readonly label: string }) {
  return <Button view={view} label={label} intent={{ type: 'go-in-report', cell }} looks="link" />;
}

interface DifferenceProps extends Shown {
  readonly before: string;
  readonly after: string;
}

/** The words that differ, with a few around them. They are told in words too, for those who hear them. */
export function Difference({ view: { say }, before, after }: DifferenceProps) {
  return (
    <span class="change difference">
      {inContext(differences(before.trim(), after.trim())).map(({ kind, text }, index, all) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'gone' ? 'del' : 'ins';
        return (
          <Fragment key={index}>
            {kind === 'come' && all[index - 1]?.kind === 'gone' && <span aria-hidden> → </span>}
            <Mark>
              <span class="unseen">{say(kind === 'gone' ? REPORT.was : REPORT.becomes)}</span>
              {text}
            </Mark>
          </Fragment>
        );
      })}
    </span>
  );
}

/** What an update leaves as it is, with the reason and both texts; nothing if there is none. */
export function NotUpdated({ view, left }: Shown & { readonly left: readonly LeftOpen[] }) {
  const { say } = view;
  if (left.length === 0) return null;
  return (
    <section class="not-updated" aria-label={say(REPORT.byHand)}>
      <h2>{`${say(REPORT.byHand)} (${left.length})`}</h2>
      <ul class="edits">
        {left.map(({ cell, reason, change }, index) => (
          <li class="edit" key={`${cellName(cell)}${index}`}>
            <PlaceLink view={view} cell={cell} label={cellName(cell)} />
            <span class="words">{say(reason)}</span>
            {change && (
              <p>
                {change.before === '' || change.after === '' ? (
                  <span class="words">{change.after || change.before}</span>
                ) : (
                  <Difference view={view} before={change.before} after={change.after} />
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
