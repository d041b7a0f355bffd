/** A small guess at the language of a collection that does not say it; good enough to choose an analysis. */

export interface Guess {
  /** BCP 47 primary subtag; `und` where nothing speaks for any. */
  readonly tag: string;
  readonly from: "the folder's name" | "its letters" | "its commonest words" | "nothing";
}

/** Texts looked at; their number, and how much of each, in UTF-16 code units. */
const SAMPLE = { texts: 200, length: 500 };

/** Scripts of one language, or of one that is by far the most likely. Kana before Han: Japanese has both. */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp, share: number])[] = [
  ["ja", /[\p{scx=Hira}\p{scx=Kana}]/gu, 0.1],
  ["ko", /\p{sc=Hang}/gu, 0.2],
  ["zh", /\p{sc=Han}/gu, 0.2],
  ["th", /\p{sc=Thai}/gu, 0.3],
  ["lo", /\p{sc=Laoo}/gu, 0.3],
  ["km", /\p{sc=Khmr}/gu, 0.3],
  ["my", /\p{sc=Mymr}/gu, 0.3],
  ["el", /\p{sc=Grek}/gu, 0.3],
  ["he", /\p{sc=Hebr}/gu, 0.3],
  ["hy", /\p{sc=Armn}/gu, 0.3],
  ["ka", /\p{sc=Geor}/gu, 0.3],
  ["bn", /\p{sc=Beng}/gu, 0.3],
  ["ta", /\p{sc=Taml}/gu, 0.3],
  ["te", /\p{sc=Telu}/gu, 0.3],
  ["hi", /\p{sc=Deva}/gu, 0.3],
];

/** Words that every page of a language holds and few pages of another. */
const COMMON: Readonly<Record<string, string>> = {
  ar: "في من على أن إلى التي عن كان هذا هذه",
  fa: "در به از که این را با است برای آن",
  ur: "کے میں کی ہے اور سے کا کو نے ہیں",
  ru: "и в не на что с по как это из для",
  uk: "і в не на що з та як це до для є",
  bg: "и в не на че с за от се са да",
  en: "the of and to in is was for that with",
  de: "der die und in den von zu das mit ist",
  fr: "de la le et les des en du une est dans",
  es: "de la que el en y los del se las por con",
  it: "di che il la e un per del della con sono",
  pt: "de que o a e do da em um para não uma",
  nl: "de van het een en in is dat op te met",
  sv: "och i att en som det av är på för med",
  da: "og i at en der det af er på til med den",
  no: "og i at en som det av er på til med ikke",
  fi: "ja on oli että ei se hän joka ovat myös",
  et: "ja on ei see oli et ta mis kui oma",
  hu: "a az és hogy egy nem is volt meg ez",
  pl: "w i na z do się nie jest to że",
  cs: "a v se na je že z o s do by",
  sk: "a v sa na je že z o s do by bol",
  ro: "de și în a la cu pe din care un este",
  tr: "ve bir bu için ile de da olarak olan en",
  id: "yang dan di dari untuk dengan pada ini dalam adalah",
  vi: "và của là có được các trong cho một không",
  ca: "de la el i que en els les del amb per una",
};

/** Guesses by the ending of the folder's name (`news-de`, `news-de-dev`), then by script, then by common words. */
export function guessLanguage(name: string, texts: readonly string[]): Guess {
  const known = new Set([...SCRIPTS.map(([tag]) => tag), ...Object.keys(COMMON)]);
  const ending = /[-_]([a-z]{2})(?:[-_](?:dev|test|train|para))?$/.exec(name)?.[1];
  if (ending !== undefined && known.has(ending)) return { tag: ending, from: "the folder's name" };
  const step = Math.max(1, Math.floor(texts.length / SAMPLE.texts));
  const sample = texts
    .filter((_, i) => i % step === 0)
    .map((text) => text.slice(0, SAMPLE.length))
    .join("\n");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([, of, share]) => (sample.match(of)?.length ?? 0) > share * letters);
  if (script) return { tag: script[0], from: "its letters" };
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const votes = Object.entries(COMMON).map(([tag, common]): readonly [string, number] => {
    const set = new Set(common.split(" "));
    return [tag, words.filter((word) => set.has(word)).length / set.size];
  });
  const [best] = votes.sort(([, a], [, b]) => b - a);
  return best && best[1] > 0 ? { tag: best[0], from: "its commonest words" } : { tag: "und", from: "nothing" };
}
