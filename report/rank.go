package report

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// rank puts the sources that most rests on first, every member of a group under
// its group, and the outlet that we read last: all of its words pass through it,
// which tells nothing. Each source comes once, even in a ring of groups.
func rank(views []*sourceView) []*sourceView {
	members := map[*sourceView][]*sourceView{}
	var roots []*sourceView
	for _, v := range views {
		if v.MemberOf != nil {
			members[v.MemberOf] = append(members[v.MemberOf], v)
		} else {
			roots = append(roots, v)
		}
	}
	r := ranking{members: members, weight: map[*sourceView]int{}, seen: map[*sourceView]bool{}}
	for _, v := range views {
		r.lift(v)
	}
	for _, v := range views {
		v.Total = r.weight[v]
	}
	r.walk(roots, 0)
	r.walk(views, 0) // rings have no root
	return r.out
}

type ranking struct {
	members map[*sourceView][]*sourceView
	weight  map[*sourceView]int // with all that rests on its members
	seen    map[*sourceView]bool
	out     []*sourceView
}

// lift adds what rests on a source to the groups that hold it.
func (r *ranking) lift(v *sourceView) {
	n := v.Weight
	for step := 0; v != nil && step <= deepest; step++ {
		r.weight[v] += n
		v = v.MemberOf
	}
}

func (r *ranking) walk(list []*sourceView, depth int) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *sourceView) int {
		if a.Host != b.Host {
			return cmp.Compare(truth(a.Host), truth(b.Host))
		}
		return cmp.Compare(r.weight[b], r.weight[a])
	})
	for _, v := range list {
		if r.seen[v] {
			continue
		}
		r.seen[v] = true
		v.Depth = min(depth, deepest)
		r.out = append(r.out, v)
		r.walk(r.members[v], depth+1)
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// host is the outlet that we read, as the chains tell; nil where none does.
func host(r *headwater.Reading) string {
	for i := range r.Attributions {
		if hops := r.Attributions[i].Chain.Hops; len(hops) > 0 && hops[0].How == headwater.Publishes {
			return hops[0].Source
		}
	}
	return ""
}

// hostWords is what a view calls the outlet that we read.
func hostWords(x *index) string {
	if s := x.sources[host(x.r)]; s != nil {
		return clip(x.label(s))
	}
	return "this outlet"
}
