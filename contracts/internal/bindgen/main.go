// SPDX-License-Identifier: Apache-2.0

// Command bindgen turns contracts/artifacts into Go bindings with go-ethereum's abigen.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

type artifact struct {
	Contract string          `json:"contract"`
	ABI      json.RawMessage `json:"abi"`
	Bytecode string          `json:"bytecode"`
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: bindgen ARTIFACTS-DIR OUTPUT.go")
		os.Exit(2)
	}
	if err := generate(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "bindgen:", err)
		os.Exit(1)
	}
}

func generate(dir, out string) error {
	var types, abis, codes []string
	for _, name := range []string{"Organisations", "Elections", "Election", "Awards"} {
		raw, err := os.ReadFile(filepath.Join(dir, name+".json"))
		if err != nil {
			return err
		}
		var a artifact
		if err := json.Unmarshal(raw, &a); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		types, abis, codes = append(types, a.Contract), append(abis, string(a.ABI)), append(codes, a.Bytecode)
	}
	code, err := abigen.Bind(types, abis, codes, make([]map[string]string, len(types)), "contracts", nil, nil)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(code), 0o644)
}
