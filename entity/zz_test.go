package entity_test
import ("testing";"os";"strings";"fmt")
func TestZZ(t *testing.T) {
	s := sighted(t)
	raw, _ := os.ReadFile("/tmp/a5/cases.txt")
	for _, line := range strings.Split(string(raw), "\n") {
		doc, _ := document(line)
		var out []string
		for _, e := range s.find(doc) { 
			var f []string
			for _, m := range e.Mentions { f = append(f, m.In(line)) }
			out = append(out, string(e.Type)+" "+strings.Join(f,"|")+fmt.Sprintf(" [%s %s]",e.Ref.Catalog,e.Country)) }
		fmt.Println(line, "\n    ", strings.Join(out, "; "))
	}
}
