package gazetteer

import "slices"

// minBones is how many consonants a skeleton must have to be looked up, one less in
// a name of several words: with fewer, words of English meet towns by chance.
const minBones = 5

// SkeletonKey gives the skeleton of a name as the compiled file keeps it, without
// spaces; it is false where the skeleton is too short to tell names apart.
func SkeletonKey(name string) (string, bool) {
	key, ok := appendSkeletonKey(nil, name)
	return string(key), ok
}

func appendSkeletonKey(dst []byte, name string) ([]byte, bool) {
	var in, out keyBuffer
	if len(name) > len(in)/2 {
		return dst, false
	}
	bones, words := 0, 1
	for _, c := range appendSkeleton(out[:0], appendFold(in[:0], name)) {
		if c >= 0x80 {
			return dst, false
		}
		if c == ' ' {
			words = 2
			continue
		}
		bones++
		dst = append(dst, c)
	}
	return dst, bones+words > minBones
}

// Alike gives the places whose usual name may be another romanisation of this one
// (Akin): a second chance for a name that Lookup does not know, and nothing for one
// that it does. Only places of countries with Arabic, Persian, Hebrew, Cyrillic and
// other such letters are found so, towns from 5,000 people, and only under names of
// five consonants or more (four in several words). The order is that of Lookup. Ask
// it of names that the text makes places, not of every capitalised word.
func (g *Gazetteer) Alike(name string) []Entry {
	if g.Has(name) {
		return nil
	}
	var buf keyBuffer
	buf[0] = BonesMark
	key, ok := appendSkeletonKey(buf[:1], name)
	if !ok {
		return nil
	}
	var found []Entry
	if p, ok := g.table.get(key); ok {
		found = g.table.entries(p)
	}
	if g.imported != nil {
		if p, ok := g.imported.get(key); ok {
			found = g.merge(found, p)
		}
	}
	return slices.DeleteFunc(found, func(e Entry) bool { return !Akin(e.Name, name) })
}
