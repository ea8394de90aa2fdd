// SPDX-License-Identifier: Apache-2.0

package pages

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// maxFile bounds what is read of one file of a server.
const maxFile = 64 << 20

// Check downloads the pages from a server, each file that its client.json names,
// and index as "/", and compares them with those of this program. The answer is
// one line a difference; an error says that nothing could be compared.
func Check(ctx context.Context, h *http.Client, base string, files fs.FS, index string) ([]string, error) {
	own, err := Files(files)
	if err != nil {
		return nil, err
	}
	c := &check{h, strings.TrimSuffix(base, "/"), nil}
	raw, err := c.get(ctx, "/"+ClientFile)
	if err != nil {
		return nil, err
	}
	if hash, err := Hash(files); err != nil {
		return nil, err
	} else if got := sum(raw); got != hash {
		c.differ("%s: %s there, %s here", ClientFile, got, hash)
	}
	theirs, err := parseClient(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", base, err)
	}
	for _, name := range namesOf(own, theirs) {
		if err := c.compare(ctx, "/"+name, own[name], theirs[name]); err != nil {
			return nil, err
		}
	}
	return c.differences, c.compare(ctx, "/", own[index], theirs[index])
}

func namesOf(lists ...map[string]string) (names []string) {
	for _, list := range lists {
		for name := range list {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

type check struct {
	http        *http.Client
	base        string
	differences []string
}

func (c *check) differ(format string, args ...any) {
	c.differences = append(c.differences, fmt.Sprintf(format, args...))
}

// compare downloads one address. here and there are the hashes that the two lists
// have for it, empty for none.
func (c *check) compare(ctx context.Context, path, here, there string) error {
	raw, err := c.get(ctx, path)
	if gone := new(statusError); errors.As(err, &gone) {
		if here != "" || there != "" {
			c.differ("%s: %s", path, gone.status)
		}
		return nil
	}
	if err != nil {
		return err
	}
	switch got := sum(raw); {
	case here == "":
		c.differ("%s: not of this program's pages", path)
	case got != here:
		c.differ("%s: %s there, %s here", path, got, here)
	case there != here:
		c.differ("%s: the file is this program's, but %s there names %q", path, ClientFile, there)
	}
	return nil
}

// statusError is an answer that is no file.
type statusError struct{ address, status string }

func (e *statusError) Error() string { return e.address + " answers " + e.status }

func (c *check) get(ctx context.Context, path string) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+(&url.URL{Path: path}).EscapedPath(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Cache-Control", "no-cache")
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, &statusError{c.base + path, res.Status}
	}
	raw, err := io.ReadAll(io.LimitReader(res.Body, maxFile+1))
	if err == nil && len(raw) > maxFile {
		err = fmt.Errorf("%s has more than %d bytes", c.base+path, maxFile)
	}
	return raw, err
}
