package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"headwater": func() {
			os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
	})
}

func TestScripts(t *testing.T) {
	server := httptest.NewServer(pages())
	t.Cleanup(server.Close)
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("SERVER", server.URL)
			if err := os.WriteFile(env.WorkDir+"/picture.txt", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), 0o600); err != nil {
				return err
			}
			if err := os.MkdirAll(env.WorkDir+"/odd-name", 0o700); err != nil {
				return err
			}
			if err := os.WriteFile(env.WorkDir+"/odd-name/bad\x1b[31m.txt", nil, 0o600); err != nil {
				return err
			}
			root, err := os.Getwd()
			env.Setenv("ROOT", root+"/../..")
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"readings": readings, "valid": valid},
	})
}

// pages is a small site of our own: a story, a login wall, an image, a loop.
func pages() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/story", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<html lang="en"><head><title>Ferry sank off Rona</title></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry sank off Rona</h1>`+
			strings.Repeat("<p>The ferry sank on Monday, said Hanna Reyl, a spokeswoman for the port. Two officers said that it had no papers.</p>", 4)+`</article></body></html>`)
	})
	mux.HandleFunc("/login", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<html><body><form><p>Log in to continue</p><input type="password"></form></body></html>`)
	})
	mux.HandleFunc("/picture", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	return mux
}

// readings checks that a file holds N readings that keep the published schema
// and whose every span gives back its words: readings FILE N.
func readings(ts *testscript.TestScript, _ bool, args []string) {
	schema, err := jsonschema.NewCompiler().Compile(ts.Getenv("ROOT") + "/docs/schema/reading.v1.json")
	ts.Check(err)
	dec := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	n := 0
	for ; dec.More(); n++ {
		var v any
		ts.Check(dec.Decode(&v))
		ts.Check(schema.Validate(v))
		doc := v.(map[string]any)["document"].(map[string]any)
		spans(ts, []rune(doc["text"].(string)), v)
	}
	if want := args[1]; fmt.Sprint(n) != want {
		ts.Fatalf("%d readings in %s, want %s", n, args[0], want)
	}
}

// valid checks a JSON file against a published schema: valid FILE SCHEMA.
func valid(ts *testscript.TestScript, _ bool, args []string) {
	schema, err := jsonschema.NewCompiler().Compile(ts.Getenv("ROOT") + "/docs/schema/" + args[1])
	ts.Check(err)
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(schema.Validate(v))
}

// spans walks a reading and compares every span with the text it points at.
func spans(ts *testscript.TestScript, text []rune, v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			spans(ts, text, x)
		}
	case map[string]any:
		start, isSpan := v["start"].(float64)
		if words, ok := v["text"].(string); ok && isSpan {
			if got := string(text[int(start):int(v["end"].(float64))]); got != words {
				ts.Fatalf("a span says %q and points at %q", words, got)
			}
		}
		for _, x := range v {
			spans(ts, text, x)
		}
	}
}
