package report

// refGroups parts the mentions of a name by how it is spoken of: by its name,
// for its government, described, and inside the names of others.
func refGroups(x *index, o *occurrences, list []int) []refGroup {
	var out []refGroup
	add := func(lead, quoted string, list []int) {
		refs, more := o.refs(x, list)
		g := refGroup{Lead: lead, Quoted: quoted, More: more}
		g.Refs, g.Folded = fold(refs, mostRefs)
		if len(refs)+more > 0 {
			out = append(out, g)
		}
	}
	add("", "", o.of(list, byName))
	add("for its government", "", o.of(list, asRulers))
	for _, w := range o.wordings(x, o.of(list, byDescribe)) {
		lead := "as"
		if w.words == "" {
			lead = "in other words"
		}
		add(lead, w.words, w.list)
	}
	add("inside other names", "", o.of(list, insideName))
	return out
}

// of picks the occurrences of one kind.
func (o *occurrences) of(list []int, kind mentionKind) []int {
	var out []int
	for _, i := range list {
		if o.all[i].kind == kind {
			out = append(out, i)
		}
	}
	return out
}

// mostWordings is how many ways to describe a name are told apart.
const mostWordings = 6

// wording is the occurrences with the same words; those beyond the first few
// ways to put it have none.
type wording struct {
	words string
	list  []int
}

func (o *occurrences) wordings(x *index, list []int) []wording {
	var out []wording
	var others wording
	at := map[string]int{}
	for _, i := range list {
		words := clip(x.words(o.all[i].Span))
		n, ok := at[words]
		switch {
		case ok:
			out[n].list = append(out[n].list, i)
		case len(out) < mostWordings:
			at[words] = len(out)
			out = append(out, wording{words, []int{i}})
		default:
			others.list = append(others.list, i)
		}
	}
	return append(out, others)
}
