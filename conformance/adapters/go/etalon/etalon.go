// SPDX-License-Identifier: Apache-2.0

// Package etalon is Etalon's adapter kit for Go: your library answers the conformance suite.
//
// One file, standard library only, Go 1.18 or newer. Copy it into your module, register one function per operation,
// and call Serve:
//
//	func main() {
//		etalon.Operation("uncertainty/type-a", func(c etalon.Case) (any, error) {
//			x := c.Floats("observations")
//			if len(x) < 2 {
//				return etalon.Undefined("too-few-observations"), nil
//			}
//			return map[string]any{"mean": mean(x) /* and so on */}, nil
//		})
//		etalon.Serve(etalon.Declaration{Name: "acme", Version: "3.2.1", Standards: map[string][]string{"uncertainty": {"0.1"}}})
//	}
//
//	$ go build -o my_adapter . && etalon conform -- ./my_adapter
//
// A function takes the input of one case and returns its output. It may also
//
//   - return Undefined("code"), nil         the quantity does not exist for this input; also allowed as a field,
//   - return nil, Rejected{"code", "/at"}   the input lies outside the operation's domain, and where,
//   - return nil, Unsupported{"feature", "why"}   the library cannot express what is asked.
//
// Any other error, and any panic, is answered as internal and fails that one case. Rejected and Unsupported may be the
// value of a panic too. What is printed through os.Stdout reaches standard error: standard output belongs to the
// protocol. Out of the kit's reach are C code that writes to descriptor 1, and lone surrogates, which no string of Go has.
//
// Numbers. A double travels as a JSON number in its shortest round-trip form, and is a float64 here, as are NaN, the
// infinities and -0, which JSON cannot carry and which travel tagged. $int, $dec, $f64s and $doc arrive as Integer,
// Decimal, Doubles and Document.
package etalon

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"reflect"
	"regexp"
	"runtime"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	largestExactInteger = 1 << 53
	traceLimit          = 16384
)

// Function answers the cases of one operation.
type Function func(Case) (any, error)

// Case is the input of one case.
type Case map[string]any

// Has tells whether the input has the member.
func (c Case) Has(name string) bool { _, there := c[name]; return there }

// Float is a member that is a number.
func (c Case) Float(name string) float64 { return c[name].(float64) }

// Text is a member that is a string.
func (c Case) Text(name string) string { return c[name].(string) }

// Floats is a member that is a list of numbers.
func (c Case) Floats(name string) []float64 {
	values := c[name].([]any)
	numbers := make([]float64, len(values))
	for i, value := range values {
		numbers[i] = value.(float64)
	}
	return numbers
}

// Rejected says that the input lies outside the operation's domain; Pointer is a JSON Pointer to what does, or empty.
type Rejected struct{ Code, Pointer string }

func (r Rejected) Error() string { return r.Code }

// Unsupported says that the library cannot express what is asked.
type Unsupported struct{ Feature, Reason string }

func (u Unsupported) Error() string { return u.Feature }

// Undefined is the value of a quantity that does not exist for this input: a whole output, or one of its fields.
func Undefined(code string) any { return map[string]any{"undefined": code} }

// Integer came as $int, Decimal as $dec; each keeps the text that it had.
type (
	Integer string
	Decimal string
)

// Document is a document under test as raw text, and its media type.
type Document struct{ Text, Media string }

// Doubles is a long array of doubles in row order, and its shape.
type Doubles struct {
	Numbers []float64
	Shape   []int
}

// Declaration is what the implementation says of itself. LeavesOut names what the library does not have, by operation:
// entries of members of the input with the values that are not taken ("*": any value, nil: absent).
type Declaration struct {
	Name, Version, Homepage, Issues string
	Standards, Classes              map[string][]string
	Features, Parameters            map[string]any
	LeavesOut                       map[string][]map[string][]any
	Determinism                     string // pure unless given
	MaxInFlight                     int    // 16 unless given; cases are answered one after the other
}

