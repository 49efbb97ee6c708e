package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
)

type verifyFlags struct {
	archive     string
	checkpoints []string
	save, proof string
	check       string
	quiet       bool
}

func verifyCommand() *cobra.Command {
	var f verifyFlags
	c := &cobra.Command{
		Use:   "verify",
		Short: "Prove that nothing kept was changed, dropped or re-ordered",
		Long: `Prove that nothing kept was changed, dropped or re-ordered since it was added: every
document, receipt and reading is held against the evidence log, and the log against its
signed head. What is not as it was added is named, the first first.

A checkpoint is the signed head of the log. Keep one elsewhere (--save), and give it
back later (--checkpoint): then even somebody who rewrites the whole archive is found
out. --proof prints a file that proves one document's place in the log to others, who
check it with --check and no archive.

Exit status: 0 all is as it was added, 2 wrong usage, 3 something is not.`,
		Example: `  headwater verify --save checkpoint.txt
  headwater verify --checkpoint checkpoint.txt
  headwater verify --proof sha256:4f2c... > proof.json
  headwater verify --check proof.json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if f.check != "" {
				return checkProof(c.OutOrStdout(), f.check)
			}
			return verify(c, f)
		},
	}
	flags := c.Flags()
	archiveFlag(flags, &f.archive)
	flags.StringArrayVar(&f.checkpoints, "checkpoint", nil, "a checkpoint `FILE` that was kept elsewhere (repeatable)")
	flags.StringVar(&f.save, "save", "", "write the checkpoint of now to `FILE`")
	flags.StringVar(&f.proof, "proof", "", "print the proof of one document, by its `ID`, instead")
	flags.StringVar(&f.check, "check", "", "check a proof `FILE` instead; no archive is needed")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no progress; damage only")
	return c
}

func verify(c *cobra.Command, f verifyFlags) error {
	known, err := readCheckpoints(f.checkpoints)
	if err != nil {
		return err
	}
	a, err := openArchive(c.Context(), f.archive, true)
	if err != nil {
		return err
	}
	defer a.Close() //nolint:errcheck // it was only read
	if f.proof != "" {
		return printProof(c.Context(), c.OutOrStdout(), a, f.proof)
	}
	damage, err := look(c.Context(), c.ErrOrStderr(), a, known, f.quiet)
	switch {
	case c.Context().Err() != nil:
		return failedError{errors.New("stopped before the end; nothing is proved, run it again")}
	case err != nil:
		return damagedError{fmt.Errorf("verifying: %w", err)}
	}
	head, err := a.Checkpoint(c.Context())
	if err == nil && len(damage) == 0 && f.save != "" {
		err = os.WriteFile(f.save, []byte(head.Note), 0o644)
	}
	if err != nil {
		return damagedError{fmt.Errorf("the checkpoint: %w", err)}
	}
	return tellDamage(c.OutOrStdout(), damage, head, f.quiet)
}

// look verifies with a bar.
func look(ctx context.Context, stderr io.Writer, a headwater.Archive, known []headwater.Checkpoint, quiet bool) ([]headwater.Damage, error) {
	bar := newProgress(stderr, readFlags{quiet: quiet}, false)
	defer bar.stop()
	last := 0
	return a.Verify(ctx, known, func(done, total int) {
		bar.of(int64(total))
		bar.done(int64(done))
		for ; last < done; last++ {
			bar.step()
		}
	})
}

func tellDamage(w io.Writer, damage []headwater.Damage, head headwater.Checkpoint, quiet bool) error {
	for _, d := range damage {
		where := "somewhere"
		if d.Position >= 0 {
			where = fmt.Sprintf("at %d of the log", d.Position)
		}
		fmt.Fprintf(w, "%s: %s %s\n", where, d.What, d.Holding)
	}
	if len(damage) > 0 {
		return damagedError{fmt.Errorf("the archive is not as it was added: %d things are damaged, named above; restore a copy of it, or add the documents anew to another", len(damage))}
	}
	if !quiet {
		fmt.Fprintf(w, "all is as it was added: %d entries of the log, root %s\n", head.Size, head.Root)
	}
	return nil
}

func readCheckpoints(files []string) ([]headwater.Checkpoint, error) {
	var out []headwater.Checkpoint
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, usageError{fmt.Errorf("reading a checkpoint: %w", err)}
		}
		c, err := ledger.ParseNote(string(raw))
		if err != nil {
			return nil, usageError{fmt.Errorf("%s: %w", name, err)}
		}
		out = append(out, c)
	}
	return out, nil
}

func printProof(ctx context.Context, w io.Writer, a headwater.Archive, id string) error {
	p, err := a.Proof(ctx, id)
	if err != nil {
		return failedError{err}
	}
	text, err := ledger.EncodeProof(p, p.Verifier)
	if err != nil {
		return damagedError{err}
	}
	_, err = w.Write(text)
	return err
}

func checkProof(w io.Writer, name string) error {
	raw, err := os.ReadFile(name)
	if err != nil {
		return usageError{fmt.Errorf("reading a proof: %w", err)}
	}
	p, verifier, err := ledger.DecodeProof(raw)
	if err != nil {
		return usageError{fmt.Errorf("%s: %w", name, err)}
	}
	if err := ledger.Check(p, verifier); err != nil {
		return failedError{fmt.Errorf("%s proves nothing: %w", name, err)}
	}
	fmt.Fprintf(w, "%s stood at %d of the log of %d entries with root %s, signed by %s\n", p.Holding, p.Position, p.Checkpoint.Size, p.Checkpoint.Root, verifier)
	return nil
}
