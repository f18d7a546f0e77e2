# SPDX-License-Identifier: Apache-2.0
# What base R and its package stats answer: each operation by the function that a user of R would call, and not mended.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "..", "r", "etalon_adapter.R"))

operation("uncertainty/type-a", function(case) {
  x <- numbers(case$observations)
  if (any(!is.finite(x))) rejected("not-finite", paste0("/observations/", which(!is.finite(x))[1] - 1))
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

correlation_matrix <- function(rows, size) {
  if (length(rows) != size || any(lengths(rows) != size)) rejected("dimension-mismatch", "/correlation")
  matrix <- do.call(rbind, lapply(rows, numbers))
  if (any(matrix != t(matrix))) rejected("not-symmetric", "/correlation")
  if (any(diag(matrix) != 1)) rejected("diagonal-not-one", "/correlation")
  if (any(abs(matrix) > 1)) rejected("correlation-out-of-range", "/correlation")
  if (min(eigen(matrix, symmetric = TRUE, only.values = TRUE)$values) < -size * 2^-52) {
    rejected("not-positive-semidefinite", "/correlation")
  }
  matrix
}

# The law of propagation as R's matrix product writes it.
operation("uncertainty/combine", function(case) {
  if (is.null(case$components)) unsupported("models", "base R has no propagation of uncertainty through a model")
  u <- vapply(case$components, function(one) number(one$standardUncertainty), numeric(1))
  c <- vapply(case$components, function(one) if (is.null(one$sensitivity)) 1 else number(one$sensitivity), numeric(1))
  part <- c * u
  square <- if (is.null(case$correlation)) sum(part^2) else drop(t(part) %*% correlation_matrix(case$correlation, length(u)) %*% part)
  if (!is.finite(square)) rejected("overflow", "/components")
  list(standardUncertainty = sqrt(max(square, 0)), contributions = as_list(abs(part)))
})

operation("uncertainty/coverage-factor", function(case) {
  basis <- case$basis
  if (basis == "conventional") return(list(coverageFactor = 2, coverageProbability = "approximately 0.95", basis = basis))
  if (is.null(case$coverageProbability)) rejected("probability-required", "/coverageProbability")
  p <- number(case$coverageProbability)
  tail <- (1 - p) / 2
  factor <- switch(basis,
    t = {
      if (is.null(case$degreesOfFreedom)) rejected("degrees-of-freedom-required", "/degreesOfFreedom")
      qt(tail, if (identical(case$degreesOfFreedom, "infinite")) Inf else number(case$degreesOfFreedom), lower.tail = FALSE)
    },
    normal = qnorm(tail, lower.tail = FALSE),
    rectangular = qunif(tail, -sqrt(3), sqrt(3), lower.tail = FALSE),
    arcsine = (2 * qbeta(tail, 1 / 2, 1 / 2, lower.tail = FALSE) - 1) * sqrt(2)
  )
  if (!is.finite(factor)) rejected("overflow")
  list(coverageFactor = factor, coverageProbability = p, basis = basis)
})

operation("uncertainty/proportion-interval", function(case) {
  x <- case$successes
  n <- case$trials
  p <- number(case$coverageProbability)
  if (x > n) rejected("successes-exceed-trials", "/successes")
  tail <- (1 - p) / 2
  at_an_end <- x == 0 || x == n
  ends <- switch(case$method,
    wilson = suppressWarnings(prop.test(x, n, conf.level = p, correct = FALSE))$conf.int,
    "clopper-pearson" = binom.test(x, n, conf.level = p)$conf.int,
    jeffreys = {
      c(qbeta(tail, x + 0.5, n - x + 0.5), qbeta(tail, x + 0.5, n - x + 0.5, lower.tail = FALSE))
    }
  )
  a <- x + 0.5
  b <- n - x + 0.5
  list(
    proportion = x / n, lower = ends[1], upper = ends[2], method = case$method,
    standardUncertainty = if (at_an_end) sqrt(a * b / ((a + b)^2 * (a + b + 1))) else sqrt(x / n * (1 - x / n) / n),
    standardUncertaintyMethod = if (at_an_end) "beta-posterior" else "binomial"
  )
})

serve(
  name = "r-base", version = paste("R", R.version$major), standards = list(uncertainty = "0.1"),
  homepage = "https://www.r-project.org", issues = "https://bugs.r-project.org",
  leaves_out = list(
    # qbeta() gives the quantiles as they are, and stats has no quantile function of these two distributions.
    "uncertainty/proportion-interval" = list(list(method = list("jeffreys"), jeffreysEnds = list("forced", NULL))),
    "uncertainty/coverage-factor" = list(list(basis = list("triangular", "trapezoidal")))
  )
)
