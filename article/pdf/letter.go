package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// signs are the names of glyphs that are neither a letter's own nor made of one
// and an accent (after the Adobe Glyph List).
var signs = map[string]string{
	"space": " ", "nbspace": " ", "nonbreakingspace": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
	"quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-", "sfthyphen": "\u00AD", "softhyphen": "\u00AD",
	"minus": "−", "period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@", "bracketleft": "[", "backslash": "\\", "bracketright": "]",
	"asciicircum": "^", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~", "exclamdown": "¡", "cent": "¢", "sterling": "£",
	"fraction": "⁄", "yen": "¥", "florin": "ƒ", "section": "§", "currency": "¤", "quotedblleft": "“", "guillemotleft": "«", "guilsinglleft": "‹", "guilsinglright": "›",
	"fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "endash": "–", "dagger": "†", "daggerdbl": "‡", "periodcentered": "·", "middot": "·", "paragraph": "¶",
	"bullet": "•", "quotesinglbase": "‚", "quotedblbase": "„", "quotedblright": "”", "guillemotright": "»", "ellipsis": "…", "perthousand": "‰", "questiondown": "¿",
	"quoteleft": "‘", "quoteright": "’", "emdash": "—", "AE": "Æ", "ordfeminine": "ª", "Lslash": "Ł", "Oslash": "Ø", "OE": "Œ", "ordmasculine": "º", "ae": "æ",
	"dotlessi": "ı", "dotlessj": "ȷ", "lslash": "ł", "oslash": "ø", "oe": "œ", "germandbls": "ß", "Eth": "Ð", "eth": "ð", "Thorn": "Þ", "thorn": "þ", "Dcroat": "Đ", "dcroat": "đ",
	"Hbar": "Ħ", "hbar": "ħ", "Tbar": "Ŧ", "tbar": "ŧ", "Eng": "Ŋ", "eng": "ŋ", "brokenbar": "¦", "copyright": "©", "logicalnot": "¬", "registered": "®", "degree": "°",
	"plusminus": "±", "twosuperior": "²", "threesuperior": "³", "onesuperior": "¹", "mu": "µ", "onequarter": "¼", "onehalf": "½", "threequarters": "¾", "multiply": "×",
	"divide": "÷", "trademark": "™", "Euro": "€", "euro": "€", "notequal": "≠", "lessequal": "≤", "greaterequal": "≥", "infinity": "∞", "approxequal": "≈", "arrowright": "→",
	"Alpha": "Α", "Beta": "Β", "Gamma": "Γ", "Delta": "Δ", "Epsilon": "Ε", "Zeta": "Ζ", "Eta": "Η", "Theta": "Θ", "Iota": "Ι", "Kappa": "Κ", "Lambda": "Λ", "Mu": "Μ",
	"Nu": "Ν", "Xi": "Ξ", "Omicron": "Ο", "Pi": "Π", "Rho": "Ρ", "Sigma": "Σ", "Tau": "Τ", "Upsilon": "Υ", "Phi": "Φ", "Chi": "Χ", "Psi": "Ψ", "Omega": "Ω",
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ",
	"nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ", "sigma": "σ", "sigma1": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
	"afii10023": "Ё", "afii10071": "ё", "afii10050": "Ґ", "afii10098": "ґ", "afii10053": "Є", "afii10101": "є", "afii10055": "І", "afii10103": "і", "afii10056": "Ї",
	"afii10104": "ї", "afii10062": "Ў", "afii10110": "ў", "afii61352": "№",
}

// accents are the names that follow a letter's own, as in "eacute".
var accents = [...]struct{ name, mark string }{
	{"grave", "\u0300"}, {"acute", "\u0301"}, {"circumflex", "\u0302"}, {"tilde", "\u0303"}, {"macron", "\u0304"}, {"breve", "\u0306"}, {"dotaccent", "\u0307"},
	{"dieresis", "\u0308"}, {"ring", "\u030A"}, {"hungarumlaut", "\u030B"}, {"caron", "\u030C"}, {"commaaccent", "\u0327"}, {"cedilla", "\u0327"}, {"ogonek", "\u0328"},
	{"tonos", "\u0301"},
}

