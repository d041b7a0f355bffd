import { bulgarian } from "../../../src/text/languages/bulgarian.ts";
import { czech } from "../../../src/text/languages/czech.ts";
import { polish } from "../../../src/text/languages/polish.ts";
import { russian } from "../../../src/text/languages/russian.ts";
import { serboCroatian } from "../../../src/text/languages/serbo-croatian.ts";
import { slovak } from "../../../src/text/languages/slovak.ts";
import { ukrainian } from "../../../src/text/languages/ukrainian.ts";
import { holdFamilies } from "./families.ts";

holdFamilies(russian, {
  together: `
    город города городу городом городе городов городам городами городах
    книга книги книге книгу книгой книгами
    страна страны стране страну страной странам
    новый новая новое новые нового новой новому новым новых
    русский русская русские русского русских
    работать работает работают работал работала работали
    построить построил построила построили
    история истории историю историей
    университет университета университете университеты
    область области областью областей
    правительство правительства правительству
    журнал журналы журнала
    использовать использует использовал
    чёрный черный чёрная черная
    ёлка елка ёлки
    человек человека человеку
    учитель учителя учителей
    военный военная военные военных
  `,
  apart: `
    город гора
    книга книжка
    мир мера
    дом дума
    стол стул
    война вина
    день дань
    край крик
  `,
});

holdFamilies(ukrainian, {
  together: `
    книга книги книгу книгою книгами
    країна країни країні країну країною
    новий нова нове нові нового нової новому новим нових
    український українська українське українські українського української
    працювати працює працюють працював працювала працювали
    університет університету університеті університети
    область області областю
    історія історії історію історією
    уряд уряду урядом
    школа школи школі школу школою
    людина людини людину людиною
    війна війни війні війну
    мова мови мові мову мовою
    перший перша перше перші першого
    читати читає читають читав читала
  `,
  apart: `
    книга книжка
    країна крайній
    мова мовчання
    школа шкода
    стіл стіна
    рука ріка
    місто місце
  `,
});

holdFamilies(polish, {
  together: `
    kobieta kobiety kobietę kobietą kobiet
    książka książki książkę książką
    dom domu domem domy domów domach
    miasto miasta miastu miastem miast
    nowy nowa nowe nowego nowej nowym nowych
    polski polska polskie polskiego polskiej polskich
    pracować pracuje pracował pracowała pracowali
    czytać czyta czytał czytała czytali
    robić robi robił robiła robili
    szkoła szkoły szkole szkołę szkołą szkół
    rząd rządu rządem rządy
    uniwersytet uniwersytetu uniwersytety
    wojna wojny wojnę wojną
    droga drogi drogę drogą dróg
    żona zona żony
    historia historii historię historią
    Polska Polsce Polskę Polską
  `,
  apart: `
    dom dym
    miasto miska
    wojna wojsko
    ręka rzeka
    noc nos
    droga drzewo
    król krok
    kot kat
  `,
});

holdFamilies(czech, {
  together: `
    město města městu městem městech městům
    kniha knihy knihu knihou knihách
    žena ženy ženě ženu ženou ženách
    nový nová nové nového nové novým nových
    český česká české českého českých
    pracovat pracuje pracoval pracovala pracovali
    dělat dělá dělal dělala dělali
    válka války válku válkou
    vláda vlády vládě vládu vládou
    univerzita univerzity univerzitě univerzitu
    hrad hradu hradem hrady
    řeka řeky řeku řekou
    škola školy škole školu školou
    jazyk jazyka jazykem jazyky jazyků
    rychlý rychlá rychle rychlejší
    možnost možnosti možností
    učitel učitele učiteli učitelů
  `,
  apart: `
    město místo
    hrad hrob
    řeka ruka
    rok rak
    vláda vlak
    škola škoda
    král krok
    les los
  `,
});

holdFamilies(slovak, {
  together: `
    mesto mesta mestu mestom mestách mestám
    kniha knihy knihu knihou knihách
    žena ženy žene ženu ženou ženách
    nový nová nové nového novej novým nových
    slovenský slovenská slovenské slovenského slovenských
    pracovať pracuje pracoval pracovala pracovali
    robiť robí robil robila robili
    vojna vojny vojnu vojnou
    vláda vlády vláde vládu vládou
    univerzita univerzity univerzite univerzitu
    hrad hradu hradom hrady hradov
    rieka rieky rieku riekou
    škola školy škole školu školou
    jazyk jazyka jazykom jazyky jazykov
    možnosť možnosti možností
    učiteľ učiteľa učiteľov učiteľom
  `,
  apart: `
    mesto miesto
    rieka ruka
    rok rak
    vláda vlak
    škola škoda
    kráľ krok
    les los
  `,
});

holdFamilies(bulgarian, {
  together: `
    град градът града градове градовете
    книга книгата книги книгите
    жена жената жени жените
    нов нова ново нови новия новият новата новите
    български българска българско българската българските
    държавен държавна държавно държавни държавния държавната
    университет университета университетът университети университетите
    правителство правителството правителства
    война войната войни войните
    страна страната страни страните
    училище училището училища
    работя работи работят работил работила
    възможност възможността възможности
    учител учителят учителя учители учителите
    език езикът езика
    история историята истории
    възможен възможна възможно
  `,
  apart: `
    град гроб
    книга книжар
    жена жега
    война вина
    мир море
    роса раса
  `,
});

holdFamilies(serboCroatian, {
  together: `
    grad grada gradu gradom gradovi gradova
    knjiga knjige knjigu knjigom књига књиге
    Београд Beograd Београду Beogradu Београда
    žena жена žene жене ženu жену
    mlijeko mleko млеко mlijeka mleka
    vrijeme vreme време
    nov nova novo novi novog novom novih
    srpski srpska srpsko srpskog српски српског
    hrvatski hrvatska hrvatskog hrvatskih
    raditi radi rade radio radila radili
    čitati čita čitaju čitao čitala čitali
    rat rata ratu ratom ratovi
    škola škole školu školom школа школе
    univerzitet univerziteta univerzitetu univerziteti
    dobar dobra dobro dobrog
    učitelj učitelja učitelji učiteljima
    mogućnost mogućnosti
    radnik radnika radnici radnicima
  `,
  apart: `
    grad grob
    žena žaba
    rat rod
    škola šala
    more mir
    dan dom
    vreme vrednost
  `,
});
