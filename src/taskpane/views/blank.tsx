import { blankLayouts } from '../../blank';
import { BLANK } from '../words';
import type { Shown } from '../view';
import { Button } from './parts';

/** The layouts of which a blank form can be made; `tabindex` where the focus goes to the heading. */
export function BlankForms({ view, tabindex }: Shown & { readonly tabindex?: 0 }) {
  const { say } = view;
  return (
    <>
      <h2 id="blank-title" tabindex={tabindex}>
        {say(BLANK.title)}
      </h2>
      <p class="quiet">{say(BLANK.what)}</p>
      <ul class="sheets">
        {blankLayouts.map(({ id, name, what }) => (
          <li key={id}>
            {/* Not disabled meanwhile, which would lose the focus. */}
            <Button view={view} label={name} intent={{ type: 'write-blank', layout: id }} />
            <p class="quiet">{say(what)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
