import type { Engine } from "../../store/engine.ts";
import type { Source } from "../slots.ts";
import { add, type Bits } from "./bits.ts";

/** Marks the paragraphs of a window that hold any of these terms themselves. */
export function markOwn(
  sources: readonly Source[],
  from: number,
  to: number,
  bits: Bits,
  { startsArticle }: Pick<Engine, "startsArticle">,
): void {
  for (const { lists, owning } of sources) {
    lists.forEach((list, i) => {
      const own = owning[i]!;
      if (own === "no") return;
      list.read(from, to);
      const { paragraphs, start, end } = list;
      for (let at = start; at < end; at++) {
        const paragraph = paragraphs[at]!;
        if (own === "yes" || startsArticle(paragraph)) add(bits, paragraph - from);
      }
    });
  }
}

/** Marks those that hold any of them in any field. */
export function markHeld(sources: readonly Source[], from: number, to: number, bits: Bits): void {
  for (const { lists } of sources) {
    for (const list of lists) {
      list.read(from, to);
      const { paragraphs, start, end } = list;
      for (let at = start; at < end; at++) add(bits, paragraphs[at]! - from);
    }
  }
}
