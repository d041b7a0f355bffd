import type { Language } from "../language.ts";
import { beginnings, endings, stemmer, words } from "./endings.ts";

/** Indonesian (and Malay): particles, whose it is, then prefixes with the sound they change (me-nulis of tulis), suffixes. */
export const indonesian: Language = {
  tag: "id",
  aliases: ["ms"],
  stem: (word) => stem(word),
  common: new Set(
    words(`
      saya aku kami kita kamu anda engkau dia ia beliau mereka ku mu nya
      ini itu tersebut berikut sini situ sana
      siapa apa apakah mana dimana kapan mengapa kenapa bagaimana berapa yang
      adalah ialah merupakan ada bukan tidak tak belum sudah telah sedang masih akan dapat bisa boleh harus perlu ingin mau
      menjadi jadi
      dan atau tetapi tapi namun melainkan jika kalau bila apabila karena sebab maka sehingga agar supaya bahwa meski meskipun
      walaupun sedangkan serta juga pun lagi saja hanya bahkan lalu kemudian sangat lebih paling kurang sekali
      di ke dari pada kepada dengan untuk bagi oleh dalam tentang antara sebelum sesudah setelah selama sejak hingga sampai
      tanpa terhadap menurut melalui secara sebagai seperti atas bawah luar
      para semua seluruh setiap tiap beberapa banyak suatu sebuah seorang lain lainnya sendiri sama
    `),
  ),
  clitics: new Set(),
};

const stem = stemmer("a-z", [
  endings({ 3: "lah kah pun tah" }),
  endings({ 3: "nya ku mu" }),
  beginnings({
    3: `meny>s mem/aeiou>p mem men/aeiou>t men meng me peny>s pem/aeiou>p pem pen/aeiou>t pen peng pe memper diper keber`,
    4: "di ter ke ber bel per/bcdfghjklmnprstwy",
  }),
  endings({ 4: "kan an i" }),
]);