var operations = map[string]Function{
	"conformance/echo": func(c Case) (any, error) { return map[string]any{"value": c["value"]}, nil },
}

// Operation registers the function; what is registered is what the adapter declares.
func Operation(name string, function Function) {
	if _, twice := operations[name]; twice {
		panic(name + " is registered twice")
	}
	operations[name] = function
}

// Serve answers the suite on standard input and output until it says bye or closes the pipe.
func Serve(declared Declaration) {
	replies := os.Stdout
	os.Stdout = os.Stderr
	if err := answerAll(declared, os.Stdin, replies); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answerAll(declared Declaration, in io.Reader, out io.Writer) error {
	requests, limit := bufio.NewReaderSize(in, 1<<16), math.Inf(1)
	for {
		line, end := requests.ReadBytes('\n') // a Scanner would stop at its longest line
		if len(bytes.TrimSpace(line)) > 0 {
			reply := replyTo(declared, line, &limit)
			if reply == nil {
				return nil
			}
			if _, err := out.Write(append(encode(reply, limit), '\n')); err != nil {
				return err
			}
		}
		if end == io.EOF {
			return nil
		} else if end != nil {
			return end
		}
	}
}

type message = map[string]any

// replyTo is the answer to one line; nil where the session ends.
func replyTo(declared Declaration, line []byte, limit *float64) message {
	request, err := read(line)
	if err != nil {
		var lenient struct{ ID string }
		_ = json.Unmarshal(line, &lenient)
		return message{"id": lenient.ID, "outcome": "internal", "message": "the request cannot be read: " + err.Error()}
	}
	reply := message{}
	switch op, _ := request["op"].(string); op {
	case "bye":
		return nil
	case "hello":
		if limits, ok := request["limits"].(message); ok {
			if most, ok := limits["maxLineBytes"].(float64); ok {
				*limit = most
			}
		}
		reply = hello(declared)
	case "case":
		name, _ := request["operation"].(string)
		reply = answer(name, request["input"])
	default:
		reply = message{"outcome": "unsupported", "reason": "no such request: " + op}
	}
	reply["id"] = request["id"]
	return reply
}

func hello(d Declaration) message {
	names := make([]string, 0, len(operations))
	for name := range operations {
		names = append(names, name)
	}
	sort.Strings(names)
	if d.Determinism == "" {
		d.Determinism = "pure"
	}
	if d.MaxInFlight == 0 {
		d.MaxInFlight = 16
	}
	identity := message{"name": d.Name, "version": d.Version, "language": "go " + strings.TrimPrefix(runtime.Version(), "go")}
	for name, value := range map[string]string{"homepage": d.Homepage, "issues": d.Issues} {
		if value != "" {
			identity[name] = value
		}
	}
	return message{
		"protocol": 1, "implementation": identity, "standards": d.Standards, "classes": d.Classes, "operations": names,
		"features": d.Features, "parameters": d.Parameters, "leavesOut": d.LeavesOut, "determinism": d.Determinism,
		"concurrency": message{"maxInFlight": d.MaxInFlight},
	}
}

// answer is the outcome of one case. The output is made into JSON here, so that what has no form in it is internal.
func answer(name string, input any) (reply message) {
	function, declared := operations[name]
	if !declared {
		return message{"outcome": "unsupported", "feature": name, "reason": "not one of the declared operations"}
	}
	defer func() {
		if cause := recover(); cause != nil {
			err, ok := cause.(error)
			if !ok {
				err = fmt.Errorf("%v", cause)
			}
			reply = failure(err, string(debug.Stack()))
		}
	}()
	members, _ := input.(message)
	output, err := function(Case(members))
	if err != nil {
		return failure(err, "")
	}
	var text bytes.Buffer
	write(&text, output)
	return message{"outcome": "result", "output": json.RawMessage(text.Bytes())}
}

// failure is an error as an outcome: what was meant by it, or internal with the end of its trace.
func failure(err error, trace string) message {
	var refusal Rejected
	var gap Unsupported
	reply := message{"outcome": "internal", "message": fmt.Sprintf("%.1000s", err.Error())}
	optional, value := "trace", trace
	if errors.As(err, &refusal) {
		reply, optional, value = message{"outcome": "rejected", "code": refusal.Code}, "pointer", refusal.Pointer
	} else if errors.As(err, &gap) {
		reply, optional, value = message{"outcome": "unsupported", "feature": gap.Feature}, "reason", gap.Reason
	} else if len(value) > traceLimit {
		value = value[len(value)-traceLimit:]
	}
	if value != "" {
		reply[optional] = value
	}
	return reply
}

func encode(reply message, limit float64) []byte {
	var line bytes.Buffer
	write(&line, reply)
	if float64(line.Len()) <= limit {
		return line.Bytes()
	}
	excuse := fmt.Sprintf("the answer has %d bytes, the limit is %.0f", line.Len(), limit)
	line.Reset()
	write(&line, message{"id": reply["id"], "outcome": "internal", "message": excuse})
	return line.Bytes()
}

// ---------------------------------------------------------------------------------------------------------------
// Values on the wire

// read is one request, its tagged values as values of Go. JSON's own reader would let a repeated name and broken UTF-8
// pass, so the tokens are put together here.
func read(line []byte) (message, error) {
	if !utf8.Valid(line) {
		return nil, errors.New("it is not UTF-8")
	}
	var whole json.RawMessage // checks the grammar and the depth, which the tokens alone do not
	if err := json.Unmarshal(line, &whole); err != nil {
		return nil, err
	}
	tokens := json.NewDecoder(bytes.NewReader(line))
	tokens.UseNumber()
	value, err := readValue(tokens)
	if err != nil {
		return nil, err
	}
	request, _ := value.(message)
	if _, ok := request["id"].(string); !ok {
		return nil, errors.New("a request is an object with an id")
	}
	return request, nil
}

func readValue(tokens *json.Decoder) (any, error) {
	token, err := tokens.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case json.Number:
		number, err := strconv.ParseFloat(string(token), 64)
		if err != nil {
			return nil, fmt.Errorf("%.40s is beyond the range of a double", token)
		}
		return number, nil
	case json.Delim:
		members, items := message{}, []any{}
		for tokens.More() {
			name := ""
			if token == '{' {
				key, err := tokens.Token()
				if err != nil {
					return nil, err
				}
				name = key.(string)
				if _, twice := members[name]; twice {
					return nil, errors.New("a name stands twice in one object")
				}
			}
			value, err := readValue(tokens)
			if err != nil {
				return nil, err
			}
			members[name] = value
			items = append(items, value)
		}
		if _, err := tokens.Token(); err != nil {
			return nil, err
		}
		if token == '[' {
			return items, nil
		}
		return untagged(members)
	}
	return token, nil
}

