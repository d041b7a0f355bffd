import { finnish } from "../../../src/text/languages/finnish.ts";
import { hungarian } from "../../../src/text/languages/hungarian.ts";
import { turkish } from "../../../src/text/languages/turkish.ts";
import { holdFamilies } from "./families.ts";

holdFamilies(finnish, {
  together: `
    talo talon talossa talosta taloon talot taloissa taloista
    katu kadun kadulla kadut kaduilla
    kauppa kaupan kaupassa kaupat kaupoissa
    kaupunki kaupungin kaupungissa kaupungit
    suomalainen suomalaisen suomalaista suomalaiset suomalaisia
    mahdollisuus mahdollisuuden mahdollisuutta mahdollisuuksia
    kysymys kysymyksen kysymystä kysymykset
    yliopisto yliopiston yliopistossa yliopistot
    Helsinki Helsingin Helsingissä
    kirja kirjan kirjassa kirjat kirjani
    hallitus hallituksen hallitusta hallitukset
    nainen naisen naiset
    maailma maailman maailmassa
    puhua puhun puhuu puhui puhunut
    kunta kunnan kunnassa kunnat
    koulu koulun koulussa kouluihin
    ranta rannan rannalla
  `,
  apart: `
    talo tila
    katu koti
    kirja kirves
    koulu kello
    meri maa
    suomi sumu
    kala kulta
    vesi vuosi
  `,
});

holdFamilies(hungarian, {
  together: `
    ház házak házban házból háznak házat házaink házainkban
    alma almát almák almában
    könyv könyvek könyvet könyvben könyvei
    város városok városban városból városnak városi
    Budapest Budapesten Budapesti
    ember emberek embernek emberrel
    kormány kormányok kormánya kormánynak
    egyetem egyetemek egyetemen egyetemi
    nyelv nyelvek nyelven nyelvet
    autó autók autóval autóban
    magyar magyarok magyarul magyarnak
    iskola iskolák iskolában iskolát
    ország országok országban országot
    kéz kézben kézzel
    nagy nagyobb legnagyobb
    víz vízben vízzel
  `,
  apart: `
    ház hús
    alma álom
    város vár
    könyv könny
    kéz kés
    nyelv nyár
    autó ajtó
  `,
});

holdFamilies(turkish, {
  together: `
    ev evler evde evden evlerinde evlerimizden
    kitap kitaplar kitabı kitabın kitapları
    şehir şehirler şehirde
    okul okula okulda okullar okulun
    kadın kadınlar kadının kadınları
    İstanbul İSTANBUL istanbul
    ışık ışıklar IŞIK
    ağaç ağaçlar ağacın
    renk renkler rengi rengini
    gelmek geldi gelmiş geliyor gelecek
    yazmak yazdı yazıyor yazacak
    çocuk çocuklar çocuğu çocuğun çocuklarımız
    dünya dünyada dünyanın
    üniversite üniversiteler üniversitesi üniversitesinde
    hükümet hükümetin hükümetler hükümetten
    ülke ülkeler ülkede ülkenin
    tarih tarihi tarihinde
  `,
  apart: `
    ev av
    kitap kilit
    okul oğul
    göz güz
    kadın kardeş
    deniz demir
    yol yıl
    para pul
  `,
});
