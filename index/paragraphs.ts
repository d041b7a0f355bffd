import { createHash } from "node:crypto";
import { CONTENT_LIMITS } from "../src/config.ts";
import type { Paragraph, ParagraphKind } from "../src/search/document.ts";
import type { ContentProblem } from "./problems.ts";
import { splitAtSentences } from "./sentences.ts";
import type { Block, SourceArticle } from "./sources/source.ts";

export interface Paragraphs {
  readonly paragraphs: readonly Omit<Paragraph, "article">[];
  /** By id: where in its text a line or cell ends. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  /** How many repeats were folded into the paragraph that they repeat. */
  readonly folded: number;
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];
}

/** Kinds whose repeats say nothing new; a heading, list item, row or line of code may well stand twice. */
const FOLDED: ReadonlySet<ParagraphKind> = new Set(["body", "caption", "quote"]);

/** Makes the paragraphs of an article: white space collapsed, overlong ones split, repeats folded, ids given. Pure. */
export function makeParagraphs({ file, article, blocks }: SourceArticle): Paragraphs {
  const problems: ContentProblem[] = [];
  const warnings: ContentProblem[] = [];
  const pieces = blocks.flatMap((block) => cutOverlong(block, file, problems, warnings));
  const unique: Placed[] = [];
  const seen = new Map<string, Placed>();
  pieces.forEach((piece, i) => {
    const key = JSON.stringify([piece.kind, piece.text, piece.credit]);
    const first = seen.get(key);
    if (first && FOLDED.has(piece.kind) && piece.text.length >= CONTENT_LIMITS.foldFrom) first.positions.push(i + 1);
    else {
      const placed = { piece, positions: [i + 1] };
      unique.push(placed);
      if (!first) seen.set(key, placed);
    }
  });
  const ids = paragraphIds(
    article.id,
    unique.map(({ piece }) => piece.text),
  );
  const paragraphs = unique.map(({ piece, positions }, i) => {
    const { kind, text, headings, anchor, credit, lang } = piece;
    const known = { ...(anchor === undefined ? {} : { anchor }), ...(credit === undefined ? {} : { credit }) };
    const foreign = lang === undefined || lang === article.lang ? {} : { lang };
    return { id: ids[i]!, positions, kind, text, headings, ...known, ...foreign };
  });
  const lines = new Map(unique.flatMap(({ piece }, i) => (piece.lines.length > 0 ? [[ids[i]!, piece.lines]] : [])));
  return { paragraphs, lines, folded: pieces.length - unique.length, problems, warnings };
}

type Piece = Block & { readonly lines: readonly number[] };

interface Placed {
  readonly piece: Piece;
  readonly positions: number[];
}

function cutOverlong(block: Block, file: string, problems: ContentProblem[], warnings: ContentProblem[]): Piece[] {
  const text = collapse(block.text);
  const { lines = [] } = block;
  const bytes = Buffer.byteLength(text);
  if (bytes > CONTENT_LIMITS.paragraphBytes) {
    const what = `a paragraph of ${bytes} bytes; at most ${CONTENT_LIMITS.paragraphBytes} are read`;
    problems.push({ file, line: block.line, what, cure: "Break it into paragraphs, or leave the file out." });
    return [];
  }
  if (text.length <= CONTENT_LIMITS.splitAbove) return [{ ...block, text, lines }];
  const parts = splitAtSentences(text, CONTENT_LIMITS.splitAbove);
  const what = `a paragraph of ${text.length} characters was split into ${parts.length} at sentences`;
  warnings.push({ file, line: block.line, what, cure: "Break it into paragraphs where you want readers to land." });
  return parts.map((part) => ({ ...block, text: part, lines: [] }));
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * `<article>.<8 characters of the text's hash>`. Two different texts that share those take 12 characters each; the
 * same text again takes `-2`, `-3`, … in order.
 */
export function paragraphIds(article: string, texts: readonly string[], hash = hashText): string[] {
  const short = new Map<string, Set<string>>();
  for (const text of texts) {
    const key = hash(text).slice(0, 8);
    short.set(key, (short.get(key) ?? new Set()).add(hash(text)));
  }
  const given = new Map<string, number>();
  return texts.map((text) => {
    const full = hash(text);
    const key = short.get(full.slice(0, 8))!.size > 1 ? full.slice(0, 12) : full.slice(0, 8);
    const count = (given.get(key) ?? 0) + 1;
    given.set(key, count);
    return `${article}.${key}${count > 1 ? `-${count}` : ""}`;
  });
}

/** Crockford's base32, lower case: no i, l, o, u that a person could misread. */
const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

/** The first 60 bits of the SHA-256 of a text (NFC, white space collapsed) as 12 base32 characters. */
function hashText(text: string): string {
  const digest = createHash("sha256")
    .update(collapse(text.normalize("NFC")))
    .digest();
  let bits = digest.readBigUInt64BE(0) >> 4n;
  let characters = "";
  for (let i = 0; i < 12; i++) {
    characters = BASE32[Number(bits & 31n)] + characters;
    bits >>= 5n;
  }
  return characters;
}
