package sqlite
import ("testing";"path/filepath";"slices";"encoding/json";"github.com/klauspost/compress/zstd")
func TestZZ(t *testing.T) {
	a := opened(t, filepath.Join(t.TempDir(), "a.db"), Options{})
	all := deposits(1, 500)
	text:=0; js:=0
	var b map[string]int = map[string]int{}
	for i := range all { text += len(all[i].Reading.Document.Text); x,_ := json.Marshal(all[i].Reading); js+=len(x)
	 for _,l := range []zstd.EncoderLevel{1,2,3,4} { e,_ := zstd.NewWriter(nil, zstd.WithEncoderLevel(l)); b[l.String()]+=len(e.EncodeAll(x,nil)) }
	}
	for batch := range slices.Chunk(all, 100) { if _, err := a.Add(t.Context(), batch); err != nil { t.Fatal(err) } }
	t.Log("text", text/500, "json", js/500, b, "file", sizeOf(t,a)/500)
	for _, q := range []string{"select sum(length(bytes)) from blob","select sum(length(body)) from reading","select sum(length(body)) from holding","select sum(length(record)) from leaf","select sum(length(block)) from word_data","select sum(length(sz)) from word_docsize", "select count(*)*33 from hash"} {
		var n int; err := a.read.QueryRow(q).Scan(&n); t.Log(q, n/500, err)
	}
	rows, err := a.read.Query("select name, sum(pgsize)/500 from dbstat group by 1 order by 2 desc")
	if err != nil { t.Log(err); return }
	for rows.Next() { var n string; var k int; rows.Scan(&n,&k); t.Log(n,k) }
}