var (
	beside      = map[string]string{"$f64": "", "$int": "", "$dec": "", "$f64s": "shape", "$doc": "media"}
	decimalForm = regexp.MustCompile(`^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$`)
)

func untagged(members message) (any, error) {
	for tag, other := range beside {
		value, there := members[tag]
		if !there {
			continue
		}
		_, with := members[other]
		if len(members) != map[bool]int{true: 1, false: 2}[other == ""] || with == (other == "") {
			return nil, fmt.Errorf("%s does not stand with what it should", tag)
		}
		text, _ := value.(string)
		if read, ok := readTagged(tag, text, members[other]); ok {
			return read, nil
		}
		return nil, fmt.Errorf("%s does not hold what it should", tag)
	}
	return members, nil
}

func readTagged(tag, text string, other any) (any, bool) {
	switch tag {
	case "$f64":
		number, ok := map[string]float64{
			"NaN": math.NaN(), "Infinity": math.Inf(1), "-Infinity": math.Inf(-1), "-0": math.Copysign(0, -1),
		}[text]
		return number, ok
	case "$int":
		_, ok := new(big.Int).SetString(text, 10)
		return Integer(text), ok
	case "$dec":
		return Decimal(text), decimalForm.MatchString(text)
	case "$doc":
		media, ok := other.(string)
		return Document{text, media}, ok
	}
	raw, err := base64.StdEncoding.DecodeString(text)
	sizes, ok := other.([]any)
	if err != nil || !ok || len(raw)%8 != 0 {
		return nil, false
	}
	doubles, product := Doubles{Numbers: make([]float64, len(raw)/8), Shape: make([]int, len(sizes))}, 1.0
	for i := range doubles.Numbers {
		doubles.Numbers[i] = math.Float64frombits(binary.LittleEndian.Uint64(raw[8*i:]))
	}
	for i, one := range sizes {
		size, ok := one.(float64)
		if !ok || size < 0 || size != math.Trunc(size) {
			return nil, false
		}
		doubles.Shape[i] = int(size)
		product *= size
	}
	return doubles, product == float64(len(doubles.Numbers))
}

