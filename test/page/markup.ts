import { expect } from "vitest";

/** Nothing inline that runs, a policy that would stop it, and markup that is closed. */
export function expectSafe(headers: Headers, html: string): void {
  expect(headers.get("Content-Security-Policy")).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self';.*; require-trusted-types-for 'script'/,
  );
  expect(html).not.toContain("unsafe");
  const tags = [...html.matchAll(/<([a-z][\w-]*)([^>]*)>/gi)].map(([, name, rest]) => [name!, rest!] as const);
  for (const [name, attributes] of tags) {
    expect(`${name}${attributes.replace(/"[^"]*"/g, "")}`).not.toMatch(/\s(on\w+|style)\s*=/i);
    expect(["iframe", "object", "embed", "base", "style", "img"]).not.toContain(name.toLowerCase());
    if (name === "script") expect(attributes).toMatch(/^ type="module" src="\/(search-box|highlight)\.js"$/);
  }
  const open: string[] = [];
  for (const [, slash, name, rest] of html.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>/gi)) {
    if (["meta", "link", "input", "br"].includes(name!)) continue;
    if (slash === "") open.push(name!);
    else expect([rest, open.pop()]).toEqual(["", name]);
  }
  expect(open).toEqual([]);
}

const BLOCK =
  /<\/?(?:a class="name"|header|search|form|button|main|article|h\d|p|ul|ol|li|pre|figure|figcaption|blockquote|nav|section|div)\b[^>]*>/;

/** The text of a page's body, block by block, as a browser that looks for a text sees it. */
export function blocksIn(html: string): string[] {
  const body = html.slice(html.indexOf("<body"));
  return body
    .split(BLOCK)
    .map((block) =>
      readable(block.replace(/<[^>]*>/g, ""))
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((block) => block !== "");
}

export function readable(html: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html.replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole);
}

/** The values of an attribute, in order. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<[a-z][^>]*\\s${name}="([^"]*)"`, "g"))].map(([, value]) => readable(value!));
}
