import type { Checked } from "./words.ts";

/**
 * What readers might type into this content, at random: some of its words in a row or from anywhere, one of them
 * mistyped or cut short, a phrase in quotes, a piece of text without spaces, a judged query.
 */
export function randomQuery({ content }: Checked, random: () => number): string {
  const { paragraphs, queries } = content;
  const any = (below: number) => Math.floor(random() * below);
  const pieces = (): string[] => {
    for (let tries = 0; tries < 100; tries++) {
      const words = paragraphs[any(paragraphs.length)]!.text.match(PIECE);
      if (words) return words;
    }
    return ["nothing"];
  };
  const row = (most: number): string[] => {
    const words = pieces();
    const from = any(words.length);
    return words.slice(from, from + 1 + any(most));
  };
  const scattered = () => Array.from({ length: 1 + any(3) }, () => row(1)[0]!);
  const changed = (words: string[], change: (word: string) => string) => {
    const which = any(words.length);
    return words.map((word, i) => (i === which ? change(word) : word)).join(" ");
  };
  const ways = [
    () => row(4).join(" "),
    () => scattered().join(" "),
    () => changed(row(3), (word) => mistype(word, random)),
    () => changed(scattered(), (word) => mistype(word, random)),
    () => changed(row(3), (word) => [...word].slice(0, 1 + any([...word].length)).join("")),
    () => `"${row(3).join(" ")}" ${scattered().join(" ")}`,
    () => queries[any(queries.length)]?.text ?? scattered().join(" "),
  ];
  return ways[any(ways.length)]!();
}

/** A word, or of a run without spaces a few characters. */
const PIECE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{M}]{1,6}|[\p{L}\p{M}\p{N}]+/gu;

/** One letter left out, doubled, swapped with the next or replaced. */
function mistype(word: string, random: () => number): string {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  const [letter = "", next = ""] = letters.slice(at, at + 2);
  const ways = [[next], [letter, letter, next], [next, letter], ["e", next]];
  letters.splice(at, 2, ...ways[Math.floor(random() * ways.length)]!);
  return letters.join("");
}
