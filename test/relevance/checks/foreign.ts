/** Words of languages that few contents are written in, none of them a name: Finnish, Hungarian, Swahili, Polish, Welsh. */
export const FOREIGN_WORDS: readonly string[] = `
aurinko bussikuski elokuva hattu hiihtokoulu huomenna ikkuna jalkapallo joulukuusi kahvila kaupunki keltainen kirjasto
kissanpentu koulureppu kukkaruukku kynttila lapsuus leipuri lentokone lumiukko maanantai mansikka metsapolku mustikka
naapuri ohikulkija omenapuu onnittelut opettaja perhonen piparkakku polkupyora puhelin puolukka puutarha rautatie
ruokakauppa saunavihta sateenvarjo sipulikeitto suklaa syntymapaiva talvella tuolijakkara ullakko valokuva vesiputous
viikonloppu ystavyys
ablakban almafa boldogsag busszal csillag cukraszda delutan egyszerre ejszaka elmegyek erdoszel eskuvo falevel fazekas
feherre fogkefe gyerekszoba gyumolcs hajnalban haragszik holnapra homokvar irodahaz kapualj karacsony kedvesem kenyeret
kerekpar kertesz konyvtar korhaz macskank madarfeszek megerkezett mosolyog nagymama nyaralas orarend palacsinta pohar
reggeli sargarepa szekreny szerelmes szomszed tegnapi tojasleves udvarias uzenetet varosunk vasarnap vizesest zongora
asubuhi baiskeli barabara bustani chakula dirisha duniani furaha gazeti habari jambazi jirani kabichi kahawa kalamu
karamu kijani kilimani kitabu kiwanda kumbukumbu kuoga lugha mabati maharage mahindi makaburi malipo mamba mashairi
matunda mbwamwitu mchungaji meli mfuko mgahawa mkulima mlango mpishi msichana msitu muhogo mvuvi mwalimu nanasi ndizi
ngoma njugu nyanya nyumba pilipili ramani rafiki sabuni safisha samaki shuleni sikukuu sungura tembo ubao uchaguzi
ufagio ukuta upepo vitunguu wanafunzi zawadi zulia
babcia brzoskwinia chmurka czekolada czwartek dworzec dzieckiem fartuszek filharmonia gorczyca gospodarstwo grudzien
jaskrawy jesienny kaczuszka kalendarz kapelusznik kierowca kolejka kropidlo kuchenka latawiec listopad marchewka miejsce
mieszkanie motylek narciarz niebieski obrazek ogrodnik pierogi piosenka podworko pogodny poziomka przedszkole
przyjaciel rowerzysta rzeczka siostrzyczka skarpetka spacerowicz szklanka tramwajem truskawka ulewa wakacje warzywo
wieczorem wiewiorka wspomnienie zabawka zegarek zimowisko zwierzatko
aderyn afon amgueddfa bachgen bendigedig blodyn brecwast bwrdd canmlwydd cegin ceffylau chwaraewr chwerthin coedwig
croeso cyfeillgar cyfrifiadur cymydog darllen deintydd diolchgar dyffryn dysgwyr eisteddfa enfys ffenestr ffynnon
gaeafol glaswellt gwallgof gwanwyn gwdihw gweithiwr gwersyll gwyliau heddlu hufenia llyfrgell lleuad llwynog machlud
mefus moronen mynyddoedd neithiwr nosweithiau oergell pentref pysgotwr rhewgell rhosyn siopwr tywydd ymbarel ysgolion
`
  .trim()
  .split(/\s+/);
