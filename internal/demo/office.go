// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"io/fs"
	"time"

	"github.com/madangvote/madang/internal/office"
)

// OpenOffice starts the office of the demo's one organisation, which holds every
// party's keys here, until Stop. The code enrols a first passkey.
func (d *Demo) OpenOffice(ctx context.Context, listen string, pages fs.FS) (url, code string, err error) {
	r := d.run
	f, err := office.Start(ctx, office.Options{
		Dir: r.Dir, Ledger: r.host.node.Client(), Network: r.host.network, Listen: listen,
		PublicURL: d.RESTURL, Pages: pages, Logger: r.Logger,
	})
	if err != nil {
		return "", "", err
	}
	d.stop = append(d.stop, func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		if err := f.Stop(ctx); err != nil {
			r.Logger.Warn("stopping the office", "err", err)
		}
	})
	code, err = office.Invite(r.Dir, "", f.Accounts())
	return f.URL, code, err
}