// letterOf is the text that a glyph's name means; empty for what is not known.
func letterOf(glyph string) string {
	if base, _, ok := strings.Cut(glyph, "."); ok && base != "" {
		glyph = base // a form of the letter: "a.sc"
	}
	if s, ok := signs[glyph]; ok {
		return s
	}
	if utf8.RuneCountInString(glyph) == 1 {
		return glyph
	}
	if s := byNumber(glyph); s != "" {
		return s
	}
	for _, a := range accents {
		if base, ok := strings.CutSuffix(glyph, a.name); ok && base != "" {
			if s := letterOf(base); utf8.RuneCountInString(s) == 1 {
				return norm.NFC.String(s + a.mark)
			}
		}
	}
	return ""
}

// byNumber reads "uni0416", "u1F600", and the Cyrillic of "afii10017" on.
func byNumber(glyph string) string {
	if hex, ok := strings.CutPrefix(glyph, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		var out strings.Builder
		for ; len(hex) >= 4; hex = hex[4:] {
			n, err := strconv.ParseUint(hex[:4], 16, 16)
			if err != nil {
				return ""
			}
			out.WriteRune(rune(n))
		}
		return out.String()
	}
	if hex, ok := strings.CutPrefix(glyph, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if n, err := strconv.ParseUint(hex, 16, 21); err == nil && utf8.ValidRune(rune(n)) {
			return string(rune(n))
		}
	}
	if number, ok := strings.CutPrefix(glyph, "afii"); ok {
		return cyrillic(number)
	}
	return ""
}

// cyrillic counts the letters of afii10017 to 10049 and 10065 to 10097, among
// which Ё stands after Е.
func cyrillic(number string) string {
	n, err := strconv.Atoi(number)
	first := 'А'
	if n >= 10065 {
		n, first = n-48, 'а'
	}
	if n -= 10017; err != nil || n < 0 || n > 32 || n == 6 {
		return ""
	}
	if n > 6 {
		n--
	}
	return string(first + rune(n))
}

// standard is what the upper half of Adobe's StandardEncoding holds.
var standard = map[byte]string{
	0x27: "’", 0x60: "‘", 0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "⁄", 0xA5: "¥", 0xA6: "ƒ", 0xA7: "§", 0xA8: "¤", 0xA9: "'", 0xAA: "“", 0xAB: "«", 0xAC: "‹", 0xAD: "›",
	0xAE: "fi", 0xAF: "fl", 0xB1: "–", 0xB2: "†", 0xB3: "‡", 0xB4: "·", 0xB6: "¶", 0xB7: "•", 0xB8: "‚", 0xB9: "„", 0xBA: "”", 0xBB: "»", 0xBC: "…", 0xBD: "‰", 0xBF: "¿",
	0xD0: "—", 0xE1: "Æ", 0xE3: "ª", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º", 0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß",
}

// byteLetters are the letters of a font's single bytes under a named encoding.
func byteLetters(encoding name, trueType bool) (out [256]string) {
	table := charmap.Windows1252
	switch {
	case encoding == "MacRomanEncoding":
		table = charmap.Macintosh
	case encoding == "WinAnsiEncoding" || trueType:
	default:
		for c := byte(0x20); c < 0x7F; c++ {
			out[c] = string(rune(c))
		}
		for c, s := range standard {
			out[c] = s
		}
		return out
	}
	for c := 0x20; c < 0x100; c++ {
		if r := table.DecodeByte(byte(c)); r != utf8.RuneError && c != 0x7F {
			out[c] = string(r)
		}
	}
	out[0xAD] = "-" // a hyphen, in both
	return out
}
