package report

import "github.com/headwater-project/headwater"

// The wire types are "Reading, version 1" as docs/schema/reading.v1.json has
// it. A nil pointer prints as null; lists are never nil.

type wireSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type wireGenerator struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Models  []wireModel `json:"models"`
}

type wireModel struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

type wireDocument struct {
	ID        string        `json:"id"`
	URI       *string       `json:"uri"`
	Canonical *string       `json:"canonical"`
	MediaType *string       `json:"media_type"`
	Title     *string       `json:"title"`
	Publisher *string       `json:"publisher"`
	Byline    []string      `json:"byline"`
	Published *string       `json:"published"`
	Dateline  *wireDateline `json:"dateline"`
	Language  *string       `json:"language"`
	Text      string        `json:"text"`
	Blocks    []wireBlock   `json:"blocks"`
}

type wireDateline struct {
	Place *string   `json:"place"`
	Date  *string   `json:"date"`
	Span  *wireSpan `json:"span"`
}

type wireBlock struct {
	Kind headwater.BlockKind `json:"kind"`
	wireSpan
}

type wireEntity struct {
	ID         string               `json:"id"`
	Type       headwater.EntityType `json:"type"`
	Name       string               `json:"name"`
	Aliases    []string             `json:"aliases"`
	Mentions   []wireSpan           `json:"mentions"`
	Described  []wireSpan           `json:"described"`
	Embedded   []wireSpan           `json:"embedded"`
	Metonyms   []wireSpan           `json:"metonyms"`
	Ref        *wireRef             `json:"ref"`
	Linked     *float64             `json:"linked"`
	Point      *[2]float64          `json:"point"`
	RadiusKm   *float64             `json:"radius_km"`
	Country    *string              `json:"country"`
	Confidence float64              `json:"confidence"`
}

type wireRef struct {
	Catalog  string `json:"catalog,omitempty"`
	GeoNames int    `json:"geonames,omitempty"`
	ISO3166  string `json:"iso3166,omitempty"`
}

type wireRegion struct {
	ID string `json:"id"`
	wireSpan
	Relation   headwater.Relation `json:"relation"`
	Entities   []string           `json:"entities"`
	Direction  *string            `json:"direction"`
	DistanceKm *wireDistance      `json:"distance_km"`
	Point      *[2]float64        `json:"point"`
	RadiusKm   *float64           `json:"radius_km"`
	Why        *string            `json:"why"`
}

type wireDistance struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

type wireSource struct {
	ID          string               `json:"id"`
	Kind        headwater.SourceKind `json:"kind"`
	Named       bool                 `json:"named"`
	Label       *string              `json:"label"`
	Spans       []wireSpan           `json:"spans"`
	Count       *int                 `json:"count"`
	Role        *string              `json:"role"`
	Affiliation *string              `json:"affiliation"`
	Country     *string              `json:"country"`
	Entity      *string              `json:"entity"`
	MemberOf    *string              `json:"member_of"`
}

type wireAttribution struct {
	ID         string           `json:"id"`
	Source     *string          `json:"source"`
	SourceSpan *wireSpan        `json:"source_span"`
	Cue        *wireSpan        `json:"cue"`
	Content    []wireSpan       `json:"content"`
	Manner     headwater.Manner `json:"manner"`
	Act        headwater.Act    `json:"act"`
	Negated    bool             `json:"negated"`
	Parent     *string          `json:"parent"`
	Likelihood *wireLikelihood  `json:"likelihood"`
	Chain      []wireHop        `json:"chain"`
	Open       bool             `json:"open"`
	Confidence float64          `json:"confidence"`
}

type wireLikelihood struct {
	wireSpan
	Band headwater.Band `json:"band"`
	Low  float64        `json:"low"`
	High float64        `json:"high"`
}

type wireHop struct {
	Source    *string           `json:"source"`
	How       headwater.HopKind `json:"how"`
	Spans     []wireSpan        `json:"spans"`
	Inherited bool              `json:"inherited"`
}

type wireClaim struct {
	ID             string                          `json:"id"`
	Span           wireSpan                        `json:"span"`
	Type           headwater.ClaimType             `json:"type"`
	Trigger        *wireSpan                       `json:"trigger"`
	Roles          map[headwater.Role][]wireFiller `json:"roles"`
	Polarity       string                          `json:"polarity"`
	Status         headwater.Status                `json:"status"`
	When           *string                         `json:"when"`
	Quantity       *string                         `json:"quantity"`
	Attribution    *string                         `json:"attribution"`
	Confidence     float64                         `json:"confidence"`
	BelowThreshold bool                            `json:"below_threshold"`
	Codes          wireCodes                       `json:"codes"`
	Evidence       []wireEvidence                  `json:"evidence"`
}

type wireEvidence struct {
	Span        wireSpan                        `json:"span"`
	Trigger     *wireSpan                       `json:"trigger"`
	Roles       map[headwater.Role][]wireFiller `json:"roles"`
	Polarity    string                          `json:"polarity"`
	Status      headwater.Status                `json:"status"`
	Attribution *string                         `json:"attribution"`
}

type wireFiller struct {
	wireSpan
	Entity *string `json:"entity"`
}

type wireCodes struct {
	PLOVER *string `json:"plover"`
	CAMEO  *string `json:"cameo"`
}

type wireTime struct {
	ID    string             `json:"id"`
	Span  wireSpan           `json:"span"`
	Type  headwater.TimeType `json:"type"`
	Value *string            `json:"value"`
	Begin *string            `json:"begin"`
	End   *string            `json:"end"`
}

type wireQuantity struct {
	ID          string   `json:"id"`
	Span        wireSpan `json:"span"`
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
	Unit        *string  `json:"unit"`
	Approximate bool     `json:"approximate"`
	Why         *string  `json:"why"`
}

type wireCheck struct {
	Kind       string            `json:"kind"`
	Claim      *string           `json:"claim"`
	From       *string           `json:"from"`
	To         *string           `json:"to"`
	DistanceKm wireMinMax        `json:"distance_km"`
	StatedKm   wireLowHigh       `json:"stated_km"`
	Verdict    headwater.Verdict `json:"verdict"`
	Why        *string           `json:"why"`
}

type wireMinMax struct {
	Min *float64 `json:"min"`
	Max *float64 `json:"max"`
}

type wireLowHigh struct {
	Low  *float64 `json:"low"`
	High *float64 `json:"high"`
}

type wireSummary struct {
	Sources    wireSourceCounts   `json:"sources"`
	Sentences  wireSentenceCounts `json:"sentences"`
	RestsOnOne *string            `json:"rests_on_one"`
	Sentence   *string            `json:"sentence"`
}

type wireSourceCounts struct {
	Named       int `json:"named"`
	Unnamed     int `json:"unnamed"`
	Documentary int `json:"documentary"`
}

type wireSentenceCounts struct {
	Attributed int `json:"attributed"`
	OwnVoice   int `json:"own_voice"`
}
