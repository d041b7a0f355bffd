import { crc32 } from "node:zlib";
import { packContainer } from "../src/search/store/container.ts";
import type { Analyser } from "../src/text/analyser.ts";
import { PROBE } from "../src/text/probe.ts";

/**
 * Makes an artefact of sections by name: numbers and bytes as they are, anything else as JSON.
 *
 * @param minisearch version of the MiniSearch whose index it is
 */
export function packSections(
  sections: Readonly<Record<string, unknown>>,
  analyser: Pick<Analyser, "fingerprint" | "languages">,
  minisearch: string,
): Uint8Array {
  const all = { ...sections, probe: new TextEncoder().encode(PROBE) };
  const bytes = Object.entries(all).map(([name, value]) => [name, bytesOf(value)] as const);
  const languages = analyser.languages.map(({ tag }) => tag);
  const maker = { minisearch, analyser: analyser.fingerprint(PROBE), languages };
  return packContainer(maker, new Map(bytes), crc32);
}

function bytesOf(value: unknown): Uint8Array {
  if (!ArrayBuffer.isView(value)) return new TextEncoder().encode(JSON.stringify(value));
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}
