/** What esbuild says of a bundle, as far as it is used here. */
interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}

const PARTS: readonly [part: string, pattern: RegExp][] = [
  ["hono", /node_modules\/hono\//],
  ["minisearch", /node_modules\/minisearch\//],
  ["valibot", /node_modules\/valibot\//],
  ["ours: text", /(^|\/)src\/text\//],
  ["ours: search", /(^|\/)src\/search\//],
  ["ours: pages", /(^|\/)src\/page\//],
  ["ours: HTTP and RPC", /(^|\/)src\//],
  ["ours: built", /(^|\/)dist\//],
];

/** Bytes of the minified Worker, by what they come from. */
export function partsOfCode(metafile: Metafile, total: number): Map<string, number> {
  const parts = new Map(PARTS.map(([part]) => [part, 0]));
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const part = PARTS.find(([, pattern]) => pattern.test(path))?.[0] ?? "other packages";
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  }
  const known = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  return parts.set("bundler", total - known);
}
