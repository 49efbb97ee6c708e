package engine

import (
	"context"
	"iter"

	"github.com/headwater-project/headwater"
)

// ReadAll reads receipts with several workers and gives the readings in the
// order of the receipts, errors in their place, as InOrder does.
func (e *Engine) ReadAll(ctx context.Context, receipts iter.Seq2[headwater.Receipt, error], jobs int) iter.Seq2[headwater.Reading, error] {
	return InOrder(ctx, jobs, func(yield func(int, func() (headwater.Reading, error)) bool) {
		for receipt, err := range receipts {
			if !yield(len(receipt.Bytes), func() (headwater.Reading, error) {
				if err != nil {
					return headwater.Reading{}, err
				}
				return e.Read(receipt)
			}) {
				return
			}
		}
	})
}
