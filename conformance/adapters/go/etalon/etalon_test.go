// SPDX-License-Identifier: Apache-2.0

package etalon

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// ask is what the adapter replies to lines, as text.
func ask(t *testing.T, lines ...string) string {
	t.Helper()
	var out strings.Builder
	if err := answerAll(Declaration{Name: "acme", Version: "1"}, strings.NewReader(strings.Join(lines, "\n")), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func request(operation, input string) string {
	return fmt.Sprintf(`{"id":"7","op":"case","operation":%q,"input":%s}`, operation, input)
}

func TestEcho(t *testing.T) {
	long := "[" + strings.Repeat("0.30000000000000004,", 100000) + "1]"
	for sent, expected := range map[string]string{
		"null": "", "true": "", "0": "", "-1": "", "0.1": "", "5e-324": "", "2.2250738585072014e-308": "",
		"1.7976931348623157e308": "1.7976931348623157e+308", "9007199254740991": "", "1.0": "1", "-0.0": `{"$f64":"-0"}`,
		`{"$f64":"NaN"}`: "", `{"$f64":"Infinity"}`: "", `{"$f64":"-Infinity"}`: "", `{"$f64":"-0"}`: "",
		`{"$int":"9007199254740993"}`: "", `{"$int":"5"}`: "", `{"$dec":"1.2300"}`: "", `{"$dec":"1e-7"}`: "",
		`{"$f64s":"AAAAAAAA8D8AAAAAAAAAQA==","shape":[2]}`: "", `{"$doc":"a: 1\n","media":"application/yaml"}`: "",
		`[1,[],{},"",{"a":{"b":[null]}}]`: "", `"é中😀"`: "", long: "",
	} {
		if expected == "" {
			expected = sent
		}
		if got := ask(t, request("conformance/echo", `{"value":`+sent+`}`)); got != `{"id":"7","outcome":"result","output":{"value":`+expected+"}}\n" {
			t.Errorf("%.60s: %.200s", sent, got)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, value := range []string{
		"NaN", "1e400", `{"a":1,"a":2}`, `{"$f64":"7"}`, `{"$f64":"NaN","b":1}`, `{"$int":"1.5"}`, `{"$dec":"one"}`,
		`{"$f64s":"AAAAAAAA8D8=","shape":[2]}`, `{"$f64s":"AAAAAAAA8D8="}`, "\"\xff\"", strings.Repeat("[", 200000) + strings.Repeat("]", 200000),
	} {
		if got := ask(t, request("conformance/echo", `{"value":`+value+`}`)); !strings.Contains(got, "the request cannot be read: ") {
			t.Errorf("%.60s: %.200s", value, got)
		}
	}
}

func TestProtocol(t *testing.T) {
	for sent, part := range map[string]string{
		`{"id":"0","op":"hello"}`:                               `"operations":["conformance/echo"`,
		request("no/such", "{}"):                                `"outcome":"unsupported"`,
		`{"id":"8","op":"dance"}`:                               `"no such request: dance"`,
		"  \r\n" + request("conformance/echo", "{\"value\":1}"): `"value":1`,
	} {
		if got := ask(t, sent); !strings.Contains(got, part) || !json.Valid([]byte(got)) {
			t.Errorf("%s: %s", sent, got)
		}
	}
	if got := ask(t, `{"id":"9","op":"bye"}`, "never read"); got != "" {
		t.Error(got)
	}
	limited := ask(t, `{"id":"0","op":"hello","limits":{"maxLineBytes":600}}`, request("conformance/echo", `{"value":"`+strings.Repeat("x", 1000)+`"}`))
	if !strings.Contains(limited, "the limit is 600") {
		t.Error(limited)
	}
}

func TestOutcomes(t *testing.T) {
	for i, one := range []struct {
		function Function
		part     string
	}{
		{func(Case) (any, error) { return Undefined("zero-spread"), nil }, `"output":{"undefined":"zero-spread"}`},
		{func(Case) (any, error) { return nil, Rejected{"not-finite", "/x/3"} }, `"outcome":"rejected","pointer":"/x/3"`},
		{func(Case) (any, error) { panic(Rejected{Code: "overflow"}) }, `"code":"overflow"`},
		{func(Case) (any, error) { return nil, Unsupported{"forced-ends", "no option"} }, `"outcome":"unsupported","reason":"no option"`},
		{func(Case) (any, error) { panic("it broke") }, `"message":"it broke"`},
		{func(c Case) (any, error) { return c.Float("absent"), nil }, `"outcome":"internal"`},
		{func(Case) (any, error) { return func() {}, nil }, "has no form in JSON"},
		{func(Case) (any, error) { return []any{math.NaN(), 1<<53 + 1, []float64{-0.5}}, nil }, `[{"$f64":"NaN"},{"$int":"9007199254740993"},[-0.5]]`},
	} {
		name := fmt.Sprint("test/", i)
		Operation(name, one.function)
		if got := ask(t, request(name, "{}")); !strings.Contains(got, one.part) {
			t.Errorf("%d: %s", i, got)
		}
	}
}

func TestStandardOutputIsTheProtocolsAlone(t *testing.T) {
	if os.Getenv("ETALON_NOISY") == "1" {
		Operation("test/noisy", func(Case) (any, error) { fmt.Println("printed"); return 1, nil })
		Serve(Declaration{Name: "noisy", Version: "1"})
		os.Exit(0)
	}
	noisy := exec.Command(os.Args[0], "-test.run=TestStandardOutput")
	noisy.Env = append(os.Environ(), "ETALON_NOISY=1")
	noisy.Stdin = strings.NewReader(request("test/noisy", "{}"))
	if got, err := noisy.Output(); err != nil || string(got) != `{"id":"7","outcome":"result","output":1}`+"\n" {
		t.Error(string(got), err)
	}
}
