/* SPDX-License-Identifier: Apache-2.0 */
/* One operation of your software under the suite; write a function for each that you have. */
#include "etalon_adapter.h"

static etalon_value *type_a(const etalon_value *input) {
  size_t n;
  const double *x = etalon_numbers(etalon_get(input, "observations"), &n);
  for (size_t i = 0; i < n; i++)
    if (!isfinite(x[i])) etalon_reject("not-finite", "/observations/%zu", i);
  if (n < 2) return etalon_undefined("too-few-observations");

  double sum = 0, squares = 0;
  for (size_t i = 0; i < n; i++) sum += x[i] - x[0]; /* taken off before the sum, so that a large offset costs no digits */
  double mean = x[0] + sum / (double)n;
  for (size_t i = 0; i < n; i++) squares += (x[i] - mean) * (x[i] - mean);
  double s = sqrt(squares / (double)(n - 1));
  if (!isfinite(s)) etalon_reject("overflow", "/observations");

  const etalon_value *independence = etalon_get(input, "independence"), *resolution = etalon_get(input, "resolution");
  bool by_resolution = s == 0 && resolution != NULL;
  etalon_value *u = s > 0           ? etalon_number(s / sqrt((double)n))
                    : by_resolution ? etalon_number(etalon_double(resolution) / sqrt(12))
                                    : etalon_undefined("zero-spread");
  etalon_value *output = etalon_object();
  etalon_set(output, "mean", etalon_number(mean));
  etalon_set(output, "experimentalStandardDeviation", etalon_number(s));
  etalon_set(output, "standardUncertainty", u);
  etalon_set(output, "degreesOfFreedom", by_resolution ? etalon_string("infinite") : etalon_number((double)(n - 1)));
  etalon_set(output, "independence", etalon_string(independence == NULL ? "assumed" : etalon_text(independence)));
  etalon_set(output, "method", etalon_string(by_resolution ? "resolution" : "spread"));
  return output;
}

int main(void) {
  etalon_operation("uncertainty/type-a", type_a);
  return etalon_serve("my-software", "0.1.0", "{\"uncertainty\":[\"0.1\"]}");
}
