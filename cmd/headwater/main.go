// Command headwater reads news reports and tells what is claimed, on whose word.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/headwater-project/headwater/engine"
)

// Exit statuses of the contract.
const (
	statusFine   = 0
	statusFailed = 1 // some inputs failed
	statusUsage  = 2
	statusBroken = 3 // the archive is damaged or refused
)

func main() {
	log.SetOutput(io.Discard) // net/http logs what a server sends, as it is
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// usageError is a mistake in how the command was called.
type usageError struct{ error }

// failedError says that some inputs failed; each was named when it did.
type failedError struct{ error }

// errTold is a failure of the only input, which has been told already.
var errTold = errors.New("the only input failed")

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := rootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return statusFine
	}
	if errors.Is(err, errTold) {
		return statusFailed
	}
	fmt.Fprintln(stderr, message(err))
	switch {
	case errors.As(err, &damagedError{}):
		return statusBroken
	case errors.As(err, &failedError{}):
		return statusFailed
	}
	return statusUsage
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "headwater",
		Short: "Read news reports: what is claimed, by whom, on whose word",
		Long: `Headwater reads news reports and tells what is claimed, by whom, on whose
word, and through whom it reached the page. It works offline; nothing that you
read leaves your machine.`,
		Version:       engine.Version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          unknownCommand,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w; see '%s --help'", err, c.CommandPath())}
	})
	root.AddCommand(readCommand(), addCommand(), searchCommand(), traceCommand(), verifyCommand(), parseCommand(), evalCommand(), gazetteerCommand())
	return root
}

func unknownCommand(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usageError{fmt.Errorf("unknown command %q; see 'headwater --help', or 'headwater read %s' to read it", args[0], args[0])}
}
