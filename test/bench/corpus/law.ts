/** Gives the rank of a word, from 0, the most frequent first. */
export type Law = (random: () => number) => number;

/**
 * Words that hold English together, the most frequent first: facts of the language, of which every text has its share.
 */
export const COMMON_WORDS: readonly string[] =
  `the of and to a in is that for it was on with as he be by at his this from had not are but or have an they which
  one you were all her she there would their we him been has when who will no more if out so up said what its about
  than into them can only other time new some could these two may first then do any like my now over such our man me
  even most made after also did many off before must well hand through years where much your way down should because
  long each just state those people too how little good world make very year still see work life being under never day
  same another know while last might us great old go come against came right take used himself few house use place`
    .trim()
    .split(/\s+/);

/** Share of all words that are common ones. */
const COMMON_SHARE = 0.44;
/** Among them (Mandelbrot): the first is about a twentieth of all words, as “the” is. */
const COMMON = { shift: 2.7, power: 1.1 } as const;

/**
 * Among all others the law has two powers (Ferrer i Cancho and Solé 2001): below the elbow words that many texts need,
 * above it those of few. Chosen so that the number of distinct words grows as was measured in large English contents:
 * 10,000 at 1,000 paragraphs, 45,000 at 10,000, 172,000 at 100,000, 611,000 at a million.
 */
const OTHERS = { shift: 30, power: 0.85, elbow: 10_000, tailPower: 1.67, most: 3_000_000 } as const;

export const isCommon = (random: () => number): boolean => random() < COMMON_SHARE;

export const commonWord: Law = (random) => common(random());

export const tellingWord: Law = (random) => COMMON_WORDS.length + other(random());

const common = (() => {
  let sum = 0;
  const upTo = COMMON_WORDS.map((_, rank) => {
    sum += (rank + 1 + COMMON.shift) ** -COMMON.power;
    return sum;
  });
  return (share: number): number => {
    const wanted = share * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
})();

/** By the inverse of the integral, so that no table is needed, however many words there are. */
const other = (() => {
  const { shift, power, elbow, tailPower, most } = OTHERS;
  const integral = (of: number) => (from: number, to: number) =>
    ((to + shift) ** (1 - of) - (from + shift) ** (1 - of)) / (1 - of);
  const inverse = (of: number, from: number, area: number) =>
    (area * (1 - of) + (from + shift) ** (1 - of)) ** (1 / (1 - of)) - shift;
  // Both powers give the same at the elbow.
  const joint = (elbow + shift) ** (tailPower - power);
  const head = integral(power)(0, elbow);
  const tail = joint * integral(tailPower)(elbow, most);
  return (share: number): number => {
    const area = share * (head + tail);
    const rank = area < head ? inverse(power, 0, area) : inverse(tailPower, elbow, (area - head) / joint);
    return Math.min(most - 1, Math.floor(rank));
  };
})();
