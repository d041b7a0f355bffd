import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { PROBE } from "../../src/text/probe.ts";
import { keyOf } from "../cache/keys.ts";
import { MemoryStore, type Store } from "../cache/store.ts";
import { analyseArticle } from "./analyse.ts";
import { packAnalysed, unpackAnalysed } from "./analysed.ts";
import { groupArticles } from "./borders.ts";
import { makeShard } from "./shard.ts";
import { StoredShard } from "./stored-shard.ts";

/** What indexing may take from earlier builds, and keeps for later ones. */
export interface Known {
  readonly store: Store;
  /** Stands for the code that makes it. */
  readonly code: string;
  /** For each article what stands for all that it was made of; null, or nothing, where its own text has to. */
  readonly keys: readonly (string | null)[];
  /** Told of an article that had to be analysed. */
  readonly analysed: () => void;
  /** Paragraphs of a shard, on average. */
  readonly size?: number;
}

/**
 * The shards of a content; what is not in the store is made when it is asked for.
 *
 * @param progress told how many of how many paragraphs have been analysed, or were before
 */
export function gatherShards(
  { articles, paragraphs }: { readonly articles: readonly Article[]; readonly paragraphs: readonly Paragraph[] },
  analyser: Analyser,
  progress: (done: number, of: number) => void,
  known: Known = { store: new MemoryStore(), code: "", keys: [], analysed: () => {} },
): StoredShard[] {
  const { store, analysed } = known;
  const members = membersOf(articles, paragraphs, known);
  const fingerprint = analyser.fingerprint(PROBE);
  const itsKey = ({ key }: Member) => `a${keyOf(key, fingerprint)}`;
  const analyse = (member: Member) => {
    const { article, first, paragraphs: many } = member;
    const its = itsKey(member);
    const known = store.get(its);
    if (known) return unpackAnalysed(known);
    analysed();
    const made = analyseArticle(articles[article]!, paragraphs.slice(first, first + many), analyser);
    store.put(its, packAnalysed(made));
    return made;
  };
  // They are wanted as soon as one article of their shard changes.
  for (const member of members) store.has(itsKey(member));
  return groupArticles(members, known.size).map(({ from, to }) => {
    const own = members.slice(from, to);
    const key = keyOf(fingerprint, ...own.map((member) => member.key));
    return new StoredShard(store, key, () =>
      makeShard(
        own.map((member) => {
          const made = analyse(member);
          progress(member.first + member.paragraphs, paragraphs.length);
          return made;
        }),
      ),
    );
  });
}

interface Member {
  /** Its number. */
  readonly article: number;
  /** Number of its first paragraph. */
  readonly first: number;
  readonly paragraphs: number;
  readonly key: string;
}

/** The articles that have paragraphs, which come article by article. */
function membersOf(
  articles: readonly Article[],
  paragraphs: readonly Paragraph[],
  { keys, code }: Pick<Known, "keys" | "code">,
): Member[] {
  const members: Member[] = [];
  for (let first = 0; first < paragraphs.length; ) {
    const { article } = paragraphs[first]!;
    let end = first;
    while (paragraphs[end]?.article === article) end++;
    const key =
      keys[article] ?? keyOf(code, JSON.stringify([articles[article], textsOf(paragraphs.slice(first, end))]));
    members.push({ article, first, paragraphs: end - first, key });
    first = end;
  }
  return members;
}

/** All that is analysed of paragraphs. */
const textsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ text, credit, headings, kind, lang }) => [text, credit, headings, kind, lang]);
