import { eventually, form, type Reader, type Visit, visit } from "../reader.ts";

/** A page whose box asks for more, as a site would write it, with something before and after. */
export const pageWith = (attributes: string, inside = "") => `<main><h1>A site</h1><p><a href="#before">Before</a></p>
${form().replace("<pilcrow-search>", `<pilcrow-search ${attributes}>${inside}`)}
<p id="below">Text below. <button type="button" id="after">After</button></p></main>`;

/** Opens such a page, and waits until the box has what it asked for. */
export async function visitWith(attributes: string, asked: Visit = {}): Promise<Reader> {
  const reader = await visit({ body: pageWith(attributes), ...asked, wait: false });
  await reader.page.waitForFunction(() => "show" in document.querySelector("pilcrow-search")!);
  const { page, field } = reader;
  const options = page.locator("pilcrow-search [part=option]");
  return {
    ...reader,
    options,
    typed: async (query, hits) => {
      await field.fill(query);
      await eventually(() => options.count()).toBe(hits);
    },
  };
}

/** What has the focus, in the box too. */
export const focused = ({ page }: Reader) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const inside = activeElement?.shadowRoot?.activeElement ?? activeElement;
    return inside?.getAttribute("part") ?? inside?.id ?? "";
  });

export const isModal = ({ page }: Reader) => page.locator("[part=dialog]").isVisible();
