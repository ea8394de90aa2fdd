// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/time/rate"

	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/pages"
	"github.com/madangvote/madang/internal/parties"
)

// Options of an office.
type Options struct {
	// Dir is the party's folder: keys, and what the office writes.
	Dir     string
	Ledger  parties.Ledger
	Network *network.Network
	// Listen is host:port, on this machine; port 0 takes a free one.
	Listen string
	// Origin is where the browser finds the office, for one behind TLS, such as
	// https://office.example. Default: http://localhost and the port. Passkeys are
	// bound to its host.
	Origin string
	// PublicURL is the address of the public pages, for links and letters.
	PublicURL string
	// Pages are the built pages, with office.html; nil: JSON only.
	Pages fs.FS
	// WorkFactor is secret.Key's, for new secret files. Anything but 0 is for tests.
	WorkFactor int
	// Now is the clock of sessions; nil: time.Now.
	Now    func() time.Time
	Logger *slog.Logger
}

// Office is a running office.
type Office struct {
	// URL is where the browser finds it.
	URL string

	o         Options
	public    string // PublicURL, checked
	host      string // that requests must name
	pages     http.Handler
	accounts  *accounts
	register  *register
	sessions  *sessions
	passkeys  *passkeys
	audit     *auditLog
	jobs      *jobs
	doors     *rate.Limiter // of enrolment and sign-in
	heavy     chan struct{} // imports and pictures, one at a time
	scrypt    chan struct{} // a passphrase takes 256 MiB
	manifests manifestCache
	ended     sync.Map // common.Address to electionLine, of elections whose awards are recorded
	server    *http.Server
	tasks     sync.WaitGroup
	failed    chan error
}

// Start starts an office.
func Start(ctx context.Context, o Options) (_ *Office, err error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Logger == nil {
		o.Logger = slog.Default()
	}
	dir, err := makeDir(o.Dir)
	if err != nil {
		return nil, err
	}
	listeners, err := listen(o.Listen)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			closeAll(listeners)
		}
	}()
	f := &Office{
		o: o, register: newRegister(dir), audit: newAuditLog(dir), failed: make(chan error, len(listeners)),
		doors: rate.NewLimiter(1, 20), heavy: make(chan struct{}, 1), scrypt: make(chan struct{}, 1),
	}
	if f.accounts, err = newAccounts(o.Dir, o.Ledger, o.Network.Consortium(), o.Logger); err != nil {
		return nil, err
	}
	if err := f.address(listeners[0]); err != nil {
		return nil, err
	}
	if f.public, err = webAddress("--public-url", o.PublicURL); err != nil {
		return nil, err
	}
	if o.Pages != nil {
		if f.pages, err = pages.New(o.Pages, "office.html", officeRoutes...); err != nil {
			return nil, err
		}
	}
	f.jobs = newJobs(ctx, o.Now, f.audit, o.Logger)
	f.serve(listeners)
	return f, nil
}

// officeRoutes are addresses of the pages' own: src/office/Office.tsx has them.
var officeRoutes = []string{"/new", "/e/{uuid}", "/audit"}

// listen listens on this machine only. localhost is both of its addresses, so
// that no other program answers on the one that a browser tries first.
func listen(address string) ([]net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("--listen %q: %w", address, err)
	}
	hosts := []string{host}
	if host == "localhost" {
		hosts = []string{"127.0.0.1", "::1"}
	}
	if ip := net.ParseIP(hosts[0]); ip == nil || !ip.IsLoopback() {
		return nil, fmt.Errorf("--listen %s: an office listens on this machine only, such as localhost:8090; for others put TLS in front and give --origin", address)
	}
	var all []net.Listener
	for _, h := range hosts {
		l, err := net.Listen("tcp", net.JoinHostPort(h, port))
		if err != nil && len(all) > 0 && !inUse(err) {
			break // no IPv6 here
		}
		if err != nil {
			closeAll(all)
			return nil, fmt.Errorf("%w; choose another address with --listen", err)
		}
		all = append(all, l)
		_, port, _ = net.SplitHostPort(l.Addr().String()) // of port 0
	}
	return all, nil
}

func inUse(err error) bool { return errors.Is(err, syscall.EADDRINUSE) }

func closeAll(listeners []net.Listener) {
	for _, l := range listeners {
		l.Close()
	}
}

// address settles where browsers find the office, and what depends on it.
func (f *Office) address(l net.Listener) error {
	origin := f.o.Origin
	if origin == "" {
		_, port, err := net.SplitHostPort(l.Addr().String())
		if err != nil {
			return err
		}
		origin = "http://localhost:" + port
	}
	u, err := url.Parse(origin)
	switch {
	case err != nil || u.Host == "" || strings.TrimSuffix(origin, "/") != u.Scheme+"://"+u.Host:
		return fmt.Errorf("--origin %q is not an origin, such as https://office.example", origin)
	case u.Scheme != "https" && (u.Scheme != "http" || u.Hostname() != "localhost"):
		return fmt.Errorf("--origin %q: browsers have passkeys for https and for http://localhost only", origin)
	}
	f.URL, f.host = u.Scheme+"://"+u.Host, u.Host
	f.sessions = newSessions(f.o.Now, u.Scheme == "https")
	f.passkeys, err = newPasskeys(f.register, u.Hostname(), f.URL, f.o.Now)
	return err
}

// webAddress checks an address of pages; "" is none.
func webAddress(flag, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("%s %q is not the address of pages, such as https://vote.example", flag, text)
	}
	return strings.TrimSuffix(text, "/"), nil
}

func (f *Office) serve(listeners []net.Listener) {
	f.server = &http.Server{
		Handler: f.handler(), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(f.o.Logger.Handler(), slog.LevelDebug),
	}
	for _, l := range listeners {
		f.tasks.Go(func() {
			if err := f.server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
				f.failed <- err
			}
		})
	}
}

// Enrolled tells whether anybody has a passkey here.
func (f *Office) Enrolled() (bool, error) {
	people, err := f.register.read()
	if err != nil {
		return false, err
	}
	return len(people.Users) > 0, nil
}

// Accounts are the names of the folder's accounts that people can act for.
func (f *Office) Accounts() []string { return f.accounts.names }

// Failed delivers what ended the office.
func (f *Office) Failed() <-chan error { return f.failed }

// Stop ends the office. Actions that wait are stopped; what they sent stays.
func (f *Office) Stop(ctx context.Context) error {
	err := f.server.Shutdown(ctx)
	f.jobs.close()
	f.tasks.Wait()
	return err
}