// write puts a value as JSON can carry it; it panics on one that has no form in JSON.
func write(to *bytes.Buffer, value any) {
	switch value := value.(type) {
	case nil:
		to.WriteString("null")
	case json.RawMessage:
		to.Write(value)
	case Integer:
		write(to, message{"$int": string(value)})
	case Decimal:
		write(to, message{"$dec": string(value)})
	case Document:
		write(to, message{"$doc": value.Text, "media": value.Media})
	case Doubles:
		raw := make([]byte, 8*len(value.Numbers))
		for i, number := range value.Numbers {
			binary.LittleEndian.PutUint64(raw[8*i:], math.Float64bits(number))
		}
		write(to, message{"$f64s": base64.StdEncoding.EncodeToString(raw), "shape": value.Shape})
	default:
		writeKind(to, reflect.ValueOf(value))
	}
}

func writeKind(to *bytes.Buffer, value reflect.Value) {
	switch kind := value.Kind(); {
	case kind == reflect.Bool:
		to.WriteString(strconv.FormatBool(value.Bool()))
	case kind == reflect.String:
		text, _ := json.Marshal(value.String())
		to.Write(text)
	case value.CanFloat():
		writeFloat(to, value.Float())
	case value.CanInt() && value.Int() <= largestExactInteger && value.Int() >= -largestExactInteger,
		value.CanUint() && value.Uint() <= largestExactInteger:
		fmt.Fprint(to, value.Interface())
	case value.CanInt() || value.CanUint():
		write(to, Integer(fmt.Sprint(value.Interface())))
	case kind == reflect.Slice || kind == reflect.Array:
		for i := 0; i < value.Len(); i++ {
			to.WriteByte(map[bool]byte{true: '[', false: ','}[i == 0])
			write(to, value.Index(i).Interface())
		}
		to.WriteString(map[bool]string{true: "[]", false: "]"}[value.Len() == 0])
	case kind == reflect.Map && value.Type().Key().Kind() == reflect.String:
		keys := value.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		to.WriteByte('{')
		for i, key := range keys {
			if i > 0 {
				to.WriteByte(',')
			}
			write(to, key.String())
			to.WriteByte(':')
			write(to, value.MapIndex(key).Interface())
		}
		to.WriteByte('}')
	default:
		panic(value.Type().String() + " has no form in JSON")
	}
}

func writeFloat(to *bytes.Buffer, number float64) {
	switch magnitude := math.Abs(number); {
	case math.IsNaN(number):
		to.WriteString(`{"$f64":"NaN"}`)
	case math.IsInf(number, 0):
		to.WriteString(map[bool]string{true: `{"$f64":"Infinity"}`, false: `{"$f64":"-Infinity"}`}[number > 0])
	case number == 0 && math.Signbit(number):
		to.WriteString(`{"$f64":"-0"}`)
	case number == 0 || magnitude >= 1e-6 && magnitude < 1e21:
		to.WriteString(strconv.FormatFloat(number, 'f', -1, 64))
	default:
		to.WriteString(strconv.FormatFloat(number, 'e', -1, 64))
	}
}
