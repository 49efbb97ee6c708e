package main

import (
	"context"
	"errors"
	"iter"

	"github.com/spf13/cobra"
)

// into opens the output that the flags name, lets work fill it, and closes it; an
// output that could not be filled, or that the user broke off, leaves no file.
func into(c *cobra.Command, f readFlags, work func(*output) error) error {
	ctx := c.Context()
	out, err := openOutput(ctx, c.OutOrStdout(), f)
	if err != nil {
		return usageError{err}
	}
	err = work(out)
	if ctx.Err() != nil || errors.As(err, &outputError{}) {
		out.abandon()
	} else if closed := out.close(ctx); closed != nil {
		err = failedError{closed}
	}
	if ctx.Err() != nil {
		return errStopped
	}
	return err
}

// consume writes what came of every input and names those that failed. It fails
// where the output cannot be written, and when ctx ends.
func consume[T any](ctx context.Context, items iter.Seq2[T, error], write func(T) error, bar *progress) (done, failed int, err error) {
	defer bar.stop()
	for item, err := range items {
		if err == nil && ctx.Err() == nil {
			err = write(item)
		}
		switch {
		case ctx.Err() != nil:
			return done, failed, context.Canceled
		case errors.As(err, &outputError{}):
			return done, failed, failedError{err}
		case err != nil:
			failed++
			bar.say(message(err))
		default:
			done++
		}
		bar.step()
	}
	if ctx.Err() != nil {
		return done, failed, context.Canceled
	}
	return done, failed, nil
}
