// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"

	cmtlog "github.com/cometbft/cometbft/libs/log"
	gethlog "github.com/ethereum/go-ethereum/log"
)

// Both engines report ordinary events at info and passing troubles at warn or
// error. Their records come out one level quieter; debug and trace not at all.
func quieter(level slog.Level) slog.Level { return level - 4 }

// gethLogs is where go-ethereum's global logger writes: the newest node's
// Config.Logger.
var gethLogs struct {
	once    sync.Once
	handler atomic.Pointer[slog.Handler]
}

func routeGethLogs(logger *slog.Logger) {
	h := logger.With("engine", "execution").Handler()
	gethLogs.handler.Store(&h)
	gethLogs.once.Do(func() {
		// SetDefault also takes over the program's log and slog; give them back.
		std, out, flags := slog.Default(), log.Writer(), log.Flags()
		gethlog.SetDefault(gethlog.NewLogger(gethHandler{}))
		slog.SetDefault(std)
		log.SetOutput(out)
		log.SetFlags(flags)
	})
}

type gethHandler struct{ attrs []slog.Attr }

func (gethHandler) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelInfo && (*gethLogs.handler.Load()).Enabled(ctx, quieter(level))
}

func (h gethHandler) Handle(ctx context.Context, r slog.Record) error {
	q := slog.NewRecord(r.Time, quieter(r.Level), r.Message, r.PC)
	q.AddAttrs(h.attrs...)
	r.Attrs(func(a slog.Attr) bool { q.AddAttrs(a); return true })
	return (*gethLogs.handler.Load()).Handle(ctx, q)
}

func (h gethHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return gethHandler{attrs: append(h.attrs[:len(h.attrs):len(h.attrs)], attrs...)}
}

func (h gethHandler) WithGroup(string) slog.Handler { return h }

// cometLogger passes CometBFT's records on.
type cometLogger struct {
	out    *slog.Logger
	failed func(error)
}

var _ cmtlog.Logger = cometLogger{}

func newCometLogger(logger *slog.Logger, failed func(error)) cometLogger {
	return cometLogger{out: logger.With("engine", "consensus"), failed: failed}
}

func (l cometLogger) Debug(string, ...any)       {}
func (l cometLogger) Info(msg string, kv ...any) { l.log(slog.LevelInfo, msg, kv) }
func (l cometLogger) Warn(msg string, kv ...any) { l.log(slog.LevelWarn, msg, kv) }
func (l cometLogger) With(kv ...any) cmtlog.Logger {
	return cometLogger{out: l.out.With(kv...), failed: l.failed}
}

// Error also recognises the one message by which CometBFT says that its
// consensus has ended; no call or channel reports it.
func (l cometLogger) Error(msg string, kv ...any) {
	if strings.HasPrefix(msg, "CONSENSUS FAILURE") {
		l.out.Error(msg, kv...)
		l.failed(fmt.Errorf("ledger: consensus failure: %v", valueOf(kv, "err")))
		return
	}
	level := slog.LevelError
	if msg == stoppedAccepting {
		level = slog.LevelInfo
	}
	l.log(level, msg, kv)
}

// stoppedAccepting is what CometBFT says, as an error, at every ordinary stop.
const stoppedAccepting = "Stopped accept routine, as transport is closed"

func (l cometLogger) log(level slog.Level, msg string, kv []any) {
	l.out.Log(context.Background(), quieter(level), msg, kv...)
}

func valueOf(kv []any, key string) any {
	for i := 0; i+1 < len(kv); i += 2 {
		if kv[i] == key {
			return kv[i+1]
		}
	}
	return "unknown"
}
