# SPDX-License-Identifier: Apache-2.0
# One operation of your software under the suite; write a function for each that you have.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "etalon_adapter.R"))

operation("uncertainty/type-a", function(case) {
  x <- numbers(case$observations)
  odd <- which(!is.finite(x))
  if (length(odd) > 0) rejected("not-finite", paste0("/observations/", odd[1] - 1))
  n <- length(x)
  if (n < 2) return(undefined("too-few-observations"))
  s <- sd(x)
  if (!is.finite(s)) rejected("overflow", "/observations")
  answer <- list(
    mean = mean(x), experimentalStandardDeviation = s, standardUncertainty = s / sqrt(n), degreesOfFreedom = n - 1,
    independence = if (is.null(case$independence)) "assumed" else case$independence, method = "spread"
  )
  if (s > 0) return(answer)
  if (is.null(case$resolution)) {
    answer$standardUncertainty <- undefined("zero-spread")
    return(answer)
  }
  answer$standardUncertainty <- number(case$resolution) / sqrt(12)
  answer$degreesOfFreedom <- "infinite"
  answer$method <- "resolution"
  answer
})

serve(name = "my-software", version = "0.1.0", standards = list(uncertainty = "0.1"))
