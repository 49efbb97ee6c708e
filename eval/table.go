package eval

// Table is the scores of one task, with what they were measured on, so that it
// can be kept as evidence.
type Table struct {
	Task        string       `json:"task"`
	Files       []File       `json:"files"`
	Predictions string       `json:"predictions"` // "headwater", or the file that was scored
	Rows        []Row        `json:"rows"`
	Figures     []Figure     `json:"figures,omitempty"`
	Calibration *Calibration `json:"calibration,omitempty"` // nil where no prediction states a confidence
	Notes       []string     `json:"notes,omitempty"`       // what was left out and why
}

// File names one corpus file. SHA256 is the first 12 hex digits of the hash of
// the file as stored (packed, where it is).
type File struct {
	Name      string `json:"name"`
	SHA256    string `json:"sha256"`
	Documents int    `json:"documents"`
}

// Row is one named score. Overlap is nil where nothing can overlap.
type Row struct {
	Label   string `json:"label"`
	Exact   Tally  `json:"exact"`
	Overlap *Tally `json:"overlap,omitempty"`
}

// Tally counts items. RecallOnly says that the predictions cannot be split as
// the gold is, so that only recall means something; Predicted is then 0. Aligned
// are the gold items that some predicted one stands for, right or not; 0 where
// that is not counted.
type Tally struct {
	Gold, Predicted, Right int
	Aligned                int
	RecallOnly             bool
}

// Figure is one measure that is no precision or recall. Value is in Unit; Of
// says how many items it was counted over, and with Of = 0 it is unknown.
type Figure struct {
	Label string  `json:"label"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Of    int     `json:"of"`
}

// Precision is Right of Predicted, 0..1, and false where that is undefined.
func (t Tally) Precision() (float64, bool) {
	return ratio(t.Right, t.Predicted, !t.RecallOnly)
}

// Recall is Right of Gold, 0..1, and false where there is no gold.
func (t Tally) Recall() (float64, bool) { return ratio(t.Right, t.Gold, true) }

// F1 is the harmonic mean of precision and recall, 0..1, and false where there
// is neither gold nor prediction. With one of them empty it is 0.
func (t Tally) F1() (float64, bool) {
	return ratio(2*t.Right, t.Gold+t.Predicted, !t.RecallOnly)
}

// Accuracy is Right of Aligned, 0..1, and false where nothing is aligned.
func (t Tally) Accuracy() (float64, bool) { return ratio(t.Right, t.Aligned, true) }

func ratio(part, whole int, defined bool) (float64, bool) {
	if whole == 0 || !defined {
		return 0, false
	}
	return float64(part) / float64(whole), true
}

func (t *Tally) add(o Tally) {
	t.Gold += o.Gold
	t.Predicted += o.Predicted
	t.Right += o.Right
	t.Aligned += o.Aligned
	t.RecallOnly = t.RecallOnly || o.RecallOnly
}

// share is a figure in percent.
func share(label string, part, of int) Figure {
	v, _ := ratio(100*part, of, true)
	return Figure{Label: label, Value: v, Unit: "%", Of: of}
}

// board adds up rows by label and keeps the order in which they first came.
type board struct {
	rows []Row
	at   map[string]int
}

func (b *board) add(label string, exact, overlap Tally) {
	r := b.row(label)
	r.Exact.add(exact)
	if r.Overlap == nil {
		r.Overlap = new(Tally)
	}
	r.Overlap.add(overlap)
}

func (b *board) addExact(label string, exact Tally) { b.row(label).Exact.add(exact) }

func (b *board) row(label string) *Row {
	if b.at == nil {
		b.at = make(map[string]int)
	}
	i, ok := b.at[label]
	if !ok {
		i = len(b.rows)
		b.at[label] = i
		b.rows = append(b.rows, Row{Label: label})
	}
	return &b.rows[i]
}
