import { type FieldName, NAMES, type Property } from "./names.ts";

/** A word, several written together, or a quoted phrase, as the signs of a query set it off. */
export interface Item {
  readonly kind: "item";
  /** Without quotes, minus and field; and where it begins in the query, in UTF-16 code units. */
  readonly text: string;
  readonly start: number;
  readonly quoted: boolean;
  /** Written behind a minus. */
  readonly excluded: boolean;
  /** Written `text*`. */
  readonly begins: boolean;
  /** Written `name:text`; and where the name begins, so that all of it can be read as words. */
  readonly name?: FieldName | Property;
  readonly nameStart: number;
  /** Whether it opens as many parentheses as it closes. */
  readonly balanced: boolean;
}

/** `OR` or `|` on its own. */
export interface Or {
  readonly kind: "or";
  readonly text: string;
  readonly start: number;
}

export type Piece = Item | Or;

/** Straight and typographic; any closes any. */
export const QUOTES: ReadonlySet<string> = new Set('"“”„‟«»‹›＂″〝〞〟❝❞「」『』');
const MINUS = new Set("-‐‑–−﹣－");
const STARS = new Set("*＊");
const OPENING = new Set("(（");
const CLOSING = new Set(")）");
const SPACE = /\s/u;
const OR = /(?:OR|\||｜)(?!\S)/y;
const NAME = new RegExp(`(?:${NAMES.join("|")})[:：](?=\\S)`, "iy");

/**
 * Cuts a query at its signs, in time that grows with its length. A sign that makes no sense where it stands is part of an
 * item, and no word of it.
 *
 *     rebase OR merge -"force push" title:stash*
 *     item   or item   item          item
 */
export function cutPieces(text: string): Piece[] {
  return cut(text, 0, text.length);
}

function cut(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at < to; ) {
    if (SPACE.test(text[at]!)) {
      at++;
      continue;
    }
    // Behind a quote a sign is part of a word: “Make in India”-style.
    const begins = at === from || SPACE.test(text[at - 1]!);
    const or = begins ? matchAt(OR, text, at) : null;
    if (or !== null) {
      pieces.push({ kind: "or", text: or, start: at });
      at += or.length;
      continue;
    }
    const read = (begins && readGroup(text, at, to)) || readItem(text, at, to, begins);
    pieces.push(...read.pieces);
    at = read.end;
  }
  return pieces;
}

interface Read {
  readonly pieces: readonly Piece[];
  /** Where reading goes on. */
  readonly end: number;
}

/** What stands before a term: `-`, `name:`, or both. */
interface Prefix extends Pick<Item, "excluded" | "name" | "nameStart"> {
  /** Where the term itself begins. */
  readonly start: number;
}

function readPrefix(text: string, at: number, to: number): Prefix {
  const behind = at + 1 < to ? text[at + 1]! : " ";
  // “--dry-run” asks for an option.
  const excluded = MINUS.has(text[at]!) && !SPACE.test(behind) && !MINUS.has(behind);
  const nameStart = excluded ? at + 1 : at;
  const written = matchAt(NAME, text, nameStart);
  if (written === null || nameStart + written.length >= to) return { excluded, nameStart, start: nameStart };
  const name = written.slice(0, -1).toLowerCase() as FieldName | Property;
  return { excluded, name, nameStart, start: nameStart + written.length };
}

function readItem(text: string, at: number, to: number, begins: boolean): Read {
  const none: Prefix = { excluded: false, nameStart: at, start: at };
  const read = begins ? readPrefix(text, at, to) : none;
  // What stands before a group that makes no sense makes none either.
  const { start, ...signs } = OPENING.has(text[read.start]!) ? none : read;
  const close = QUOTES.has(text[start]!) ? closingQuote(text, start + 1, to) : -1;
  if (close >= 0) {
    const quoted = text.slice(start + 1, close);
    const item: Item = {
      kind: "item",
      text: quoted,
      start: start + 1,
      quoted: true,
      begins: false,
      balanced: true,
      ...signs,
    };
    return { pieces: [item], end: close + 1 };
  }
  let end = start;
  let open = 0;
  // A quote that nothing closes may stand first.
  do {
    if (OPENING.has(text[end]!)) open++;
    if (CLOSING.has(text[end]!)) open--;
    end++;
  } while (end < to && !SPACE.test(text[end]!) && !QUOTES.has(text[end]!));
  const written = text.slice(start, end);
  const item: Item = {
    kind: "item",
    text: written,
    start,
    quoted: false,
    begins: STARS.has(written.at(-1)!),
    balanced: open === 0,
    ...signs,
  };
  return { pieces: [item], end };
}

/** `(a OR b)` with what stands before it; null where there is none, or more in it than alternatives. */
function readGroup(text: string, at: number, to: number): Read | null {
  const { excluded, name, start } = readPrefix(text, at, to);
  if (!OPENING.has(text[start]!)) return null;
  let close = start + 1;
  while (close < to && !OPENING.has(text[close]!) && !CLOSING.has(text[close]!)) close++;
  if (close >= to || !CLOSING.has(text[close]!) || (close + 1 < to && !SPACE.test(text[close + 1]!))) return null;
  const pieces = cut(text, start + 1, close);
  const alternate = pieces.length % 2 === 1 && pieces.every(({ kind }, i) => kind === (i % 2 === 0 ? "item" : "or"));
  const items = pieces.filter((piece) => piece.kind === "item");
  if (!alternate || items.some((item) => item.excluded || (name !== undefined && item.name !== undefined))) return null;
  const meant = (item: Item): Item => ({ ...item, excluded, ...(name === undefined ? {} : { name }) });
  // “Not this or that” means neither.
  const kept = excluded ? items : pieces;
  return { pieces: kept.map((piece) => (piece.kind === "item" ? meant(piece) : piece)), end: close + 1 };
}

function closingQuote(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (QUOTES.has(text[i]!)) return i;
  return -1;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
