package syntax

import (
	"crypto/sha256"
	_ "embed" // the hash
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
)

//go:embed boundary.sha256
var gapHash string

// Sentences names the weights that end sentences, for the record of a reading. It
// refuses damaged ones with the hash they have, the one they should have and the
// remedy.
func Sentences() (headwater.Model, error) {
	m, err := checkGaps(gapFile, gapHash)
	if err != nil {
		return m, fmt.Errorf("opening the weights that end sentences: %w", err)
	}
	return m, nil
}

// checkGaps names the weights that end sentences, and refuses them where they are
// not those that were trained.
func checkGaps(file, hash string) (headwater.Model, error) {
	sum := sha256.Sum256([]byte(file))
	found := hex.EncodeToString(sum[:])
	wanted, _, _ := strings.Cut(hash, " ")
	if _, ok := openGaps(file); !ok || found != wanted {
		return headwater.Model{}, fmt.Errorf("headwater-sentences-en is damaged: its hash is %s and should be %s; install headwater again, or train it with: cd training && go run ./segment -data FOLDER -out ../syntax/boundary.bin", found, wanted)
	}
	return headwater.Model{Name: "headwater-sentences-en", SHA256: found}, nil
}

// lemmaModel names the table of lemmas.
func lemmaModel() headwater.Model {
	sum := sha256.Sum256([]byte(lemmaFacts))
	return headwater.Model{Name: "headwater-lemmas-en", SHA256: hex.EncodeToString(sum[:])}
}
