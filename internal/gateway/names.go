// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// named is what lists show of a manifest.
type named struct {
	Name      string `json:"name"`
	Languages map[string]struct {
		Name string `json:"name"`
	} `json:"languages"`
}

// name adds an election's name to an answer, from its manifest, which never changes.
func (s *Server) name(ctx context.Context, e *index.Election, out *api.ElectionStatus) error {
	if e.Manifest == nil {
		return nil
	}
	key := [32]byte(e.Manifest)
	s.mu.Lock()
	known := s.names[key]
	s.mu.Unlock()
	if known == nil {
		raw, err := s.cfg.Index.Payload(ctx, e.ID, e.Manifest)
		if errors.Is(err, index.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		known = &named{}
		_ = json.Unmarshal(raw, known) // something else that is published has no name
		s.mu.Lock()
		if len(s.names) >= maxCached {
			clear(s.names)
		}
		s.names[key] = known
		s.mu.Unlock()
	}
	out.Name = known.Name
	for tag, text := range known.Languages {
		if text.Name != "" {
			if out.Names == nil {
				out.Names = api.Names{}
			}
			out.Names[tag] = text.Name
		}
	}
	return nil
}
