// SPDX-License-Identifier: Apache-2.0

// Command gonum puts gonum's packages stat, stat/distuv and integrate under the suite: each operation by the function
// that a user would call, and not mended.
package main

import (
	"fmt"
	"math"
	"runtime/debug"

	"etalon.invalid/adapters/go/etalon"
	"gonum.org/v1/gonum/integrate"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

func finite(numbers []float64, name string) {
	for i, number := range numbers {
		if math.IsNaN(number) || math.IsInf(number, 0) {
			panic(etalon.Rejected{Code: "not-finite", Pointer: fmt.Sprintf("/%s/%d", name, i)})
		}
	}
}

func typeA(c etalon.Case) (any, error) {
	x := c.Floats("observations")
	finite(x, "observations")
	if len(x) < 2 {
		return etalon.Undefined("too-few-observations"), nil
	}
	mean, s := stat.MeanStdDev(x, nil)
	if math.IsInf(s, 0) || math.IsNaN(s) {
		return nil, etalon.Rejected{Code: "overflow", Pointer: "/observations"}
	}
	var u any = stat.StdErr(s, float64(len(x)))
	if s == 0 {
		u = etalon.Undefined("zero-spread")
	}
	independence := "assumed"
	if c.Has("independence") {
		independence = c.Text("independence")
	}
	return map[string]any{
		"mean": mean, "experimentalStandardDeviation": s, "standardUncertainty": u, "degreesOfFreedom": len(x) - 1,
		"independence": independence, "method": "spread",
	}, nil
}

// coverageFactor takes the lower quantile, which loses no digits where the probability is near 1: all are symmetric.
func coverageFactor(c etalon.Case) (any, error) {
	basis := c.Text("basis")
	if !c.Has("coverageProbability") {
		return nil, etalon.Rejected{Code: "probability-required", Pointer: "/coverageProbability"}
	}
	probability := c.Float("coverageProbability")
	tail := (1 - probability) / 2
	var quantile float64
	switch basis {
	case "t":
		switch degrees := c["degreesOfFreedom"].(type) {
		case nil:
			return nil, etalon.Rejected{Code: "degrees-of-freedom-required", Pointer: "/degreesOfFreedom"}
		case float64:
			quantile = distuv.StudentsT{Mu: 0, Sigma: 1, Nu: degrees}.Quantile(tail)
		default: // "infinite", for which the standard asks for the factor of the normal distribution
			quantile = distuv.UnitNormal.Quantile(tail)
		}
	case "normal":
		quantile = distuv.UnitNormal.Quantile(tail)
	case "rectangular":
		quantile = distuv.Uniform{Min: -math.Sqrt(3), Max: math.Sqrt(3)}.Quantile(tail)
	case "triangular":
		quantile = distuv.NewTriangle(-math.Sqrt(6), math.Sqrt(6), 0, nil).Quantile(tail)
	case "arcsine":
		quantile = (2*distuv.Beta{Alpha: 0.5, Beta: 0.5}.Quantile(tail) - 1) * math.Sqrt2
	default:
		return nil, etalon.Unsupported{Feature: basis, Reason: "gonum has no such distribution"}
	}
	return map[string]any{"coverageFactor": -quantile, "coverageProbability": probability, "basis": basis}, nil
}

// scored is what stat.ROC takes: the items in the order of their scores.
func scored(c etalon.Case) (scores []float64, classes []bool, weights []float64) {
	reference := c.Floats("reference")
	scores = c.Floats("scores")
	if len(scores) != len(reference) {
		panic(etalon.Rejected{Code: "unequal-lengths", Pointer: "/scores"})
	}
	if c.Has("weights") {
		weights = c.Floats("weights")
		if len(weights) != len(reference) {
			panic(etalon.Rejected{Code: "unequal-lengths", Pointer: "/weights"})
		}
	}
	finite(scores, "scores")
	classes = make([]bool, len(reference))
	for i, class := range reference {
		classes[i] = class == 1
	}
	stat.SortWeightedLabeled(scores, classes, weights)
	return scores, classes, weights
}

// bothClasses tells whether the rates exist: where there is no item of a class, gonum's rate is NaN.
func bothClasses(tpr, fpr []float64) bool {
	return len(tpr) > 0 && !math.IsNaN(tpr[len(tpr)-1]) && !math.IsNaN(fpr[len(fpr)-1])
}

func rocCurve(c etalon.Case) (any, error) {
	scores, classes, weights := scored(c)
	tpr, fpr, thresholds := stat.ROC(nil, scores, classes, weights)
	if !bothClasses(tpr, fpr) {
		return etalon.Undefined("single-class"), nil
	}
	points := make([]any, len(tpr))
	for i, threshold := range thresholds {
		var at any = threshold
		if math.IsInf(threshold, 1) {
			at = "infinite"
		}
		points[i] = map[string]any{"threshold": at, "falsePositiveRate": fpr[i], "truePositiveRate": tpr[i]}
	}
	return map[string]any{"points": points}, nil
}

// auc answers with the area of gonum; the numbers of items are not gonum's and are counted here.
func auc(c etalon.Case) (any, error) {
	scores, classes, weights := scored(c)
	counts := map[bool]float64{}
	for i, class := range classes {
		if weights == nil {
			counts[class]++
		} else {
			counts[class] += weights[i]
		}
	}
	tpr, fpr, _ := stat.ROC(nil, scores, classes, weights)
	value := etalon.Undefined("single-class")
	if bothClasses(tpr, fpr) {
		value = integrate.Trapezoidal(fpr, tpr)
	}
	return map[string]any{
		"value": value, "positives": counts[true], "negatives": counts[false], "conventions": map[string]any{"ties": "half"},
	}, nil
}

// version is that of the gonum that was linked.
func version() string {
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, module := range build.Deps {
			if module.Path == "gonum.org/v1/gonum" {
				return module.Version
			}
		}
	}
	return "unknown"
}

func main() {
	etalon.Operation("uncertainty/type-a", typeA)
	etalon.Operation("uncertainty/coverage-factor", coverageFactor)
	etalon.Operation("classification/roc-curve", rocCurve)
	etalon.Operation("classification/auc", auc)
	etalon.Serve(etalon.Declaration{
		Name: "gonum", Version: version(), Homepage: "https://www.gonum.org", Issues: "https://github.com/gonum/gonum/issues",
		Standards: map[string][]string{"classification": {"0.1", "0.2"}, "uncertainty": {"0.1"}},
		LeavesOut: map[string][]map[string][]any{
			"uncertainty/type-a":          {{"resolution": {"*"}}},
			"uncertainty/coverage-factor": {{"basis": {"trapezoidal", "conventional"}}},
			"classification/auc":          {{"/conventions/ties": {"optimistic", "pessimistic"}}},
		},
	})
}
