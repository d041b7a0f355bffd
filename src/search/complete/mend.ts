import { isGram } from "../../text/grams.ts";
import type { Bounds } from "../options.ts";
import { allowedEdits } from "../rank/weights.ts";
import type { Engine } from "../store/engine.ts";
import { keyOf } from "./key.ts";

/**
 * The texts with the fewest edits that begin completions, where some word is unknown; words are corrected as in a search,
 * one after the other, and only what begins completions so far is kept. The last one may be a beginning.
 */
export function mend(
  typed: string,
  whole: boolean,
  engine: Pick<Engine, "completions" | "dictionary">,
  bounds: Bounds,
): readonly string[] {
  const { completions, dictionary } = engine;
  const words = typed.split(" ");
  let read: readonly Mended[] = [{ text: "", edits: 0 }];
  for (const [i, word] of words.entries()) {
    const begun = i === words.length - 1 && !whole;
    const edits = allowedEdits([...word].length);
    const fixed = edits === 0 || word.length > bounds.maxMendedLength || isGram(word) || /\p{N}/u.test(word);
    const known =
      fixed || dictionary.get(word) !== undefined || (begun && dictionary.startingWith(word, 1).words.length > 0);
    const near = known ? [{ word, edits: 0 }] : dictionary.near(word, edits, bounds.maxTypoWords, begun);
    read = read
      .flatMap((before) =>
        near.map((each) => ({
          text: `${before.text}${i > 0 ? " " : ""}${keyOf(each.word).text}`,
          edits: before.edits + each.edits,
        })),
      )
      .filter(({ text }) => completions.beginning(text, !begun).length > 0)
      .sort((a, b) => a.edits - b.edits)
      .slice(0, bounds.maxTypoWords);
  }
  return read.filter(({ edits }) => edits === read[0]?.edits).map(({ text }) => text);
}

interface Mended {
  readonly text: string;
  readonly edits: number;
}
