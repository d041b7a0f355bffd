import { localeOf } from "./locale.ts";

/**
 * Words that are searched like others but that no completion begins or ends with: numbers, verbs of speech, words that
 * only measure or limit. With a capital within a sentence they are part of a name (Three Gorges) and do.
 */
export function isVague(word: string, lang: string): boolean {
  return VAGUE[localeOf(lang)]?.has(word.toLowerCase()) === true;
}

const VAGUE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    said says say saying told tells asked asks added adds according including include includes included
    may might also only even still yet ever never once always often
    within without per via least less much many few several own same other others else everything anything nothing
    one ones two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand
    first second last next new old make makes made take takes taken put get gets go goes come comes give gives given
    use uses used using need needs let lets keep keeps want wants see
  `),
  de: words(`
    sagte sagt sagten sagen erklärte teilte mitteilte betonte laut etwa rund mehr weniger schon noch nur sehr
    ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend erste ersten zweite neue neuen
    ab bis seit pro wurde wurden wird werden soll sollen
  `),
  fr: words(`
    dit disent déclaré annoncé selon plus moins très encore déjà deux trois quatre cinq six sept huit neuf dix cent mille
    premier première nouveau nouvelle fait faire être avoir
  `),
  es: words(`
    dijo dice dijeron según aseguró afirmó añadió más menos muy ya aún dos tres cuatro cinco seis siete ocho nueve diez
    cien mil primer primera nuevo nueva hace hacer
  `),
  it: words(`
    detto dice secondo più meno molto già ancora due tre quattro cinque sei sette otto nove dieci cento mila primo prima
  `),
  pt: words(`
    disse diz segundo mais menos muito já ainda dois duas três quatro cinco seis sete oito nove dez cem mil primeiro
    primeira novo nova
  `),
  nl: words(`
    zei zegt zeggen volgens meer minder zeer al nog twee drie vier vijf zes zeven acht negen tien honderd duizend eerste
    nieuwe
  `),
  ru: words(`
    сказал сказала сообщил сообщила заявил заявила говорит более менее очень уже ещё еще два две три четыре пять шесть
    семь восемь девять десять сто тысяч
  `),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
