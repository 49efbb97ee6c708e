package ledger_test

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
	"pgregory.net/rapid"
)

// store keeps the hashes of a log.
type store struct {
	hashes []ledger.Hash
	n      int64
}

func (s *store) read(indexes []int64) ([]ledger.Hash, error) {
	out := make([]ledger.Hash, len(indexes))
	for i, x := range indexes {
		out[i] = s.hashes[x]
	}
	return out, nil
}

func (s *store) add(t interface{ Fatal(...any) }, records ...[]byte) {
	hashes, err := ledger.Append(s.n, records, s.read)
	if err != nil {
		t.Fatal(err)
	}
	s.hashes = append(s.hashes, hashes...)
	s.n += int64(len(records))
}

// The roots of the first eight entries in the tests of Certificate Transparency.
func TestRootsOfRFC6962(t *testing.T) {
	entries := []string{"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"}
	roots := []string{
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
	}
	var s store
	for i, want := range roots {
		got, err := ledger.Root(s.n, s.read)
		if err != nil || hex.EncodeToString(got[:]) != want {
			t.Fatalf("root of %d: %x, %v; want %s", i, got, err, want)
		}
		if i < len(entries) {
			raw, _ := hex.DecodeString(entries[i])
			s.add(t, raw)
		}
		if int64(len(s.hashes)) != ledger.Stored(s.n) {
			t.Fatalf("%d hashes are stored, want %d", len(s.hashes), ledger.Stored(s.n))
		}
	}
}

func key(t interface{ Fatal(...any) }) (string, string) {
	signer, verifier, err := ledger.NewKey("headwater.test")
	if err != nil {
		t.Fatal(err)
	}
	return signer, verifier
}

// However records come in batches, the log is the same; every record is proved, and
// nothing that was changed is.
func TestProofs(t *testing.T) {
	signer, verifier := key(t)
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.String(), 1, 40).Draw(t, "names")
		records := make([][]byte, len(names))
		for i := range names {
			names[i] = strconv.Itoa(i) + ":" + names[i] // equal ones would be proved in each other's place
			records[i] = ledger.ReadingLeaf(names[i], names[i], [32]byte{byte(i)})
		}
		var one, many store
		one.add(t, records...)
		for rest := records; len(rest) > 0; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "batch")
			many.add(t, rest[:n]...)
			rest = rest[n:]
		}
		root, err := ledger.Root(one.n, one.read)
		if again, _ := ledger.Root(many.n, many.read); err != nil || again != root {
			t.Fatalf("%v: %x, in batches %x", err, root, again)
		}
		head, err := ledger.Sign(signer, one.n, root)
		if err != nil {
			t.Fatal(err)
		}
		i := rapid.IntRange(0, len(records)-1).Draw(t, "record")
		p, err := ledger.Prove(one.n, int64(i), records[i], names[i], head, one.read)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ledger.Prove(one.n, int64(i), append(records[i], 'x'), names[i], head, one.read); !errors.Is(err, headwater.ErrDamagedArchive) {
			t.Fatalf("a changed record is proved: %v", err)
		}
		raw, err := ledger.EncodeProof(p, verifier)
		if err != nil {
			t.Fatal(err)
		}
		back, key, err := ledger.DecodeProof(raw)
		if err != nil || ledger.Check(back, key) != nil {
			t.Fatalf("%v, %v", err, ledger.Check(back, key))
		}
		for name, spoil := range map[string]func(p *headwater.Proof){
			"holding":  func(p *headwater.Proof) { p.Holding += "x" },
			"leaf":     func(p *headwater.Proof) { p.Leaf = append([]byte("x"), p.Leaf...) },
			"position": func(p *headwater.Proof) { p.Position++ },
			"size":     func(p *headwater.Proof) { p.Checkpoint.Size++ },
			"note":     func(p *headwater.Proof) { p.Checkpoint.Note = "x" + p.Checkpoint.Note },
			"path":     func(p *headwater.Proof) { p.Path = append(p.Path, root.String()) },
		} {
			bad := back
			spoil(&bad)
			if ledger.Check(bad, key) == nil {
				t.Fatalf("a proof with another %s holds", name)
			}
		}
	})
}

func TestConsistent(t *testing.T) {
	signer, verifier := key(t)
	var s store
	for i := range 9 {
		s.add(t, []byte(strconv.Itoa(i)))
	}
	root, _ := ledger.Root(s.n, s.read)
	head, _ := ledger.Sign(signer, s.n, root)
	s.add(t, []byte("more"))
	if err := ledger.Consistent(head, verifier, s.n, s.read); err != nil {
		t.Error(err)
	}
	kept, err := ledger.ParseNote(head.Note)
	if err != nil || kept != head {
		t.Errorf("%+v, %v", kept, err)
	}
	for want, broken := range map[string]func() error{
		"cut short":     func() error { return ledger.Consistent(head, verifier, 5, s.read) },
		"not signed by": func() error { _, other := key(t); return ledger.Consistent(head, other, s.n, s.read) },
		"rewritten": func() error {
			var other store
			for i := range 12 {
				other.add(t, []byte(strconv.Itoa(i/2)))
			}
			return ledger.Consistent(head, verifier, other.n, other.read)
		},
	} {
		if err := broken(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want one that says %q", err, want)
		}
	}
}

func FuzzParseNote(f *testing.F) {
	f.Add("headwater.test\n3\n" + base64.StdEncoding.EncodeToString(make([]byte, 32)) + "\n\n— x y\n")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ledger.ParseNote(text)
		if err != nil {
			return
		}
		if again, err := ledger.ParseNote(c.Note); c.Size < 0 || err != nil || again != c {
			t.Errorf("%+v, %v", c, err)
		}
	})
}

func FuzzDecodeProof(f *testing.F) {
	f.Add([]byte(`{"schema":"headwater.proof/v1","position":-1,"path":["x"]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if p, key, err := ledger.DecodeProof(raw); err == nil && ledger.Check(p, key) == nil {
			t.Error("a made-up proof holds")
		}
	})
}
