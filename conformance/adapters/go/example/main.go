// SPDX-License-Identifier: Apache-2.0

// Command adapter puts one operation of your software under the suite; write a function for each that you have.
package main

import (
	"fmt"
	"math"

	"adapter/etalon"
)

func typeA(c etalon.Case) (any, error) {
	x := c.Floats("observations")
	for i, one := range x {
		if math.IsNaN(one) || math.IsInf(one, 0) {
			return nil, etalon.Rejected{Code: "not-finite", Pointer: fmt.Sprintf("/observations/%d", i)}
		}
	}
	n := float64(len(x))
	if n < 2 {
		return etalon.Undefined("too-few-observations"), nil
	}
	sum, squares := 0.0, 0.0
	for _, one := range x {
		sum += one - x[0] // taken off before the sum, so that a large offset costs no digits
	}
	mean := x[0] + sum/n
	for _, one := range x {
		squares += (one - mean) * (one - mean)
	}
	s := math.Sqrt(squares / (n - 1))
	if math.IsNaN(s) || math.IsInf(s, 0) {
		return nil, etalon.Rejected{Code: "overflow", Pointer: "/observations"}
	}
	output := map[string]any{
		"mean": mean, "experimentalStandardDeviation": s, "standardUncertainty": s / math.Sqrt(n),
		"degreesOfFreedom": n - 1, "independence": "assumed", "method": "spread",
	}
	if c.Has("independence") {
		output["independence"] = c.Text("independence")
	}
	if s == 0 && c.Has("resolution") {
		output["standardUncertainty"] = c.Float("resolution") / math.Sqrt(12)
		output["degreesOfFreedom"], output["method"] = "infinite", "resolution"
	} else if s == 0 {
		output["standardUncertainty"] = etalon.Undefined("zero-spread")
	}
	return output, nil
}

func main() {
	etalon.Operation("uncertainty/type-a", typeA)
	etalon.Serve(etalon.Declaration{
		Name: "my-software", Version: "0.1.0", Standards: map[string][]string{"uncertainty": {"0.1"}},
	})
}
