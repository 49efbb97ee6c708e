package attribution

// mute drops what a thing that cannot speak is said to say or want: "the
// deployment aims to".
func (v *resolver) mute() {
	kept := 0
	place := make([]int, len(v.drafts)) // where each draft goes, or -1
	for i, d := range v.drafts {
		if v.chosen[i] == nil && !d.source.empty() && v.mentionOf(d.source).mute() {
			place[i] = -1
			continue
		}
		shared := v.shared[i]
		if shared >= 0 {
			shared = place[shared]
		}
		place[i] = kept
		v.drafts[kept], v.chosen[kept], v.shared[kept] = d, v.chosen[i], shared
		kept++
	}
	v.drafts, v.chosen, v.shared = v.drafts[:kept], v.chosen[:kept], v.shared[:kept]
}

// mute says whether a phrase names nothing that can speak.
func (m mention) mute() bool { return m.void && !m.pronoun }
