/**
 * Countries and territories of ISO 3166-1, and Kosovo: code | names, the usual one first | Latin | capital=Latin |
 * adjectives of the country, masculine singular; after `+` what cannot be derived of them (broken plurals).
 * Written by hand; a test holds every CLDR name of a region against it.
 */
export const countryRows = `
AD|أندورا|Andorra|أندورا لا فيلا=Andorra la Vella|أندوري
AE|الإمارات/الإمارات العربية المتحدة/دولة الإمارات/دولة الإمارات العربية المتحدة|United Arab Emirates|أبوظبي/أبو ظبي=Abu Dhabi|إماراتي
AF|أفغانستان|Afghanistan|كابول/كابل=Kabul|أفغاني/أفغانستاني+أفغان
AG|أنتيغوا وبربودا|Antigua and Barbuda|سانت جونز=Saint John's|
AI|أنغويلا|Anguilla|ذا فالي=The Valley|
AL|ألبانيا|Albania|تيرانا=Tirana|ألباني+ألبان
AM|أرمينيا|Armenia|يريفان/ييريفان=Yerevan|أرميني/أرمني+أرمن
AO|أنغولا/أنجولا|Angola|لواندا=Luanda|أنغولي/أنجولي
AQ|أنتاركتيكا/القارة القطبية الجنوبية|Antarctica||
AR|الأرجنتين|Argentina|بوينس آيرس/بوينس أيرس/بوينوس آيرس/بيونس آيرس=Buenos Aires|أرجنتيني
AS|ساموا الأمريكية|American Samoa|باغو باغو=Pago Pago|
AT|النمسا|Austria|فيينا=Vienna|نمساوي/نمسوي
AU|أستراليا|Australia|كانبرا/كانبيرا=Canberra|أسترالي
AW|أروبا|Aruba|أورانيستاد=Oranjestad|
AX|جزر آلاند|Åland Islands|ماريهامن=Mariehamn|
AZ|أذربيجان/آذربيجان|Azerbaijan|باكو=Baku|أذربيجاني/أذري/آذري
BA|البوسنة/البوسنة والهرسك|Bosnia and Herzegovina|سراييفو/ساراييفو=Sarajevo|بوسني+بوشناق/بشناق
BB|بربادوس/باربادوس|Barbados|بريدج تاون/بريدجتاون=Bridgetown|بربادوسي
BD|بنغلاديش/بنجلاديش/بنغلادش/بنجلادش|Bangladesh|دكا=Dhaka|بنغلاديشي/بنجلاديشي/بنغالي/بنغلادشي
BE|بلجيكا|Belgium|بروكسل=Brussels|بلجيكي
BF|بوركينا فاسو|Burkina Faso|واغادوغو/واجادوجو/واغادوغو=Ouagadougou|بوركيني/بوركينابي
BG|بلغاريا|Bulgaria|صوفيا=Sofia|بلغاري+بلغار
BH|البحرين/مملكة البحرين|Bahrain|المنامة=Manama|بحريني
BI|بوروندي/بورندي|Burundi|جيتيغا/بوجومبورا=Gitega|بوروندي
BJ|بنين|Benin|بورتو نوفو=Porto-Novo|بنيني
BL|سان بارتيلمي/سان بارتليمي|Saint Barthélemy|غوستافيا=Gustavia|
BM|برمودا|Bermuda|هاملتون=Hamilton|
BN|بروناي/سلطنة بروناي|Brunei|بندر سري بكاوان/بندر سري بيغاوان=Bandar Seri Begawan|
BO|بوليفيا|Bolivia|سوكري/لاباز/لا باز=La Paz|بوليفي
BQ|هولندا الكاريبية|Caribbean Netherlands||
BR|البرازيل|Brazil|برازيليا=Brasília|برازيلي
BS|جزر البهاما/الباهاما/باهاماس/جزر الباهاما|Bahamas|ناساو=Nassau|
BT|بوتان|Bhutan|تيمفو/ثيمفو=Thimphu|بوتاني
BV|جزيرة بوفيه|Bouvet Island||
BW|بوتسوانا/بتسوانا|Botswana|غابورون/جابورون=Gaborone|بوتسواني
BY|بيلاروسيا/روسيا البيضاء/بيلاروس|Belarus|مينسك=Minsk|بيلاروسي
BZ|بليز/بيليز|Belize|بلموبان=Belmopan|
CA|كندا|Canada|أوتاوا=Ottawa|كندي
CC|جزر كوكوس/جزر كوكوس (كيلينغ)|Cocos Islands||
CD|الكونغو الديمقراطية/جمهورية الكونغو الديمقراطية/الكونغو - كينشاسا/الكونغو الديموقراطية/زائير|DR Congo|كينشاسا=Kinshasa|كونغولي
CF|أفريقيا الوسطى/جمهورية أفريقيا الوسطى|Central African Republic|بانغي/بانجي=Bangui|
CG|الكونغو/الكونغو برازافيل/الكونغو - برازافيل/جمهورية الكونغو|Congo|برازافيل=Brazzaville|كونغولي
CH|سويسرا|Switzerland|برن/بيرن=Bern|سويسري
CI|ساحل العاج/كوت ديفوار/الكوت ديفوار|Ivory Coast|ياموسوكرو=Yamoussoukro|إيفواري/عاجي
CK|جزر كوك|Cook Islands|أفاروا=Avarua|
CL|تشيلي/شيلي|Chile|سانتياغو/سانتياجو=Santiago|تشيلي/شيلي/تشيلياني
CM|الكاميرون|Cameroon|ياوندي=Yaoundé|كاميروني
CN|الصين/جمهورية الصين الشعبية/الصين الشعبية|China|بكين/بيجين/بيجينغ=Beijing|صيني
CO|كولومبيا|Colombia|بوغوتا/بوجوتا=Bogotá|كولومبي
CR|كوستاريكا/كوستا ريكا|Costa Rica|سان خوسيه=San José|كوستاريكي
CU|كوبا|Cuba|هافانا=Havana|كوبي
CV|الرأس الأخضر/جزر الرأس الأخضر|Cape Verde|برايا=Praia|
CW|كوراساو|Curaçao|ويلمستاد=Willemstad|
CX|جزيرة كريسماس/جزيرة عيد الميلاد|Christmas Island||
CY|قبرص|Cyprus|نيقوسيا=Nicosia|قبرصي+قبارصة
CZ|التشيك/جمهورية التشيك/تشيكيا|Czechia|براغ=Prague|تشيكي
DE|ألمانيا/جمهورية ألمانيا الاتحادية/ألمانيا الاتحادية|Germany|برلين=Berlin|ألماني+ألمان
DJ|جيبوتي|Djibouti||جيبوتي
DK|الدنمارك/الدانمارك/الدانمرك/الدنمرك|Denmark|كوبنهاغن/كوبنهاجن=Copenhagen|دنماركي/دانماركي/دانمركي/دنمركي
DM|دومينيكا|Dominica|روسو=Roseau|
DO|الدومينيكان/جمهورية الدومينيكان/جمهورية الدومينيك|Dominican Republic|سانتو دومينغو=Santo Domingo|دومينيكاني
DZ|الجزائر|Algeria||جزائري
EC|الإكوادور/الاكوادور|Ecuador|كيتو=Quito|إكوادوري
EE|إستونيا/استونيا|Estonia|تالين=Tallinn|إستوني
EG|مصر/جمهورية مصر العربية|Egypt|القاهرة=Cairo|مصري
EH|الصحراء الغربية|Western Sahara|العيون~=Laayoune|صحراوي
ER|إريتريا/إرتريا|Eritrea|أسمرة/أسمرا=Asmara|إريتري/إرتيري/إرتري
ES|إسبانيا/أسبانيا|Spain|مدريد=Madrid|إسباني/أسباني+إسبان/أسبان
ET|إثيوبيا/أثيوبيا/الحبشة|Ethiopia|أديس أبابا/أديس ابابا=Addis Ababa|إثيوبي/أثيوبي/حبشي+أحباش
FI|فنلندا/فنلندة|Finland|هلسنكي=Helsinki|فنلندي
FJ|فيجي/فيدجي|Fiji|سوفا=Suva|
FK|جزر فوكلاند/الفوكلاند/جزر المالوين|Falkland Islands|ستانلي=Stanley|
FM|ميكرونيزيا|Micronesia|باليكير=Palikir|
FO|جزر فارو/جزر الفارو|Faroe Islands|تورشافن=Tórshavn|
FR|فرنسا/فرنسة|France|باريس=Paris|فرنسي/فرنساوي+فرنسيس
GA|الغابون/الجابون|Gabon|ليبرفيل=Libreville|غابوني/جابوني
GB|بريطانيا/المملكة المتحدة/بريطانيا العظمى|United Kingdom|لندن=London|بريطاني
GD|غرينادا/جرينادا|Grenada|سانت جورجز=Saint George's|
GE|جورجيا|Georgia|تبليسي/تبيليسي/تفليس=Tbilisi|جورجي
GF|غويانا الفرنسية|French Guiana|كايين=Cayenne|
GG|غيرنسي/غيرنزي|Guernsey|سانت بيتر بورت=Saint Peter Port|
GH|غانا|Ghana|أكرا=Accra|غاني
GI|جبل طارق|Gibraltar||
GL|غرينلاند/جرينلاند|Greenland|نوك=Nuuk|غرينلاندي
GM|غامبيا/جامبيا|Gambia|بانجول=Banjul|غامبي/جامبي
GN|غينيا|Guinea|كوناكري=Conakry|غيني
GP|غوادلوب|Guadeloupe|باس تير=Basse-Terre|
GQ|غينيا الاستوائية|Equatorial Guinea|مالابو=Malabo|
GR|اليونان|Greece|أثينا=Athens|يوناني/إغريقي+إغريق
GS|جورجيا الجنوبية/جورجيا الجنوبية وجزر ساندويتش الجنوبية|South Georgia||
GT|غواتيمالا/جواتيمالا|Guatemala|غواتيمالا سيتي=Guatemala City|غواتيمالي
GU|غوام/جوام|Guam|هاغاتنا=Hagåtña|
GW|غينيا بيساو|Guinea-Bissau|بيساو=Bissau|
GY|غيانا/غويانا/جيانا|Guyana|جورج تاون=Georgetown|غياني/غوياني
HK|هونغ كونغ/هونج كونج/هونغ كونغ الصينية|Hong Kong||
HM|جزيرة هيرد وجزر ماكدونالد|Heard and McDonald Islands||
HN|هندوراس|Honduras|تيغوسيغالبا=Tegucigalpa|هندوراسي
HR|كرواتيا|Croatia|زغرب=Zagreb|كرواتي+كروات
HT|هايتي|Haiti|بورت أو برنس/بورت أوبرنس/بورتو برانس=Port-au-Prince|هايتي/هاييتي
HU|المجر/هنغاريا|Hungary|بودابست=Budapest|مجري/هنغاري
ID|إندونيسيا/أندونيسيا|Indonesia|جاكرتا=Jakarta|إندونيسي/أندونيسي
IE|أيرلندا/إيرلندا/إيرلندة|Ireland|دبلن=Dublin|أيرلندي/إيرلندي
IL|إسرائيل/الكيان الصهيوني|Israel|تل أبيب/تل ابيب=Tel Aviv|إسرائيلي
IM|جزيرة مان|Isle of Man|دوغلاس=Douglas|
IN|الهند|India|نيودلهي/نيو دلهي=New Delhi|هندي+هنود
IO|إقليم المحيط الهندي البريطاني/الإقليم البريطاني في المحيط الهندي|British Indian Ocean Territory||
IQ|العراق/جمهورية العراق|Iraq|بغداد=Baghdad|عراقي
IR|إيران/الجمهورية الإسلامية الإيرانية|Iran|طهران=Tehran|إيراني
IS|آيسلندا/أيسلندا/ايسلندا/آيسلندة|Iceland|ريكيافيك/ريكيافك=Reykjavík|آيسلندي/أيسلندي
IT|إيطاليا|Italy|روما=Rome|إيطالي+طليان
JE|جيرسي|Jersey|سانت هيلير=Saint Helier|
JM|جامايكا|Jamaica|كينغستون=Kingston|جامايكي
JO|الأردن/المملكة الأردنية الهاشمية/المملكة الأردنية|Jordan|عمّان~=Amman|أردني
JP|اليابان|Japan|طوكيو=Tokyo|ياباني
KE|كينيا|Kenya|نيروبي=Nairobi|كيني
KG|قرغيزستان/قيرغيزستان/قيرغيزيا/قرغيزيا|Kyrgyzstan|بيشكيك/بشكيك=Bishkek|قرغيزي/قيرغيزي/قرغيزستاني/قيرغيزستاني
KH|كمبوديا|Cambodia|بنوم بنه/بنوم بن=Phnom Penh|كمبودي
KI|كيريباتي|Kiribati|تاراوا=Tarawa|
KM|جزر القمر|Comoros|موروني=Moroni|
KN|سانت كيتس ونيفيس|Saint Kitts and Nevis|باستير=Basseterre|
KP|كوريا الشمالية|North Korea|بيونغ يانغ/بيونغيانغ/بيونج يانج/بيونجيانج=Pyongyang|كوري شمالي
KR|كوريا الجنوبية|South Korea|سول/سيول~=Seoul|كوري جنوبي
KW|الكويت/دولة الكويت|Kuwait|مدينة الكويت=Kuwait City|كويتي
KY|جزر كايمان/جزر الكايمان|Cayman Islands|جورج تاون=George Town|
KZ|كازاخستان/كازخستان/قازاقستان/قزاقستان|Kazakhstan|أستانا/آستانا/أستانة/نور سلطان=Astana|كازاخستاني/كازاخي/قازاقي
LA|لاوس|Laos|فيينتيان=Vientiane|لاوسي
LB|لبنان|Lebanon|بيروت=Beirut|لبناني
LC|سانت لوسيا|Saint Lucia|كاستريس=Castries|
LI|ليختنشتاين/ليشتنشتاين|Liechtenstein|فادوز=Vaduz|
LK|سريلانكا/سري لانكا|Sri Lanka|كولومبو=Colombo|سريلانكي/سيريلانكي
LR|ليبيريا|Liberia|مونروفيا=Monrovia|ليبيري
LS|ليسوتو|Lesotho|ماسيرو=Maseru|
LT|ليتوانيا/لتوانيا|Lithuania|فيلنيوس=Vilnius|ليتواني
LU|لوكسمبورغ/لوكسمبورج/لكسمبورغ|Luxembourg||لوكسمبورغي/لوكسمبورجي
LV|لاتفيا|Latvia|ريغا/ريجا=Riga|لاتفي
LY|ليبيا|Libya|طرابلس/طرابلس الغرب=Tripoli|ليبي
MA|المغرب/المملكة المغربية|Morocco|الرباط=Rabat|مغربي+مغاربة
MC|موناكو|Monaco||
MD|مولدوفا/مولدافيا|Moldova|كيشيناو/كيشينيف=Chișinău|مولدوفي/مولدافي
ME|الجبل الأسود/مونتينيغرو|Montenegro|بودغوريتسا=Podgorica|
MF|سان مارتن|Saint Martin|ماريغو=Marigot|
MG|مدغشقر|Madagascar|أنتاناناريفو=Antananarivo|ملغاشي
MH|جزر مارشال|Marshall Islands|ماجورو=Majuro|
MK|مقدونيا الشمالية/مقدونيا|North Macedonia|سكوبيه/سكوبي=Skopje|مقدوني
ML|مالي~|Mali|باماكو=Bamako|
MM|ميانمار/بورما|Myanmar|نايبيداو/نايبيتاو=Naypyidaw|ميانماري/بورمي
MN|منغوليا|Mongolia|أولان باتور=Ulaanbaatar|منغولي+مغول
MO|ماكاو/مكاو/ماكاو الصينية/منطقة ماكاو الإدارية الخاصة|Macau||
MP|جزر ماريانا الشمالية|Northern Mariana Islands|سايبان=Saipan|
MQ|مارتينيك/المارتينيك/جزر المارتينيك|Martinique|فور دو فرانس=Fort-de-France|
MR|موريتانيا|Mauritania|نواكشوط=Nouakchott|موريتاني
MS|مونتسرات|Montserrat|بليموث=Plymouth|
MT|مالطا|Malta|فاليتا=Valletta|مالطي
MU|موريشيوس/موريشوس|Mauritius|بورت لويس=Port Louis|موريشيوسي
MV|المالديف/جزر المالديف|Maldives|ماليه~=Malé|مالديفي
MW|ملاوي/مالاوي|Malawi|ليلونغوي=Lilongwe|
MX|المكسيك|Mexico|مكسيكو/مكسيكو سيتي/مدينة مكسيكو=Mexico City|مكسيكي
MY|ماليزيا|Malaysia|كوالالمبور/كوالا لمبور=Kuala Lumpur|ماليزي
MZ|موزمبيق/موزامبيق|Mozambique|مابوتو=Maputo|موزمبيقي
NA|ناميبيا|Namibia|ويندهوك=Windhoek|ناميبي
NC|كاليدونيا الجديدة|New Caledonia|نوميا=Nouméa|
NE|النيجر|Niger|نيامي=Niamey|نيجري
NF|جزيرة نورفولك|Norfolk Island|كينغستون=Kingston|
NG|نيجيريا|Nigeria|أبوجا=Abuja|نيجيري
NI|نيكاراغوا/نيكاراجوا|Nicaragua|ماناغوا/ماناجوا=Managua|نيكاراغوي/نيكاراغواني
NL|هولندا/هولندة|Netherlands|أمستردام=Amsterdam|هولندي
NO|النرويج|Norway|أوسلو=Oslo|نرويجي
NP|نيبال/النيبال|Nepal|كاتماندو/كتمندو/كاثماندو=Kathmandu|نيبالي
NR|ناورو|Nauru|يارين=Yaren|
NU|نيوي|Niue|ألوفي=Alofi|
NZ|نيوزيلندا/نيوزلندا/نيوزيلاندا|New Zealand|ولينغتون/ويلينغتون/ولنجتون=Wellington|نيوزيلندي/نيوزلندي
OM|عُمان/سلطنة عمان|Oman|مسقط~=Muscat|عماني
PA|بنما|Panama|بنما سيتي/مدينة بنما=Panama City|بنمي
PE|بيرو/البيرو|Peru|ليما=Lima|بيروفي/بيروي
PF|بولينيزيا الفرنسية|French Polynesia|بابيتي=Papeete|
PG|بابوا غينيا الجديدة|Papua New Guinea|بورت مورسبي=Port Moresby|
PH|الفلبين/الفيليبين/الفليبين|Philippines|مانيلا=Manila|فلبيني/فيليبيني/فليبيني
PK|باكستان|Pakistan|إسلام آباد/إسلام أباد/إسلاماباد/اسلام اباد=Islamabad|باكستاني
PL|بولندا/بولونيا|Poland|وارسو/فرصوفيا=Warsaw|بولندي/بولوني
PM|سان بيير ومكويلون|Saint Pierre and Miquelon||
PN|جزر بيتكيرن|Pitcairn Islands||
PR|بورتوريكو/بويرتوريكو|Puerto Rico|سان خوان=San Juan|بورتوريكي
PS|فلسطين/دولة فلسطين/الأراضي الفلسطينية|Palestine|القدس/القدس الشرقية/القدس المحتلة/القدس الشريف/القدس الغربية=Jerusalem|فلسطيني
PT|البرتغال|Portugal|لشبونة/ليشبونة=Lisbon|برتغالي
PW|بالاو|Palau|نغيرولمود=Ngerulmud|
PY|باراغواي/الباراغواي/باراجواي|Paraguay|أسونسيون=Asunción|باراغواياني/باراغوياني
QA|قطر~/دولة قطر|Qatar|الدوحة=Doha|قطري
RE|روينيون/لا ريونيون|Réunion|سان دوني=Saint-Denis|
RO|رومانيا|Romania|بوخارست=Bucharest|روماني+رومان
RS|صربيا|Serbia|بلغراد/بلجراد=Belgrade|صربي+صرب
RU|روسيا/روسيا الاتحادية/الاتحاد الروسي/جمهورية روسيا الاتحادية|Russia|موسكو=Moscow|روسي+روس
RW|رواندا|Rwanda|كيغالي/كيجالي=Kigali|رواندي
SA|السعودية/المملكة العربية السعودية/العربية السعودية|Saudi Arabia|الرياض=Riyadh|سعودي
SB|جزر سليمان|Solomon Islands|هونيارا=Honiara|
SC|سيشل/جزر سيشل|Seychelles|فيكتوريا=Victoria|
SD|السودان/جمهورية السودان|Sudan|الخرطوم=Khartoum|سوداني
SE|السويد|Sweden|ستوكهولم=Stockholm|سويدي
SG|سنغافورة/سنغافوره|Singapore||سنغافوري
SH|سانت هيلينا/سانت هيلانة|Saint Helena|جيمس تاون=Jamestown|
SI|سلوفينيا|Slovenia|ليوبليانا=Ljubljana|سلوفيني
SJ|سفالبارد/سفالبارد وجان ماين|Svalbard|لونغييربين=Longyearbyen|
SK|سلوفاكيا|Slovakia|براتيسلافا=Bratislava|سلوفاكي
SL|سيراليون|Sierra Leone|فريتاون/فري تاون=Freetown|سيراليوني
SM|سان مارينو|San Marino||
SN|السنغال|Senegal|داكار/دكار=Dakar|سنغالي
SO|الصومال|Somalia|مقديشو/مقديشيو=Mogadishu|صومالي
SR|سورينام|Suriname|باراماريبو=Paramaribo|
SS|جنوب السودان/دولة جنوب السودان|South Sudan|جوبا=Juba|جنوب سوداني
ST|ساو تومي وبرينسيبي|São Tomé and Príncipe|ساو تومي=São Tomé|
SV|السلفادور|El Salvador|سان سلفادور=San Salvador|سلفادوري
SX|سانت مارتن/سينت مارتن|Sint Maarten|فيليبسبورغ=Philipsburg|
SY|سوريا/سورية/الجمهورية العربية السورية|Syria|دمشق=Damascus|سوري
SZ|إسواتيني/سوازيلاند/إيسواتيني|Eswatini|مبابان=Mbabane|
TC|جزر توركس وكايكوس|Turks and Caicos Islands||
TD|تشاد|Chad|نجامينا/إنجامينا/أنجمينا=N'Djamena|تشادي
TF|الأقاليم الجنوبية الفرنسية|French Southern Territories||
TG|توغو/توجو|Togo|لومي~=Lomé|توغولي
TH|تايلاند/تايلند/تايلندا|Thailand|بانكوك=Bangkok|تايلاندي/تايلندي
TJ|طاجيكستان|Tajikistan|دوشنبه/دوشانبي=Dushanbe|طاجيكي/طاجيكستاني+طاجيك
TK|توكيلاو/توكيلو|Tokelau||
TL|تيمور الشرقية/تيمور - ليشتي|Timor-Leste|ديلي=Dili|تيموري
TM|تركمانستان|Turkmenistan|عشق آباد/عشق أباد/عشقباد=Ashgabat|تركمانستاني
TN|تونس|Tunisia||تونسي+توانسة
TO|تونغا|Tonga|نوكو ألوفا=Nuku'alofa|
TR|تركيا|Turkey|أنقرة/أنقره=Ankara|تركي~+أتراك/ترك~
TT|ترينيداد وتوباغو/ترينيداد|Trinidad and Tobago|بورت أوف سبين=Port of Spain|ترينيدادي
TV|توفالو|Tuvalu|فونافوتي=Funafuti|
TW|تايوان|Taiwan|تايبيه/تايبه=Taipei|تايواني
TZ|تنزانيا|Tanzania|دودوما=Dodoma|تنزاني
UA|أوكرانيا|Ukraine|كييف/كيف~=Kyiv|أوكراني
UG|أوغندا/أوجندا|Uganda|كمبالا/كامبالا=Kampala|أوغندي/أوجندي
UM|جزر الولايات المتحدة النائية|U.S. Outlying Islands||
US|الولايات المتحدة/الولايات المتحدة الأمريكية/أمريكا|United States|واشنطن/واشنطن دي سي=Washington|أمريكي/أميركي/أمريكاني/أميركاني+أمريكان/أميركان
UY|الأوروغواي/أورغواي/أوروغواي/الأوروجواي|Uruguay|مونتيفيديو=Montevideo|أوروغوياني/أوروغواياني
UZ|أوزبكستان/أوزباكستان|Uzbekistan|طشقند=Tashkent|أوزبكي/أوزبكستاني+أوزبك
VA|الفاتيكان|Vatican||فاتيكاني
VC|سانت فنسنت وجزر غرينادين/سانت فينسنت وجزر غرينادين|Saint Vincent and the Grenadines|كينغستاون=Kingstown|
VE|فنزويلا|Venezuela|كاراكاس/كراكاس=Caracas|فنزويلي
VG|جزر فيرجن البريطانية/جزر العذراء البريطانية|British Virgin Islands||
VI|جزر فيرجن الأمريكية/جزر فيرجن التابعة للولايات المتحدة|U.S. Virgin Islands||
VN|فيتنام/فييتنام|Vietnam|هانوي=Hanoi|فيتنامي/فييتنامي
VU|فانواتو|Vanuatu|بورت فيلا=Port Vila|
WF|جزر والس وفوتونا|Wallis and Futuna||
WS|ساموا|Samoa|أبيا~=Apia|
XK|كوسوفو|Kosovo|بريشتينا=Pristina|كوسوفي
YE|اليمن/الجمهورية اليمنية|Yemen|صنعاء=Sanaa|يمني~
YT|مايوت|Mayotte|مامودزو=Mamoudzou|
ZA|جنوب أفريقيا/جنوب إفريقيا|South Africa|بريتوريا/كيب تاون=Pretoria|جنوب أفريقي/جنوب إفريقي
ZM|زامبيا|Zambia|لوساكا=Lusaka|زامبي
ZW|زيمبابوي|Zimbabwe|هراري=Harare|زيمبابوي
`;
