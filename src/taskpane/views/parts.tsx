import type { ComponentChildren } from 'preact';
import { cellName, sameCell, type CellRef, type Sentence } from '../../grid';
import type { Severity } from '../../rules';
import type { Intent } from '../intent';
import { PHRASE, TEXT } from '../words';
import type { Shown } from '../view';

interface ButtonProps extends Shown {
  readonly label: Sentence | string;
  readonly intent: Intent;
  readonly primary?: boolean;
  /** Shown as a link, which may wrap; a button otherwise. */
  readonly looks?: 'link' | 'link whole' | 'more-button';
  readonly disabled?: boolean;
  /** Disabled while something is read or written. */
  readonly waits?: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  readonly tabindex?: number;
  /** The accessible name, where the label says too little. */
  readonly describe?: string;
}

/** A button that sends an intent. */
export function Button({ view, label, intent, tabindex, describe, expanded, ...given }: ButtonProps) {
  const { primary, looks = primary ? 'button primary' : 'button', disabled, waits } = given;
  return (
    <button
      type="button"
      class={looks}
      disabled={disabled ?? (waits && view.state.busy !== null)}
      tabindex={tabindex}
      aria-expanded={expanded}
      aria-label={describe}
      onClick={() => view.act(intent)}
    >
      {typeof label === 'string' ? label : view.say(label)}
    </button>
  );
}

interface CellLinkProps extends Shown {
  readonly cell: CellRef;
  /** The cell's sheet, if it is not the shown one. */
  readonly sheetName?: string | undefined;
  readonly tabindex?: number;
}

/** A cell's name as a link to the cell. */
export function CellLink({ view: { act, say, state }, cell, sheetName, tabindex }: CellLinkProps) {
  const name = sheetName === undefined ? cellName(cell) : `${sheetName}!${cellName(cell)}`;
  const selected = sheetName === undefined && state.selected !== null && sameCell(state.selected, cell);
  return (
    <button
      type="button"
      class={selected ? 'cell selected' : 'cell'}
      tabindex={tabindex}
      title={say(PHRASE.goTo(name))}
      onClick={(event) => {
        event.stopPropagation();
        const cells = [cell];
        act(sheetName === undefined ? { type: 'go', cells } : { type: 'go', cells, sheetName });
      }}
    >
      {name}
    </button>
  );
}

const SIGN: Record<Severity, string> = { error: '×', warning: '!', info: 'i' };

/** A severity as shape, colour and word, never as colour alone. */
export function SeverityMark({ view: { say }, severity }: Shown & { readonly severity: Severity }) {
  return (
    <span class={`mark ${severity}`}>
      <span aria-hidden>{SIGN[severity]}</span>
      <span class="unseen">{`${say(TEXT[severity])}${say(TEXT.colon)}`}</span>
    </span>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string; readonly lang?: string }[];
  readonly onChoose: (value: string) => void;
  readonly disabled?: boolean;
  readonly inline?: boolean;
  /** The id of a text that says more. */
  readonly describedBy?: string;
}

/** A choice that takes effect at once, with its label. */
export function SelectField({ label, value, options, onChoose, ...given }: SelectFieldProps) {
  const { disabled, inline, describedBy } = given;
  return (
    <label class={inline ? 'field inline' : 'field'}>
      <span>{label}</span>
      <select
        value={value}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * The summary line of a section that folds. It needs a tabindex: Excel on the web handles the Tab key itself and
 * skips elements without one.
 */
export function Summary({ children }: { readonly children: ComponentChildren }) {
  return <summary tabindex={0}>{children}</summary>;
}

interface FoldedProps extends Shown {
  readonly section: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/**
 * A section that starts folded. Its content is shown only once it was opened, because it would otherwise be compared at
 * every keystroke and be most of the pane. It is kept when folded again, so that choices in it remain.
 */
export function Folded({ view: { state, act }, section, title, children }: FoldedProps) {
  const open = state.unfolded.get(section);
  return (
    <details
      class="more"
      open={open}
      onToggle={({ currentTarget }) => act({ type: 'unfold', section, open: currentTarget.open })}
    >
      <Summary>{title}</Summary>
      {open !== undefined && children}
    </details>
  );
}
