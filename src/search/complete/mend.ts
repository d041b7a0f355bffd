import { isGram } from "../../text/grams.ts";
import type { Bounds } from "../options.ts";
import { allowedEdits } from "../rank/weights.ts";
import type { Engine } from "../store/engine.ts";
import { keyOf } from "./key.ts";

/**
 * Corrects the ends of one text: gives what begins completions with the fewest edits, where some word is unknown. Words
 * are corrected as in a search, one after the other, and only what begins completions so far is kept. The last one may be
 * a beginning.
 */
export function createMender({ completions, dictionary }: Pick<Engine, "completions" | "dictionary">, bounds: Bounds) {
  // Looking for what is near is the dear part, and the ends of a text share their words.
  const looked = new Map<string, readonly Mended[]>();
  const readingsOf = (word: string, begun: boolean): readonly Mended[] => {
    const asTyped = [{ text: word, edits: 0 }];
    const edits = allowedEdits([...word].length);
    if (edits === 0 || word.length > bounds.maxMendedLength || isGram(word) || /\p{N}/u.test(word)) return asTyped;
    if (dictionary.get(word) || (begun && dictionary.startingWith(word, 1).words.length > 0)) return asTyped;
    const asked = begun ? `${word}*` : word;
    const known = looked.get(asked);
    if (known || looked.size === bounds.maxCompletedTypos) return known ?? asTyped;
    const near = dictionary.near(word, edits, bounds.maxTypoWords, begun);
    const found = near.map((each) => ({ text: keyOf(each.word).text, edits: each.edits }));
    looked.set(asked, found);
    return found;
  };
  return (typed: string, whole: boolean): readonly string[] => {
    const words = typed.split(" ");
    let read: readonly Mended[] = [{ text: "", edits: 0 }];
    for (let i = 0; i < words.length && read.length > 0; i++) {
      const begun = i === words.length - 1 && !whole;
      const near = readingsOf(words[i]!, begun);
      read = read
        .flatMap((before) =>
          near.map(({ text, edits }) => ({
            text: i > 0 ? `${before.text} ${text}` : text,
            edits: before.edits + edits,
          })),
        )
        .filter(({ text }) => completions.beginning(text, !begun).length > 0)
        .sort((a, b) => a.edits - b.edits)
        .slice(0, bounds.maxTypoWords);
    }
    return read.filter(({ edits }) => edits === read[0]?.edits).map(({ text }) => text);
  };
}

interface Mended {
  readonly text: string;
  readonly edits: number;
}
