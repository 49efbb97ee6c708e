package main

import (
	"math"
	"math/rand/v2"
)

// The settings were chosen by cross-validation over the training documents.
const (
	seed    = 20260801
	epochs  = 6
	rate    = 0.08
	dropped = 0.3 // share of the features left out of an example each time
	rarest  = 3   // examples that a feature must stand in
)

// learn fits a logistic regression by AdaGrad (Duchi et al. 2011) with features
// dropped at random. It gives a weight for each feature.
func learn(examples []example, features int) []float64 {
	weights := make([]float64, features)
	slopes := make([]float64, features)
	random := rand.New(rand.NewPCG(seed, 0)) //nolint:gosec // the run must be repeatable
	const scale = 1 / (1 - dropped)
	var kept []uint32
	for range epochs {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for _, e := range examples {
			kept = kept[:0]
			sum := 0.0
			for _, f := range e.features {
				if random.Float64() >= dropped {
					kept = append(kept, f)
					sum += weights[f]
				}
			}
			miss := scale * (1/(1+math.Exp(-scale*sum)) - truth(e.ends))
			for _, f := range kept {
				slopes[f] += float64(miss * miss) // rounded, so that no machine fuses it
				weights[f] -= rate * miss / math.Sqrt(slopes[f]+1e-8)
			}
		}
	}
	return weights
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
