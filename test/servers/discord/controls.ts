import type { Body, Shown } from './held.js';

const BUTTON = 2;
const STRING_SELECT = 3;

/** The custom_ids of all that can be clicked, in order. */
export function customIds(shown: Pick<Shown, 'components'>): string[] {
  return controlsOf(shown.components).map(({ custom_id }) => String(custom_id));
}

/** A button by its custom_id, or by what stands on it. Throws if there is none, or if it cannot be clicked. */
export function buttonOf(shown: Shown, idOrLabel: string): Body {
  const buttons = controlsOf(shown.components).filter(({ type }) => type === BUTTON);
  const found = buttons.find((one) => one.custom_id === idOrLabel) ?? buttons.find((one) => one.label === idOrLabel);
  return usable(found, idOrLabel, shown);
}

/** A menu by its custom_id. Throws if there is none, or if it does not have what is picked. */
export function menuOf(shown: Shown, customId: string, values: readonly string[]): Body {
  const menus = controlsOf(shown.components).filter(({ type }) => type === STRING_SELECT);
  const menu = usable(
    menus.find((one) => one.custom_id === customId),
    customId,
    shown,
  );
  const options = (menu.options as Body[]).map(({ value }) => value);
  const strange = values.find((value) => !options.includes(value));
  if (strange !== undefined) throw new Error(`no option "${strange}" in the menu; there are: ${options.join(', ')}`);
  return menu;
}

function usable(control: Body | undefined, name: string, shown: Shown): Body {
  if (control === undefined)
    throw new Error(`nothing "${name}" to click; there are: ${customIds(shown).join(', ') || 'none'}`);
  if (control.disabled === true) throw new Error(`"${name}" is greyed out`);
  return control;
}

/** Everything with a custom_id, also in rows, sections and containers. */
function controlsOf(components: readonly Body[]): Body[] {
  return components.flatMap((one) => {
    const inside = [...objects(one.components), ...objects([one.accessory]), ...objects([one.component])];
    return [...(typeof one.custom_id === 'string' ? [one] : []), ...controlsOf(inside)];
  });
}

function objects(value: unknown): Body[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

/** What a modal sends back: its own components, with what was filled in. */
export function filledIn(components: readonly Body[], values: Readonly<Record<string, string>>): Body[] {
  return components.map((one) => {
    const { type, custom_id } = one;
    if (Array.isArray(one.components)) return { type, components: filledIn(one.components, values) };
    if (typeof one.component === 'object') return { type, component: filledIn([one.component as Body], values)[0] };
    const value = values[String(custom_id)] ?? '';
    return type === STRING_SELECT ? { type, custom_id, values: value ? [value] : [] } : { type, custom_id, value };
  });
}
