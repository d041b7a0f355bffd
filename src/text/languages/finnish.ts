import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/**
 * Finnish. A word carries, from its end: a particle (kin), whose it is (nsa), its case (ssa), the plural (i) and the
 * stem's vowel; the consonant before it comes strong or weak (katu, kadun; kauppa, kaupan).
 */
export const finnish: Language = {
  tag: "fi",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      mina sina han me te he minun sinun hanen meidan teidan heidan minua hanta heita hanelle minulle
      se sen sita siina siita siihen sille silla ne niiden niita niissa niista nama tama taman tata tassa tasta naiden naita
      tuo tuon itse
      kuka kenen mika minka mita missa mista mihin milloin miten miksi kuinka kumpi millainen joka jonka jota jossa josta
      johon jotka joiden joita joissa
      on ole oli olen olet olivat ovat olla ollut olleet olisi olisivat ei en et emme eivat eika ollaan
      voi voivat voida voisi pitaa piti tulee taytyy saa
      ja tai seka mutta vaan etta jos kun koska vaikka kuten niin kuin joten eli siis myos vain jo viela nyt sitten
      hyvin erittain enemman vahemman
      kanssa ilman kautta mukaan ennen jalkeen aikana alla paalla vastaan valilla lisaksi varten
      muu muut muita kaikki kaikkien jokainen moni monet joku jokin jotkut mikaan sama toinen
    `),
  ),
  clitics: new Set(words("n in a ta ssa sta lla lta lle t iin han aan een")),
};

const stem = stemmer("a-z", [
  endings({ 4: "kin kaan kaankin" }),
  endings({ 3: "nsa mme nne", 5: "ni" }),
  endings({
    3: `ssa ssaan sta staan lla llaan lta ltaan lle lleen na naan ksi kse kseen tta ne n
      seen siin ihin hin han hon hun hen hyn aan een iin oon uun yyn
      iden jen ien ten vat neet nut nyt taan daan tiin ttiin
      minen misen mista misessa misesta miseen miseksi`,
  }),
  endings({ 3: "ia ta t a", 5: "ma va ttava" }),
  endings({
    2: "ine inen ise isi",
    3: `a e i o u y ai ei oi ui yi aa ee ii oo uu yy ia ea oa ua ya ie uo yo oja uja yja ija
      aine eine oine uine aise aisi ais eise eis is ois oise uis uise se us ys as uks ukse uksi yks ykse yksi
      uus uude uute uuks uukse uuksi yys yyde yyte yyks yykse yyksi`,
  }),
  endings({ 2: "nn>n nt>n nd>n ll>l lt>l ld>l rr>r rt>r rd>r mm>m mp>m ng>n nk>n kk>k pp>p tt>t ss>s d>t v>p" }),
]);
