import { type Maker, packContainer, unpackContainer } from "../../src/search/store/container.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** An artefact made by another maker, or with other sections, and right in every checksum. */
export function remake(artefact: Bytes, maker: Partial<Maker>, sections: Readonly<Record<string, string>> = {}): Bytes {
  const container = unpackContainer(artefact.slice().buffer);
  if (!("maker" in container)) throw new Error("The artefact to start from must be whole.");
  const { minisearch, analyser, languages } = container.maker;
  const kept = sectionsOf(artefact).map(({ name }): [string, Uint8Array] => [
    name,
    sections[name] === undefined ? container.section(name) : new TextEncoder().encode(sections[name]),
  ]);
  return new Uint8Array(packContainer({ minisearch, analyser, languages, ...maker }, new Map(kept)));
}

export function withFormat(artefact: Bytes, format: number): Bytes {
  const changed = artefact.slice();
  new DataView(changed.buffer).setUint32(8, format, true);
  return changed;
}

export function flipped(artefact: Bytes, place: number): Bytes {
  const changed = artefact.slice();
  changed[place]! ^= 1 << (place % 8);
  return changed;
}

/** Its parts, as its own header says, each with the zeros behind it. */
export function partsOf(artefact: Bytes): { name: string; start: number; end: number }[] {
  const header = 20 + new DataView(artefact.buffer).getUint32(12, true);
  const body = Math.ceil(header / 8) * 8;
  const parts = [{ name: "header", start: 0 }];
  for (const { name, offset } of sectionsOf(artefact)) parts.push({ name: `section “${name}”`, start: body + offset });
  return parts.map((part, i) => ({ ...part, end: parts[i + 1]?.start ?? artefact.length }));
}

function sectionsOf(artefact: Bytes): { name: string; offset: number; length: number }[] {
  const length = new DataView(artefact.buffer).getUint32(12, true);
  return JSON.parse(new TextDecoder().decode(artefact.subarray(20, 20 + length))).sections;
}
