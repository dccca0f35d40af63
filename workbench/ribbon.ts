/** A button of the manifest's tab. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function that the button runs; null if it shows the pane. */
  readonly action: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

function childrenOf(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}

const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? '';

/** The buttons that a manifest puts on the ribbon, in Chinese. */
export function ribbonOf(manifest: Document): readonly RibbonGroup[] {
  const resources = new Map(
    [...manifest.querySelectorAll('[id][DefaultValue]')].map((each) => [
      attribute(each, 'id'),
      attribute(each, 'DefaultValue'),
    ]),
  );
  const textOf = (parent: Element, name: string) =>
    resources.get(attribute(childrenOf(parent, name)[0], 'resid')) ?? '';
  const buttonOf = (control: Element): RibbonButton => {
    const [tip] = childrenOf(control, 'Supertip');
    const images = childrenOf(control, 'Icon').flatMap((icon) => [...icon.children]);
    const image = images.find((each) => attribute(each, 'size') === '32');
    // The manifest uses the add-in's own origin; here its files are served beside the page.
    const icon = new URL(resources.get(attribute(image, 'resid')) ?? '', location.href).pathname;
    const [action] = childrenOf(control, 'Action');
    const functionName = action ? childrenOf(action, 'FunctionName')[0]?.textContent : undefined;
    return {
      id: attribute(control, 'id'),
      label: textOf(control, 'Label'),
      tip: tip ? textOf(tip, 'Description') : '',
      icon: `addin${icon}`,
      action: functionName ?? null,
    };
  };
  return [...manifest.querySelectorAll('CustomTab > Group')].map((group) => ({
    label: textOf(group, 'Label'),
    buttons: childrenOf(group, 'Control').map(buttonOf),
  }));
}

export function drawRibbon(
  strip: HTMLElement,
  groups: readonly RibbonGroup[],
  press: (button: RibbonButton) => void,
): void {
  strip.replaceChildren(
    ...groups.map((group) => {
      const buttons = document.createElement('div');
      buttons.className = 'buttons';
      buttons.append(
        ...group.buttons.map((button) => {
          const element = document.createElement('button');
          const icon = document.createElement('img');
          Object.assign(icon, { src: button.icon, width: 32, height: 32, alt: '' });
          element.type = 'button';
          element.id = button.id;
          element.title = button.tip;
          element.append(icon, button.label);
          element.addEventListener('click', () => {
            press(button);
          });
          return element;
        }),
      );
      const name = document.createElement('div');
      name.className = 'name';
      name.textContent = group.label;
      const box = document.createElement('div');
      box.className = 'group';
      box.append(buttons, name);
      return box;
    }),
  );
}
