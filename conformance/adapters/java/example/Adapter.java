// SPDX-License-Identifier: Apache-2.0
import static etalon.EtalonAdapter.doubles;
import static etalon.EtalonAdapter.undefined;

import etalon.EtalonAdapter;
import etalon.EtalonAdapter.Rejected;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One operation of your software under the suite; write a function for each that you have. */
public final class Adapter {
  public static void main(String[] words) throws IOException {
    new EtalonAdapter("my-software", "0.1.0")
        .standard("uncertainty", "0.1")
        .operation("uncertainty/type-a", Adapter::typeA)
        .serve();
  }

  private static Object typeA(Map<String, Object> input) {
    double[] x = doubles(input.get("observations"));
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) throw new Rejected("not-finite", "/observations/" + i);
    }
    int n = x.length;
    if (n < 2) return undefined("too-few-observations");
    double sum = 0;
    for (double one : x) sum += one - x[0]; // taken off before the sum, so that a large offset costs no digits
    double mean = x[0] + sum / n;
    double squares = 0;
    for (double one : x) squares += (one - mean) * (one - mean);
    double s = Math.sqrt(squares / (n - 1));
    if (!Double.isFinite(s)) throw new Rejected("overflow", "/observations");
    Map<String, Object> output = new HashMap<>(Map.of(
        "mean", mean,
        "experimentalStandardDeviation", s,
        "standardUncertainty", s / Math.sqrt(n),
        "degreesOfFreedom", n - 1,
        "independence", input.getOrDefault("independence", "assumed"),
        "method", "spread"));
    if (s == 0 && input.get("resolution") instanceof Number resolution) {
      output.putAll(Map.of(
          "standardUncertainty", resolution.doubleValue() / Math.sqrt(12),
          "degreesOfFreedom", "infinite",
          "method", "resolution"));
    } else if (s == 0) {
      output.put("standardUncertainty", undefined("zero-spread"));
    }
    return output;
  }
}
