package entity

import "strings"

// adjectives are the adjectives of countries as the catalog writes them in front of
// their bodies; two words are joined by "_".
const countryAdjectives = `AE Emirati AF Afghan AL Albanian AM Armenian AO Angolan AR Argentine AT Austrian AU Australian
AZ Azerbaijani BA Bosnian BD Bangladeshi BE Belgian BF Burkinabe BG Bulgarian BH Bahraini BI Burundian BJ Beninese
BO Bolivian BR Brazilian BW Botswanan BY Belarusian CA Canadian CD Congolese CF Central_African CG Congolese CH Swiss
CI Ivorian CL Chilean CM Cameroonian CN Chinese CO Colombian CR Costa_Rican CU Cuban CY Cypriot CZ Czech DE German
DJ Djiboutian DK Danish DO Dominican DZ Algerian EC Ecuadorian EE Estonian EG Egyptian ER Eritrean ES Spanish
ET Ethiopian FI Finnish FJ Fijian FR French GA Gabonese GB British GE Georgian GH Ghanaian GN Guinean GR Greek
GT Guatemalan GY Guyanese HN Honduran HR Croatian HT Haitian HU Hungarian ID Indonesian IE Irish IL Israeli IN Indian
IQ Iraqi IR Iranian IS Icelandic IT Italian JM Jamaican JO Jordanian JP Japanese KE Kenyan KG Kyrgyz KH Cambodian
KP North_Korean KR South_Korean KW Kuwaiti KZ Kazakh LA Lao LB Lebanese LK Sri_Lankan LR Liberian LT Lithuanian
LV Latvian LY Libyan MA Moroccan MD Moldovan ME Montenegrin MG Malagasy MK Macedonian ML Malian MM Myanmar MN Mongolian
MR Mauritanian MT Maltese MW Malawian MX Mexican MY Malaysian MZ Mozambican NA Namibian NE Nigerien NG Nigerian
NI Nicaraguan NL Dutch NO Norwegian NP Nepali NZ New_Zealand OM Omani PA Panamanian PE Peruvian PG Papuan PH Philippine
PK Pakistani PL Polish PS Palestinian PT Portuguese PY Paraguayan QA Qatari RO Romanian RS Serbian RU Russian RW Rwandan
SA Saudi SD Sudanese SE Swedish SG Singaporean SI Slovenian SK Slovak SL Sierra_Leonean SN Senegalese SO Somali
SS South_Sudanese SV Salvadoran SY Syrian TD Chadian TG Togolese TH Thai TJ Tajik TM Turkmen TN Tunisian TR Turkish
TW Taiwanese TZ Tanzanian UA Ukrainian UG Ugandan US American UY Uruguayan UZ Uzbek VE Venezuelan VN Vietnamese YE Yemeni
ZA South_African ZM Zambian ZW Zimbabwean`

// adjectiveOf is read only.
var adjectiveOf = func() map[string]string {
	out := map[string]string{"XK": "Kosovo"}
	words := strings.Fields(countryAdjectives)
	for i := 0; i+1 < len(words); i += 2 {
		out[words[i]] = strings.ReplaceAll(words[i+1], "_", " ")
	}
	return out
}()

// countryLetters gives the letters that a country goes by, where catalogs use them.
func countryLetters(iso string) string {
	switch iso {
	case "US":
		return "US"
	case "GB":
		return "UK"
	}
	return ""
}
