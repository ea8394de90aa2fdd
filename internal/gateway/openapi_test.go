// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
)

var update = flag.Bool("update", false, "write testdata/openapi.json anew")

// TestOpenAPI compares the generated description with the committed one, so that every change of the interface is
// seen in review, and checks what a client generator needs.
func TestOpenAPI(t *testing.T) {
	r := newRig(t, nil)
	a := r.get("/openapi.json")
	if a.status != 200 {
		t.Fatalf("%d", a.status)
	}
	var doc struct {
		OpenAPI    string
		Paths      map[string]map[string]operation
		Components struct{ Schemas map[string]json.RawMessage }
	}
	a.decode(t, &doc)
	if doc.OpenAPI != "3.1.0" {
		t.Errorf("OpenAPI %s", doc.OpenAPI)
	}
	seen := map[string]bool{}
	for path, methods := range doc.Paths {
		for method, op := range methods {
			checkOperation(t, method+" "+path, op, seen)
		}
	}
	checkRefs(t, a.body, doc.Components.Schemas)
	var pretty bytes.Buffer
	r.ok(json.Indent(&pretty, a.body, "", "  "))
	const golden = "testdata/openapi.json"
	if *update {
		r.ok(os.MkdirAll("testdata", 0o755))
		r.ok(os.WriteFile(golden, pretty.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	r.ok(err)
	if !bytes.Equal(pretty.Bytes(), want) {
		t.Errorf("the interface has changed; see it with: go test ./internal/gateway -run OpenAPI -update && git diff %s", golden)
	}
}

type operation struct {
	OperationID string
	Summary     string
	Parameters  []struct {
		Name, In string
		Required bool
	}
	Responses map[string]struct{ Content map[string]json.RawMessage }
}

func checkOperation(t *testing.T, name string, op operation, seen map[string]bool) {
	t.Helper()
	if op.OperationID == "" || seen[op.OperationID] || op.Summary == "" {
		t.Errorf("%s: id %q, summary %q", name, op.OperationID, op.Summary)
	}
	seen[op.OperationID] = true
	for _, p := range op.Parameters {
		if p.In == "path" && (!p.Required || !strings.Contains(name, "{"+p.Name+"}")) {
			t.Errorf("%s: parameter %+v", name, p)
		}
	}
	if n := strings.Count(name, "{"); n > len(op.Parameters) {
		t.Errorf("%s: %d parameters are described", name, len(op.Parameters))
	}
	for status, response := range op.Responses {
		if _, ok := response.Content["application/problem+json"]; status[0] >= '4' && !ok && op.OperationID != "get-health" {
			t.Errorf("%s: status %s is no problem document", name, status)
		}
	}
}

// checkRefs wants every reference to lead somewhere.
func checkRefs(t *testing.T, doc []byte, schemas map[string]json.RawMessage) {
	t.Helper()
	const mark = `"$ref":"#/components/schemas/`
	for rest := doc; ; {
		i := bytes.Index(rest, []byte(mark))
		if i < 0 {
			return
		}
		rest = rest[i+len(mark):]
		name := string(rest[:bytes.IndexByte(rest, '"')])
		if schemas[name] == nil {
			t.Errorf("reference to %s leads nowhere", name)
		}
	}
}

// TestCodes fails when a code has no status and sentence, or one of them no code.
func TestCodes(t *testing.T) {
	source, err := os.ReadFile("api/api.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := regexp.MustCompile(`(?m)^\tCode\w+\s+Code = "([a-z-]+)"`).FindAllSubmatch(source, -1)
	codes := gateway.Codes()
	if len(declared) != len(codes) || len(declared) < 20 {
		t.Errorf("%d codes are declared, %d have a status", len(declared), len(codes))
	}
	for _, match := range declared {
		if status := codes[api.Code(match[1])]; status < 400 || status > 599 {
			t.Errorf("%s: status %d", match[1], status)
		}
	}
}
