import type { Element, Text } from "domhandler";
import type { ParagraphKind } from "../../../src/search/document.ts";
import { collapseLines, LINE_END } from "../../lines.ts";
import type { Block } from "../source.ts";
import type { AnchorsAndHeadings } from "./headings.ts";
import { lineOf } from "./tree.ts";

/** A block that is being read. */
export class OpenBlock {
  #text: string[] = [];
  #length = 0;
  #line = 0;
  #breaks = 0;
  #languages = new Map<string | undefined, number>();
  #credit: { start: number; end: number } | undefined;

  /** Whether nothing of it is seen yet. */
  get isEmpty(): boolean {
    return this.#line === 0;
  }

  add(text: Text, lang: string | undefined): void {
    const { data } = text;
    const first = data.search(/\S/);
    if (first >= 0) {
      if (this.#line === 0) this.#line = lineOf(text) + data.slice(0, first).split("\n").length - 1;
      this.#breaks = 0;
      this.#languages.set(lang, (this.#languages.get(lang) ?? 0) + data.length - first);
    }
    this.#push(data);
  }

  /** Of a cell, or a block within a block. */
  space(): void {
    if (!this.isEmpty) this.#push(LINE_END);
  }

  /** @returns how many lines have been broken since the last word */
  breakLine(): number {
    if (!this.isEmpty) this.#push(LINE_END);
    return ++this.#breaks;
  }

  /** Told where an element begins and ends, in case it holds the credit of a caption. */
  credit(element: Element, begins: boolean): void {
    if (!isCredit(element)) return;
    if (begins) this.#credit = { start: this.#length, end: Number.POSITIVE_INFINITY };
    else if (this.#credit) this.#credit.end = this.#length;
  }

  /** @returns undefined when there is nothing to read */
  close(above: AnchorsAndHeadings, kind: ParagraphKind): Block | undefined {
    if (this.isEmpty) return undefined;
    const whole = this.#text.join("");
    const { text: written, credit } = kind === "caption" ? this.#split(whole) : { text: whole };
    const { text, lines } = collapseLines(kind === "code" ? written.replaceAll("\n", LINE_END) : written);
    if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)) return undefined;
    const place = above.place(kind === "heading" ? text : undefined);
    const lang = this.#language();
    return {
      ...{ kind, text, line: this.#line, ...place },
      ...(lines.length === 0 ? {} : { lines }),
      ...(credit === undefined ? {} : { credit }),
      ...(lang === undefined ? {} : { lang }),
    };
  }

  #push(text: string): void {
    this.#text.push(text);
    this.#length += text.length;
  }

  /** The language of most of it. */
  #language(): string | undefined {
    let most: [string | undefined, number] = [undefined, 0];
    for (const each of this.#languages) if (each[1] > most[1]) most = each;
    return most[0];
  }

  /** A credit counts as one if it ends the caption. */
  #split(whole: string): { text: string; credit?: string } {
    const { start, end } = this.#credit ?? { start: 0, end: 0 };
    const text = whole.slice(0, start).trim();
    const credit = whole.slice(start, end).replace(/\s+/gu, " ").trim();
    if (text === "" || credit === "" || whole.slice(end).trim() !== "") return { text: whole.trim() };
    return { text, credit: /^\(([^()]*)\)$/.exec(credit)?.[1]?.trim() ?? credit };
  }
}

const CREDIT =
  /(?:^|[\s_-])(?:(?:photo|image|picture|media)?-?credits?|photographer|copyright|attribution)(?=$|[\s_-])/i;

function isCredit({ name, attribs }: Element): boolean {
  return (
    name === "small" ||
    CREDIT.test(attribs.class ?? "") ||
    /^(?:copyrightHolder|creditText|creator)$/.test(attribs.itemprop ?? "")
  );
}
