package provenance

import (
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// head sets the hops that every chain begins with: who publishes, and the agency
// to which the head or the foot credits the whole text.
func (t *tracer) head() {
	publisher := t.named(t.doc.Publisher, headwater.Span{})
	t.base = []headwater.Hop{{Source: publisher, How: headwater.Publishes}}
	agency, at := t.credit()
	if agency == "" || agency == publisher {
		return
	}
	hop := headwater.Hop{Source: agency, How: headwater.Reports, Inherited: true}
	if !at.Empty() {
		hop.Spans = []headwater.Span{at}
	}
	t.base = append(t.base, hop)
}

// credit finds the agency that the dateline ("RONA (AFP) -"), the byline ("By
// AFP") or the foot ("(AFP)", "Source: AFP") gives the whole text to, and the
// words that name it; nothing where it is the publisher itself. A credit for a
// part ("AFP contributed to this report", "By Ada Moss and AFP") lays nothing over
// the text, for it does not say which part; the agency becomes a source.
func (t *tracer) credit() (string, headwater.Span) {
	if at := t.datelineAgency(); !at.Empty() {
		if name := at.In(t.doc.Text); !t.publisher(name) {
			return t.named(name, at), at
		}
		return "", headwater.Span{} // the publisher's own dateline outranks its foot
	}
	if at := t.headLine(); !at.Empty() && !t.publisher(at.In(t.doc.Text)) {
		return t.named(at.In(t.doc.Text), at), at
	}
	if name, whole := t.bylineAgency(); name != "" {
		at := t.written(name)
		if id := t.named(name, at); whole {
			return id, at
		}
	}
	return t.foot()
}

// headLine is the agency on a line of its own at the head: "From Norda", "via AFP".
func (t *tracer) headLine() headwater.Span {
	for _, b := range t.doc.Blocks[:min(len(t.doc.Blocks), 5)] {
		text := b.In(t.doc.Text)
		if len(text) > 50 || b.Kind == headwater.CaptionBlock {
			continue
		}
		lead, name, two := strings.Cut(text, " ")
		lead = strings.ToLower(lead)
		if !two || lead != "from" && lead != "via" && lead != "source:" || strings.Count(name, " ") > 2 || strings.HasSuffix(name, ".") {
			continue
		}
		if at := t.agencyAt(headwater.Span{Start: b.End - len(name), End: b.End}, true); !at.Empty() {
			return at
		}
	}
	return headwater.Span{}
}

// datelineAgency is what stands in brackets, between slashes, or behind the last
// comma of the dateline, if it can be an agency.
func (t *tracer) datelineAgency() headwater.Span {
	if t.doc.Dateline == nil {
		return headwater.Span{}
	}
	in := t.doc.Dateline.Span
	line := in.In(t.doc.Text)
	for _, q := range [...]string{"()", "//", "[]"} {
		open := strings.IndexByte(line, q[0])
		if open < 0 {
			continue
		}
		if end := strings.IndexByte(line[open+1:], q[1]); end > 0 {
			return t.agencyAt(headwater.Span{Start: in.Start + open + 1, End: in.Start + open + 1 + end}, true)
		}
	}
	if comma := strings.LastIndexByte(line, ','); comma > 0 {
		rest := line[comma+1:]
		name := strings.TrimSpace(rest)
		start := in.Start + comma + 1 + strings.Index(rest, name)
		return t.agencyAt(headwater.Span{Start: start, End: start + len(name)}, false)
	}
	return headwater.Span{}
}

// agencyAt gives back a span whose words can be an agency's name. bracketed words
// in a dateline are one unless they name a place: "ROME (Italy) -".
func (t *tracer) agencyAt(at headwater.Span, bracketed bool) headwater.Span {
	name := at.In(t.doc.Text)
	known := acronym(name) && bracketed || t.agencyName(name)
	if !known && (!bracketed || !capital(name) || strings.ContainsAny(name, ".0123456789/") || strings.Count(name, " ") > 3 || t.placeAt(at)) {
		return headwater.Span{}
	}
	return at
}

// placeAt says whether the words at a span are the name of a place.
func (t *tracer) placeAt(at headwater.Span) bool {
	for i := range t.entities {
		e := &t.entities[i]
		if (e.Type.Place() || e.Country != "" && e.Type != headwater.Org) && !e.Ref.Zero() && goesBy(e, at.In(t.doc.Text)) {
			return true
		}
	}
	return false
}

// agencyName says whether a name is known to be an outlet's, by the text, by the
// catalog or by its shape.
func (t *tracer) agencyName(name string) bool {
	return t.outletNamed(name) || catalog.OutletName(name) || wires[strings.ToLower(bare(name))]
}

// wires are agencies that other outlets credit most, for texts that name them
// nowhere but in a credit, and the words that stand for agencies unnamed.
var wires = set("reuters", "ap", "afp", "upi", "associated press", "agence france-presse", "agence france presse", "xinhua", "tass", "interfax", "irna", "isna", "fars", "tasnim", "sana", "saba", "ians", "pti", "ani", "dpa", "efe", "ansa", "kyodo", "yonhap", "kcna", "anadolu", "anadolu agency", "aa", "bloomberg", "jta", "tns", "wam", "spa", "petra", "mena", "kuna", "qna", "ria", "ria novosti", "sputnik",
	"agencies", "news agencies", "wire services", "wires", "wire reports", "news services", "agency reports")

// bylineAgency is the agency that the byline credits, and whether the whole text
// is its: it stands alone or behind its own reporter's name, not beside the
// outlet's people ("By Ada Moss and AFP", "Post Staff and Agencies").
func (t *tracer) bylineAgency() (name string, whole bool) {
	for _, by := range t.doc.Byline {
		if (acronym(by) || t.agencyName(by)) && !t.publisher(by) && !strings.HasSuffix(strings.ToLower(by), " staff") {
			return by, len(t.doc.Byline) == 1 || !t.joined(by)
		}
	}
	return "", false
}

// joined says whether a byline puts a name beside others: "and AFP", "AFP and".
func (t *tracer) joined(name string) bool {
	at := t.written(name)
	if at.Empty() {
		return false
	}
	before, after := t.doc.Text[max(0, at.Start-6):at.Start], t.doc.Text[at.End:min(len(t.doc.Text), at.End+6)]
	for _, w := range [...]string{"and", "AND", "with", "&", "staff", "Staff"} {
		if strings.Contains(before, w) || strings.Contains(after, " "+w) {
			return true
		}
	}
	return false
}

// written is where the head of the text writes a name, if it does.
func (t *tracer) written(name string) headwater.Span {
	return wordIn(t.doc.Text[:min(len(t.doc.Text), 2000)], name, 0)
}

// wordIn finds a name in text from a byte on, as a word of its own.
func wordIn(text, name string, from int) headwater.Span {
	for name != "" && from < len(text) {
		i := strings.Index(text[from:], name)
		if i < 0 {
			break
		}
		at := headwater.Span{Start: from + i, End: from + i + len(name)}
		if !letterBefore(text, at.Start) && !letterAfter(text, at.End) {
			return at
		}
		from = at.End
	}
	return headwater.Span{}
}
