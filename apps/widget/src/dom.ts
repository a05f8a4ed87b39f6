type Child = Node | string | undefined;

/** Makes an element from attributes and children; text is always text, so the widget is clean under Trusted Types. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => child !== undefined));
  return element;
}

/** Words that are Vietnamese whatever the language around them is: titles, names, places (WCAG 3.1.2). */
export function vi(text: string): HTMLElement {
  return h('span', { lang: 'vi' }, text);
}

export function button(
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const element = h('button', { type: 'button', part: 'button', ...attributes }, label);
  element.addEventListener('click', press);
  return element;
}
