package model

import (
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// following is a weight file without tensors whose network has this architecture.
func following(architecture string) []byte {
	return sealed(fmt.Sprintf(`{"name":"follower","made_by":"make it","architecture":%s,"tensors":[]}`, architecture), nil)
}

func TestSequelTellsItsSizes(t *testing.T) {
	s, err := OpenSequel(following(`{"state":8,"width":4,"layers":2,"parser":"abc"}`), Kernel{})
	if err != nil {
		t.Fatal(err)
	}
	if s.State != 8 || s.Width != 4 || s.Layers != 2 || s.Parser != "abc" {
		t.Errorf("sizes: %+v", s)
	}
	if own := s.Model(); own.Name != "follower" || len(own.SHA256) != 64 {
		t.Errorf("model: %+v", own)
	}
}

func TestSequelRefusesWhatNoNetworkHas(t *testing.T) {
	for _, architecture := range []string{`[]`, `{}`, `{"state":0,"width":4}`, `{"state":8,"width":3}`, `{"state":8,"width":4,"layers":-1}`} {
		_, err := OpenSequel(following(architecture), Kernel{})
		if err == nil || !strings.Contains(err.Error(), "follower") || !strings.Contains(err.Error(), `"make it"`) {
			t.Errorf("%s: %v", architecture, err)
		}
	}
	if _, err := OpenSequel([]byte("no weights"), Kernel{}); err == nil {
		t.Error("no weight file at all was opened")
	}
}

// A file may claim any number of layers: the first that is not there ends the reading.
func TestSequelEndsAtTheFirstMissingLayer(t *testing.T) {
	s, err := OpenSequel(following(`{"state":8,"width":4,"layers":1000000000}`), Kernel{})
	if err != nil {
		t.Fatal(err)
	}
	s.Stack()
	if err := s.Err(); err == nil || !strings.Contains(err.Error(), `"layer0"`) || strings.Contains(err.Error(), `"layer1"`) {
		t.Errorf("missing layers: %v", err)
	}
}

func TestSequelFitsOneParser(t *testing.T) {
	s, err := OpenSequel(following(`{"state":8,"width":4,"parser":"abc"}`), Kernel{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Fits(headwater.Model{SHA256: "abc"}, 8); err != nil {
		t.Error(err)
	}
	for _, err := range []error{s.Fits(headwater.Model{SHA256: "abd"}, 8), s.Fits(headwater.Model{SHA256: "abc"}, 9)} {
		if err == nil || !strings.Contains(err.Error(), `"make it"`) {
			t.Errorf("another parser: %v", err)
		}
	}
}
