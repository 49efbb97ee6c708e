package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// link reads an address that starts here: http://…, www.…, name@host.
func (s *scanner) link() bool {
	rest := s.text[s.at:]
	switch rest[0] {
	case 'h', 'H', 'w', 'W', 'f', 'F', 'm', 'M', 'd', 'D':
		if hasFold(rest, "http://") || hasFold(rest, "https://") || hasFold(rest, "www.") || hasFold(rest, "ftp://") || hasFold(rest, "mailto:") || hasFold(rest, "doi:10.") {
			s.address()
			return true
		}
	}
	return s.mail()
}

// address takes in what follows up to white space, less the marks that belong
// to the sentence.
func (s *scanner) address() {
	rest := s.text[s.at:]
	end := strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"<>“”«»", r)
	})
	if end < 0 {
		end = len(rest)
	}
	s.at += len(strings.TrimRight(rest[:end], ".,;:!?)]}'’"))
}

func hasFold(s, prefix string) bool {
	return len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// maxName and maxHost bound the parts of an e-mail address (RFC 5321).
const (
	maxName = 64
	maxHost = 255
)

// mail reads name@host.
func (s *scanner) mail() bool {
	if s.sign < s.at {
		s.sign = len(s.text)
		if i := strings.IndexByte(s.text[s.at:], '@'); i >= 0 {
			s.sign = s.at + i
		}
	}
	if s.sign == len(s.text) || s.sign-s.at > maxName {
		return false
	}
	for i := s.at; i < s.sign; i++ {
		if !mailByte(s.text[i]) {
			return false
		}
	}
	end := s.sign + 1
	for end < len(s.text) && end-s.sign <= maxHost && mailByte(s.text[end]) {
		end++
	}
	host := strings.TrimRight(s.text[s.sign+1:end], ".-_+")
	if host == "" {
		return false
	}
	s.at = s.sign + 1 + len(host)
	return true
}

func mailByte(b byte) bool {
	return b == '.' || b == '-' || b == '_' || b == '+' || b < utf8.RuneSelf && (ascii[b] == letter || ascii[b] == digit)
}

// endings are the last parts of host and file names, where they stand bare in
// running text.
var endings = [...]string{
	"com", "org", "net", "gov", "edu", "info", "mil", "int", "uk", "fr", "ru", "ir", "il", "tw", "cn", "jp", "kr", "tr", "ua", "pk", "au", "nl", "pl", "eu",
	"doc", "DOC", "xls", "XLS", "pdf", "PDF", "htm", "html", "ppt", "jpg", "gif", "zip", "exe", "txt",
}

// named says whether the stop at s.at stands in a bare host or file name, or in
// one of three parts and more as newsgroups have: alt.news.media.
func (s *scanner) named() bool {
	rest := s.text[s.at+1 : min(len(s.text), s.at+1+maxName)]
	small := 'a' <= s.text[s.at-1] && s.text[s.at-1] <= 'z'
	for parts := 1; rest != "" && rest[0] < utf8.RuneSelf && ascii[rest[0]] == letter; parts++ {
		n := 1
		for n < len(rest) && (rest[n] == '-' || rest[n] < utf8.RuneSelf && (ascii[rest[n]] == letter || ascii[rest[n]] == digit)) {
			n++
		}
		label := rest[:n]
		rest = rest[n:]
		if slices.Contains(endings[:], label) || label == "Com" {
			return true
		}
		if n < 2 || !small || !lowercase(label) {
			return false
		}
		if rest == "" || rest[0] != '.' {
			return parts > 1
		}
		rest = rest[1:]
	}
	return false
}

// lowercase says whether w is small letters, digits and hyphens.
func lowercase(w string) bool {
	for i := 0; i < len(w); i++ {
		if b := w[i]; upper(b) || b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
