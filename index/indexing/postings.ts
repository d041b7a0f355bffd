import { FIELDS, type Field } from "../../src/search/document.ts";
import { numberOf } from "../../src/search/store/sequences.ts";
import { ByteWriter } from "./bytes.ts";
import type { Indexer } from "./minisearch.ts";
import { NumberList } from "./numbers.ts";
import { byCodeUnits, type Vocabulary } from "./vocabulary.ts";

/** Bits of a field's number. */
const FIELD_BITS = 2;

/**
 * Writes the index over paragraphs as MiniSearch gives it away, to the byte, without MiniSearch: that counts terms one by
 * one in maps of maps, which of 80,000 paragraphs takes 9 s and 1.2 GB, columns of numbers 1 s and 0.1 GB. A test holds
 * the two together.
 */
export class PostingsWriter implements Indexer {
  readonly #vocabulary: Vocabulary;
  /** Of each posting the number of its term and field, its paragraph and how often the term is there. */
  readonly #keys = NumberList.ofUint32();
  readonly #paragraphs = NumberList.ofUint32();
  readonly #frequencies = NumberList.ofUint32();
  /** For each paragraph how many different terms each field has, −1 for a field without words. */
  readonly #lengths = NumberList.ofInt32();
  readonly #averages: number[] = [];
  #count = 0;
  /** For each term how often it stands in the field that is being read. */
  #here = new Uint32Array(1024);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(fields: Readonly<Record<Field, ArrayLike<number>>>): void {
    FIELDS.forEach((name, field) => {
      const words = fields[name];
      const met = this.#countTerms(words);
      for (const term of met) {
        this.#keys.push((term << FIELD_BITS) | field);
        this.#paragraphs.push(this.#count);
        this.#frequencies.push(this.#here[term]!);
        this.#here[term] = 0;
      }
      this.#lengths.push(words.length === 0 ? -1 : met.length);
      if (words.length === 0) return;
      // As MiniSearch computes it, step by step: other ways round differently.
      const total = (this.#averages[field] || 0) * this.#count + met.length;
      this.#averages[field] = total / (this.#count + 1);
    });
    this.#count++;
  }

  #countTerms(words: ArrayLike<number>): number[] {
    const met: number[] = [];
    const { termsOf, terms } = this.#vocabulary;
    if (this.#here.length < terms.size) {
      const larger = new Uint32Array(2 * terms.size);
      larger.set(this.#here);
      this.#here = larger;
    }
    for (let i = 0; i < words.length; i++) {
      for (const term of termsOf[numberOf(words[i]!)]!) {
        if (this.#here[term] === 0) met.push(term);
        this.#here[term]!++;
      }
    }
    return met;
  }

  finish(): Uint8Array {
    const json = new ByteWriter();
    const all = Array.from({ length: this.#count }, (_, number) => number);
    const ids = JSON.stringify(Object.fromEntries(all.map((number) => [number, number])));
    const fields = JSON.stringify(Object.fromEntries(FIELDS.map((name, field) => [name, field])));
    json.text(`{"documentCount":${this.#count},"nextId":${this.#count},"documentIds":${ids},"fieldIds":${fields}`);
    json.text(`,"fieldLength":${JSON.stringify(this.#fieldLengths())}`);
    json.text(`,"averageFieldLength":${JSON.stringify(this.#averages)},"storedFields":{},"dirtCount":0,"index":[`);
    this.#writeTerms(json);
    json.text('],"serializationVersion":2}');
    return json.bytes();
  }

  #fieldLengths(): Record<number, number[]> {
    const lengths = this.#lengths.all();
    const all: Record<number, number[]> = {};
    for (let paragraph = 0; paragraph < this.#count; paragraph++) {
      const own: number[] = [];
      for (let field = 0; field < FIELDS.length; field++) {
        const length = lengths[paragraph * FIELDS.length + field]!;
        if (length >= 0) own[field] = length;
      }
      if (own.length > 0) all[paragraph] = own;
    }
    return all;
  }

  #writeTerms(json: ByteWriter): void {
    const { terms } = this.#vocabulary;
    const keys = this.#keys.all();
    const paragraphs = this.#paragraphs.all();
    const frequencies = this.#frequencies.all();
    // Sorted by counting, which keeps the paragraphs of a key in their order.
    const starts = new Uint32Array((terms.size << FIELD_BITS) + 1);
    for (const key of keys) starts[key + 1]!++;
    for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
    const next = starts.slice();
    const order = new Uint32Array(keys.length);
    for (let at = 0; at < keys.length; at++) order[next[keys[at]!]!++] = at;

    const sorted = Array.from({ length: terms.size }, (_, term) => term)
      .filter((term) => starts[term << FIELD_BITS] !== starts[(term + 1) << FIELD_BITS])
      .sort((a, b) => byCodeUnits(terms.texts[a]!, terms.texts[b]!));
    sorted.forEach((term, i) => {
      json.text(`${i === 0 ? "" : ","}[${JSON.stringify(terms.texts[term])},{`);
      let first = true;
      for (let field = 0; field < FIELDS.length; field++) {
        const key = (term << FIELD_BITS) | field;
        const from = starts[key]!;
        const to = starts[key + 1]!;
        if (from === to) continue;
        json.text(`${first ? "" : ","}"${field}":{`);
        first = false;
        for (let at = from; at < to; at++) {
          const posting = order[at]!;
          json.posting(at > from, paragraphs[posting]!, frequencies[posting]!);
        }
        json.text("}");
      }
      json.text("}]");
    });
  }
}
