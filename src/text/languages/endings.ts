/** One step of a stemmer: a word with some of it taken away or changed. */
export type Step = (word: string) => string;

/**
 * Pieces of words by how many letters must stay without them:
 *
 *     { 3: "s es/sx ies>y", 5: "ness" }
 *
 * `es/sx` goes only where it touches an s or an x, and `ies>y` gives way to a y.
 */
type Table = Readonly<Record<number, string>>;

/** A step that takes away at most one ending: the longest of the table that may go. */
export function endings(table: Table): Step {
  const { rules, longest } = read(table);
  return (word) => {
    for (let length = Math.min(longest, word.length - 1); length > 0; length--) {
      const left = word.length - length;
      const rule = rules.get(word.slice(left))?.find((rule) => applies(rule, left, word.charAt(left - 1)));
      if (rule !== undefined) return word.slice(0, left) + rule.replacement;
    }
    return word;
  };
}

/** A step that takes away at most one beginning: the longest of the table that may go. */
export function beginnings(table: Table): Step {
  const { rules, longest } = read(table);
  return (word) => {
    for (let length = Math.min(longest, word.length - 1); length > 0; length--) {
      const left = word.length - length;
      const rule = rules.get(word.slice(0, length))?.find((rule) => applies(rule, left, word.charAt(length)));
      if (rule !== undefined) return rule.replacement + word.slice(length);
    }
    return word;
  };
}

/**
 * A stemmer of steps one after the other. A word that holds anything but `letters` (the inside of a regular
 * expression's class), or more than 64 of them, is its own stem.
 */
export function stemmer(letters: string, steps: readonly Step[]): Step {
  const known = new RegExp(`^[${letters}]{1,64}$`);
  return (word) => (known.test(word) ? steps.reduce((stem, step) => step(stem), word) : word);
}

/** The words of a list with white space between them. */
export const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");

interface Rule {
  /** How many letters must stay; at least one, so that no stem is empty. */
  readonly least: number;
  /** The letters of which one must stand next to it; empty where the neighbour does not matter. */
  readonly next: string;
  readonly replacement: string;
}

const applies = ({ least, next }: Rule, left: number, neighbour: string): boolean =>
  left >= least && (next === "" || next.includes(neighbour));

function read(table: Table): { rules: ReadonlyMap<string, readonly Rule[]>; longest: number } {
  const rules = new Map<string, Rule[]>();
  for (const [least, list] of Object.entries(table)) {
    for (const entry of words(list)) {
      const [pattern = "", replacement = ""] = entry.split(">");
      const [piece = "", next = ""] = pattern.split("/");
      const rule = { least: Math.max(1, Number(least)), next, replacement };
      rules.set(piece, [...(rules.get(piece) ?? []), rule]);
    }
  }
  return { rules, longest: Math.max(0, ...[...rules.keys()].map((piece) => piece.length)) };
}
