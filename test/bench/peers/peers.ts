import type { RankingEngine } from "../../relevance/engines.ts";
import { flexSearch } from "./flexsearch.ts";
import { lunr } from "./lunr.ts";
import { miniSearchDefault, miniSearchFuzzy } from "./minisearch.ts";
import { orama } from "./orama.ts";
import { pagefind } from "./pagefind.ts";
import { sqlite } from "./sqlite.ts";

/** The engines that Pilcrow is compared with, each as its own documentation sets it up. */
export const PEERS: readonly RankingEngine[] = [
  miniSearchDefault,
  miniSearchFuzzy,
  lunr,
  flexSearch,
  orama,
  sqlite,
  pagefind,
];
