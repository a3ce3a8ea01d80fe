// Reports with the official sentry-go: an error of a chain, and a message.
package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/getsentry/sentry-go"
)

func load(order string) error {
	return errors.New("no order " + order)
}

func price(order string) error {
	return fmt.Errorf("no price: %w", load(order))
}

func main() {
	err := sentry.Init(sentry.ClientOptions{
		Dsn:         os.Getenv("DSN"),
		Release:     "shop@1",
		Environment: "test",
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	sentry.CaptureException(price("pear"))
	sentry.CaptureMessage("stock is low")
	if !sentry.Flush(10 * time.Second) {
		os.Exit(1)
	}
}
