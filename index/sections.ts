import { packContainer } from "../src/search/store/container.ts";
import type { Analyser } from "../src/text/analyser.ts";
import { probeFor } from "../src/text/probe.ts";

/**
 * Makes an artefact of sections by name: numbers and bytes as they are, anything else as JSON.
 *
 * @param words all of the content
 * @param minisearch version of the MiniSearch whose index it is
 */
export function packSections(
  sections: Readonly<Record<string, unknown>>,
  words: readonly string[],
  analyser: Pick<Analyser, "fingerprint" | "languages">,
  minisearch: string,
): Uint8Array {
  const probe = probeFor(words);
  const all = { ...sections, probe: new TextEncoder().encode(probe) };
  const bytes = Object.entries(all).map(([name, value]) => [name, bytesOf(value)] as const);
  const languages = analyser.languages.map(({ tag }) => tag);
  const maker = { minisearch, analyser: analyser.fingerprint(probe), languages };
  return packContainer(maker, new Map(bytes));
}

function bytesOf(value: unknown): Uint8Array {
  if (!ArrayBuffer.isView(value)) return new TextEncoder().encode(JSON.stringify(value));
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}
