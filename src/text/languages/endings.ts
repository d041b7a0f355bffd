/** One step of a stemmer: a word with some of it taken away or changed. */
export type Step = (word: string) => string;

/**
 * A step that takes away at most one ending: the longest of the table that may go.
 *
 *     endings({ 3: "s es/sx ies>y", 5: "ness" })
 *
 * The number before a list is how many letters must stay before an ending; `es/sx` goes only after an s or an x, and
 * `ies>y` gives way to a y.
 */
export function endings(table: Readonly<Record<number, string>>): Step {
  const rules = new Map<string, Rule[]>();
  let longest = 0;
  for (const [least, list] of Object.entries(table)) {
    for (const entry of words(list)) {
      const [pattern = "", replacement = ""] = entry.split(">");
      const [ending = "", after = ""] = pattern.split("/");
      const rule = { least: Math.max(1, Number(least)), after, replacement };
      rules.set(ending, [...(rules.get(ending) ?? []), rule]);
      longest = Math.max(longest, ending.length);
    }
  }
  return (word) => {
    for (let length = Math.min(longest, word.length - 1); length > 0; length--) {
      const left = word.length - length;
      const rule = rules
        .get(word.slice(left))
        ?.find(({ least, after }) => left >= least && (after === "" || after.includes(word.charAt(left - 1))));
      if (rule !== undefined) return word.slice(0, left) + rule.replacement;
    }
    return word;
  };
}

interface Rule {
  readonly least: number;
  readonly after: string;
  readonly replacement: string;
}

/** A step that takes away at most one beginning, the longest that leaves the number of letters before its list. */
export function beginnings(table: Readonly<Record<number, string>>): Step {
  const backwards = (text: string): string => [...text].reverse().join("");
  const mirrored = Object.entries(table).map(([least, list]) => [least, words(list).map(mirror).join(" ")]);
  function mirror(entry: string): string {
    const [pattern = "", replacement = ""] = entry.split(">");
    const [beginning = "", before = ""] = pattern.split("/");
    return `${backwards(beginning)}${before === "" ? "" : `/${before}`}>${backwards(replacement)}`;
  }
  const step = endings(Object.fromEntries(mirrored));
  return (word) => backwards(step(backwards(word)));
}

/** The first of the steps that changes the word, alone. */
export function firstOf(...steps: readonly Step[]): Step {
  return (word) => {
    for (const step of steps) {
      const changed = step(word);
      if (changed !== word) return changed;
    }
    return word;
  };
}

/**
 * A stemmer of steps one after the other. Words that hold anything but `letters` (a regular expression's class) or more
 * than 64 of them are their own stems, as are irregular forms' base forms' stems theirs: `irregular` lists them as
 * `form:base`.
 */
export function stemmer(letters: string, steps: readonly Step[], irregular = ""): Step {
  const known = new RegExp(`^[${letters}]{1,64}$`);
  const bases = new Map(words(irregular).map((pair) => pair.split(":") as [string, string]));
  return (word) => (known.test(word) ? steps.reduce((stem, step) => step(stem), bases.get(word) ?? word) : word);
}

/** The words of a list with white space between them. */
export const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");
