// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

// testViem lets a client that we did not write use the node (e2e/viem).
func testViem(t *testing.T, n *Node) {
	dir := filepath.Join("..", "e2e", "viem")
	if !viemInstalled(t, dir) {
		return
	}
	key := common.HexToHash("0x0e") // no validator, so that power 0 changes nothing
	data := append(key.Bytes(), make([]byte, 32)...)
	in, err := json.Marshal(map[string]string{
		"url":        n.RPCURL(),
		"privateKey": hexutil.Encode(crypto.FromECDSA(testKeys[1])),
		"to":         registryAddr.Hex(),
		"data":       hexutil.Encode(data),
		"event":      "event ValidatorUpdate(bytes32 indexed publicKey, uint64 power)",
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", "client.mjs", string(in))
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	raw, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	var out struct {
		ChainID       uint64
		GenesisHash   common.Hash
		GenesisAgrees bool
		From          common.Address
		Call          string
		Hash          common.Hash
		Status        string
		BlockNumber   string
		Event         struct {
			Name string
			Args struct {
				PublicKey common.Hash
				Power     string
			}
		}
		Watched, Refusal string
	}
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatalf("%v\n%s", err, raw)
	}
	receipt := waitReceipt(t, n.Client(), out.Hash)
	switch {
	case out.ChainID != testChainID, out.GenesisHash != n.GenesisHash(), !out.GenesisAgrees, out.From != testAddr(1), out.Call != "0x":
		t.Errorf("reads: %s", raw)
	case out.Status != "success", out.BlockNumber != receipt.BlockNumber.String():
		t.Errorf("transaction: %s", raw)
	case out.Event.Name != "ValidatorUpdate", out.Event.Args.PublicKey != key, out.Event.Args.Power != "0":
		t.Errorf("event: %s", raw)
	case out.Watched == "", !strings.Contains(out.Refusal, "gas limit too high"):
		t.Errorf("watch and refusal: %s", raw)
	}
}

// viemInstalled installs viem when it is missing. Without Node.js, or without
// the package registry, the test is left out, but not in CI.
func viemInstalled(t *testing.T, dir string) bool {
	t.Helper()
	leaveOut := t.Skipf
	if os.Getenv("CI") == "true" {
		leaveOut = t.Fatalf
	}
	for _, tool := range []string{"node", "npm"} {
		if _, err := exec.LookPath(tool); err != nil {
			leaveOut("%s is missing: install Node.js 20 or newer to test with viem", tool)
			return false
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "viem", "package.json")); err == nil {
		return true
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "npm", "ci", "--no-audit", "--no-fund")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		leaveOut("npm ci in e2e/viem: %v\n%s", err, out)
		return false
	}
	return true
}
