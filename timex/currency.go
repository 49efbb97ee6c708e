package timex

// currencyMarks are the signs of money and their ISO 4217 codes.
var currencyMarks = map[rune]string{
	'$': "USD", '€': "EUR", '£': "GBP", '¥': "JPY", '₪': "ILS", '₽': "RUB",
	'₹': "INR", '₩': "KRW", '₺': "TRY", '₴': "UAH", '₦': "NGN", '₱': "PHP",
	'฿': "THB", '₫': "VND", '₡': "CRC", '₵': "GHS", '₸': "KZT", '₾': "GEL", '֏': "AMD",
}

// currencies are the codes that n of a kMoney lexeme points into; an empty code
// is a name that several currencies share and that needs an adjective, its first
// word the unit where there is none.
var currencies = [...]struct{ code, words string }{
	{"USD", "dollar dollars usd"}, {"EUR", "euro euros eur"}, {"GBP", "sterling gbp"},
	{"JPY", "yen jpy"}, {"CNY", "yuan renminbi cny rmb"}, {"RUB", "ruble rubles rouble roubles rub"},
	{"ILS", "shekel shekels ils"}, {"UAH", "hryvnia hryvnias uah"}, {"CHF", "chf"},
	{"INR", "inr"}, {"PLN", "zloty zlotys pln"}, {"IRR", "irr tomans"}, {"", "pound pounds"},
	{"", "rupee rupees"}, {"", "cent cents"},
	{"GHS", "cedi cedis"}, {"NGN", "naira nairas"}, {"THB", "baht"}, {"MYR", "ringgit ringgits"},
	{"IDR", "rupiah rupiahs"}, {"BDT", "taka"}, {"HUF", "forint forints"}, {"ETB", "birr"},
	{"KZT", "tenge tenges"}, {"GEL", "lari laris"}, {"AFN", "afghanis"}, {"BRL", "reais"}, {"CRC", "colones"},
	{"MNT", "tugrik tugriks"}, {"MMK", "kyat kyats"}, {"HTG", "gourdes"}, {"PYG", "guaranies"},
	{"VES", "bolivars bolivares"}, {"ZAR", "rands"}, {"SEK", "kronor"},
	{"", "dinar dinars"}, {"", "rial rials"}, {"", "riyal riyals"}, {"", "lira liras"}, {"", "franc francs"},
	{"AMD", "drams"}, {"KGS", "soms"}, {"TJS", "somoni somonis"}, {"UZS", "soum soums"}, {"BGN", "lev leva"},
	{"CZK", "koruna korunas koruny"}, {"ALL", "leks"}, {"MKD", "denar denars"}, {"ZMW", "kwachas"}, {"AOA", "kwanza kwanzas"},
	{"GMD", "dalasi dalasis"}, {"MZN", "metical meticais"}, {"BWP", "pulas"}, {"MGA", "ariary"}, {"ERN", "nakfa"},
	{"MRU", "ouguiya ouguiyas"}, {"GTQ", "quetzales"}, {"HNL", "lempira lempiras"}, {"NIO", "cordobas"}, {"BOB", "bolivianos"},
	{"KHR", "riels"}, {"MOP", "pataca patacas"}, {"MVR", "rufiyaa"}, {"BTN", "ngultrum ngultrums"}, {"LSL", "maloti"},
	{"SZL", "emalangeni"}, {"AFN", "afghani"}, {"", "kwacha"}, {"", "leu lei"}, {"", "manat manats"}, {"", "krona kronas"}, {"", "leone leones"},
	{"", "krone kroner"}, {"", "peso pesos"}, {"", "dirham dirhams"}, {"", "shilling shillings"},
}

// poundMoney is the currency that is a mass as well.
const poundMoney = 12

// rupeeMoney is what "Rs" stands for.
const rupeeMoney = 13

// centMoney is a hundredth of something.
const centMoney = 14

// adjectives tell which country's dollar, pound or rial is meant.
var adjectives = map[string]string{
	"australian dollar": "AUD", "canadian dollar": "CAD", "singapore dollar": "SGD", "hong kong dollar": "HKD",
	"zealand dollar": "NZD", "taiwan dollar": "TWD", "british pound": "GBP", "egyptian pound": "EGP",
	"lebanese pound": "LBP", "syrian pound": "SYP", "sudanese pound": "SDG", "iranian rial": "IRR",
	"yemeni rial": "YER", "omani rial": "OMR", "saudi riyal": "SAR", "qatari riyal": "QAR",
	"turkish lira": "TRY", "iraqi dinar": "IQD", "kuwaiti dinar": "KWD", "jordanian dinar": "JOD",
	"libyan dinar": "LYD", "indian rupee": "INR", "pakistani rupee": "PKR", "swiss franc": "CHF",
	"emirati dirham": "AED", "uae dirham": "AED", "mexican peso": "MXN", "philippine peso": "PHP",
	"swedish kronor": "SEK", "norwegian kroner": "NOK", "danish kroner": "DKK", "korean won": "KRW", "south korean won": "KRW",
	"kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS", "somali shilling": "SOS",
	"cuban peso": "CUP", "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP",
	"algerian dinar": "DZD", "tunisian dinar": "TND", "bahraini dinar": "BHD", "serbian dinar": "RSD",
	"moroccan dirham": "MAD", "nepali rupee": "NPR", "romanian leu": "RON", "romanian lei": "RON", "moldovan leu": "MDL", "moldovan lei": "MDL",
	"azerbaijani manat": "AZN", "azeri manat": "AZN", "turkmen manat": "TMT", "swedish krona": "SEK", "icelandic krona": "ISK",
	"zambian kwacha": "ZMW", "malawian kwacha": "MWK", "sierra leonean leone": "SLE", "georgian lari": "GEL", "nepalese rupee": "NPR", "sri lankan rupee": "LKR",
}

// isoCodes are the codes of ISO 4217 that a text may write itself, but for ALL,
// TOP and TRY, which are words.
const isoCodes = " AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD " +
	"CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD " +
	"HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
	"MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG " +
	"QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SYP SZL THB TJS TMT TND TTD TWD " +
	"TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL "

// abbreviations stand before a sum in their country's papers: "Tk 5 crore".
var abbreviations = map[string]string{
	"Tk": "BDT", "RM": "MYR", "QR": "QAR", "LE": "EGP", "Rp": "IDR", "Ksh": "KES", "KSh": "KES",
	"Sh": "KES", "USh": "UGX", "Ush": "UGX", "TSh": "TZS", "Tsh": "TZS", "BD": "BHD", "KD": "KWD", "RO": "OMR",
}
