package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"
)

// The plans are the user's data; a change of one byte is an error.
var sums = map[string]string{
	"suzhou":  "b4860aa1b2b378cc5a4d54f63589f8b78c37ea2dbc39637c5cee1571e547f456",
	"wuxing":  "68ef5d9f39be59c42a54c5f9e1dd0e25a19772099e8408208b07c140543afd9a",
	"generic": "f54d5e6bbc06086b32a5e92ce16ddd1f14f91b3b6ee984da7ddd721633f5a117",
	"huaibei": "f3b684257563d1ccffb99623140acfc8849dd80e533bf0af634b152941dfa3e6",
	"minqin":  "ada9d935d6114275c28ed01716591bd1540cca4684b49f77a75eebf7aa95695c",
}

func TestBundledPlansAreUnchanged(t *testing.T) {
	if len(Manifest) != len(sums) {
		t.Fatalf("%d plans in the manifest, want %d", len(Manifest), len(sums))
	}
	for _, s := range Manifest {
		sum := sha256.Sum256(s.Data())
		if got := hex.EncodeToString(sum[:]); got != sums[s.ID] {
			t.Errorf("%s: sha256 %s, want %s", s.File, got, sums[s.ID])
		}
	}
}
