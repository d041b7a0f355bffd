/**
 * An element with properties and content, and the name that style sheets know it by, inside (`[part=…]`) and outside
 * (`::part(…)`). Text becomes text, never markup.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.part.add(part);
  made.append(...content);
  return made;
}
