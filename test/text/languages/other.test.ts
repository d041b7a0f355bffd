import { arabic } from "../../../src/text/languages/arabic.ts";
import { greek } from "../../../src/text/languages/greek.ts";
import { hebrew } from "../../../src/text/languages/hebrew.ts";
import { hindi } from "../../../src/text/languages/hindi.ts";
import { indonesian } from "../../../src/text/languages/indonesian.ts";
import { lithuanian } from "../../../src/text/languages/lithuanian.ts";
import { persian } from "../../../src/text/languages/persian.ts";
import { holdFamilies } from "./families.ts";

holdFamilies(greek, {
  together: `
    πόλη πόλης πόλεις πόλεων
    άνθρωπος ανθρώπου άνθρωποι ανθρώπων ανθρώπους
    γυναίκα γυναίκες γυναικών
    βιβλίο βιβλία βιβλίου βιβλίων
    ελληνικός ελληνική ελληνικό ελληνικά ελληνικών
    νέος νέα νέο νέου νέων
    κυβέρνηση κυβέρνησης κυβερνήσεις κυβερνήσεων
    γράφω γράφει γράφουν
    πρόβλημα προβλήματα προβλήματος προβλημάτων
    χώρα χώρες χώρας χωρών
    αυξάνω αυξάνει αυξάνεται αυξάνονται
    λόγος λόγου λόγοι λόγους
    δρόμος δρόμου δρόμοι δρόμων
    πόλεμος πολέμου πόλεμο πόλεμοι
    ΑΘΗΝΑ Αθήνα Αθήνας
    Σίσυφος ΣΙΣΥΦΟΣ Σισύφου
    ιστορία ιστορίας ιστορίες
    μεγάλος μεγάλη μεγάλο μεγάλα μεγάλων
  `,
  apart: `
    πόλη πύλη
    χώρα χορός
    νέος νόμος
    δρόμος δράμα
    βιβλίο βίος
    λόγος λίγος
  `,
});

holdFamilies(arabic, {
  together: `
    كتاب الكتاب والكتاب بالكتاب للكتاب كتابه كتابها
    مدينة المدينة مدينته
    مهندس مهندسون مهندسين المهندسين
    معلم معلمة معلمات المعلمات
    أحمد احمد
    إسلام اسلام الإسلام
    على علي
    مدرسة مدرسه المدرسة
    كِتَابٌ كتاب
    محمـــد محمد
    جامعة الجامعة جامعات الجامعات
    عراقي العراقي العراقية العراقيين
    حكومة الحكومة حكومات وحكومة
    سيارة سيارات السيارة سيارته سيارتها
    أمريكي أمريكية الأمريكية الامريكيين
    حرب الحرب حربا
  `,
  apart: `
    كتاب كلب
    مدينة مدير
    جامعة جمعية
    حرب حزب
    بيت بنت
    قلب قلم
    ولد بلد
    نور نار
  `,
});

holdFamilies(persian, {
  together: `
    کتاب کتاب‌ها کتاب‌های کتابهای کتابی
    شهر شهرها شهرهای شهری
    ایران ايران
    كتاب کتاب
    دانشگاه دانشگاه‌ها دانشگاه‌های
    کشور کشورها کشورهای کشورمان
    بزرگ بزرگتر بزرگ‌ترین
    زن زنها
    مرد مردان
    دانشجو دانشجوها دانشجوهای
    می‌خواند میخواند خواند
    نمی‌رفت می‌رفت
    سال سال‌ها سالهای
    زبان زبان‌ها زبان‌های
    جمعیت جمعیتی
    نوشته نوشته‌ها
    خانه خانه‌ها خانه‌های
  `,
  apart: `
    کتاب کباب
    شهر شعر
    زبان زمان
    سال سیل
    کشور کشتی
    باد یاد
    دست دوست
  `,
});

holdFamilies(hebrew, {
  together: `
    ספר הספר בספר לספר ספרים הספרים
    ישראל בישראל וישראל ישראלי הישראלי ישראלית
    ממשלה הממשלה ממשלות
    ילד הילד ילדים הילדים לילדים
    מדינה המדינה מדינות במדינה
    אוניברסיטה האוניברסיטה באוניברסיטה
    עיר העיר בעיר לעיר
    בית הבית
    תלמיד תלמידים התלמידים תלמידה
    מלחמה המלחמה מלחמות ומלחמה
    שנה השנה
    חדש חדשה חדשים חדשות
    מורה המורה מורים
    ירושלים בירושלים לירושלים
  `,
  apart: `
    ספר סדר
    ילד יער
    עיר עץ
    בית בן
    שלום שולחן
    חדש חודש
  `,
});

holdFamilies(hindi, {
  together: `
    लड़का लड़के लड़कों
    लड़की लड़कियां लड़कियों
    किताब किताबें किताबों
    भाषा भाषाएं भाषाओं
    शहर शहरों
    हिन्दी हिंदी
    सम्बन्ध संबंध
    कहानी कहानियां कहानियों
    देश देशों
    सरकार सरकारें सरकारों
    नदी नदियां नदियों
    बड़ा बड़ी बड़े
    माता माताओं
    सेना सेनाओं सेनाएं
    पुस्तक पुस्तकें पुस्तकों
    चुनाव चुनावों
    ज़िला जिला
  `,
  apart: `
    शहर लहर
    देश वेश
    नदी नाव
    भाषा आशा
    किताब हिसाब
    सेना सोना
    दिन दान
  `,
});

holdFamilies(indonesian, {
  together: `
    tulis menulis ditulis tulisan penulis
    baca membaca dibaca bacaan pembaca
    ajar mengajar diajar ajaran pengajar
    pakai memakai dipakai pemakai
    buku bukunya bukuku
    rumah rumahnya perumahan
    jalan berjalan jalannya perjalanan
    sapu menyapu disapu
    besar terbesar membesar
    dengar mendengar didengar pendengar
    main bermain mainan
    rakyat rakyatnya kerakyatan
    hasil hasilnya
    pilih memilih dipilih pemilihan pilihan
    tahu tahukah
    indah keindahan
  `,
  apart: `
    tulis tukar
    baca bata
    buku batu
    rumah ramah
    jalan jalur
    hari hati
    mata mati
  `,
});

holdFamilies(lithuanian, {
  together: `
    namas namo namui namą namu name namai namų namams namus namuose
    knyga knygos knygai knygą knygoje knygų knygoms
    miestas miesto miestui miestą mieste miestai miestų miestuose
    universitetas universiteto universitete universitetai
    kalba kalbos kalbai kalbą kalboje kalbų
    naujas nauja naujo naujų naujus
    lietuviškas lietuviška lietuviško lietuviškų
    dirbti dirba dirbo
    Vilnius Vilniuje
    valstybė valstybės valstybei valstybę valstybėje valstybių
    mokykla mokyklos mokykloje mokyklų
    karas karo karui karą kare karai
    šalis šalies šalyje šalių
    istorija istorijos istoriją istorijoje
    vaikas vaiko vaikai vaikų vaikams
  `,
  apart: `
    namas nendrė
    knyga kaina
    miestas miškas
    kalba kalva
    karas kirvis
    vaikas vakaras
  `,
});
