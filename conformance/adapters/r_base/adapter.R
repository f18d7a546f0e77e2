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

# A standard uncertainty, or that there is none because nothing differs.
spread_or <- function(value, there) if (there) value else undefined("zero-spread")

# t.test() for pairs: its estimate and its standard error. It stops where the differences are "essentially constant".
operation("uncertainty/paired-difference", function(case) {
  x <- numbers(case$first$scores)
  y <- numbers(case$second$scores)
  lengths_agree <- length(x) == length(y) &&
    all(vapply(list(case$first, case$second), function(one) is.null(one$items) || length(one$items) == length(one$scores), logical(1)))
  if (!lengths_agree) rejected("length-mismatch")
  if (!is.null(case$first$items) && !is.null(case$second$items)) {
    first <- unlist(case$first$items)
    second <- unlist(case$second$items)
    if (anyDuplicated(first) || anyDuplicated(second)) rejected("duplicate-item")
    if (!setequal(first, second)) rejected("items-differ")
    y <- y[match(first, second)]
  }
  n <- length(x)
  if (n < 2) return(undefined("too-few-pairs"))
  if (!all(is.finite(c(mean(x - y), sd(x - y), sd(x), sd(y))))) rejected("overflow")
  constant <- length(unique(x - y)) == 1
  test <- if (constant) NULL else t.test(x, y, paired = TRUE)
  list(
    meanDifference = if (constant) mean(x - y) else unname(test$estimate),
    standardUncertainty = spread_or(test$stderr, !constant),
    degreesOfFreedom = n - 1, pairs = n, clusters = n,
    correlation = spread_or(suppressWarnings(cor(x, y)), sd(x) > 0 && sd(y) > 0),
    unpairedStandardUncertainty = spread_or(sqrt(var(x) / n + var(y) / n), sd(x) > 0 || sd(y) > 0)
  )
})

# anova(lm()) gives the table; the components of variance follow from it by the formulas of ISO 5725-2 and ISO Guide 35.
operation("uncertainty/analysis-of-variance", function(case) {
  sizes <- lengths(case$groups)
  y <- numbers(unlist(case$groups, recursive = FALSE))
  if (length(sizes) < 2) return(undefined("too-few-groups"))
  if (all(sizes == 1)) return(undefined("no-replication"))
  group <- factor(rep(seq_along(sizes), sizes))
  table <- suppressWarnings(anova(lm(y ~ group)))
  square <- table[["Mean Sq"]]
  if (!all(is.finite(square))) rejected("overflow", "/groups")
  n0 <- (sum(sizes) - sum(sizes^2) / sum(sizes)) / (length(sizes) - 1)
  raw <- (square[1] - square[2]) / n0
  reading <- if (is.null(case$meanUncertainty)) "between-groups" else case$meanUncertainty
  sign <- if (is.null(case$negativeComponent)) "truncate" else case$negativeComponent
  between <- if (sign == "truncate") max(raw, 0) else raw
  constant <- length(unique(y)) == 1
  within <- vapply(split(y, group), function(one) length(unique(one)) > 1, logical(1))
  hidden <- sqrt(square[2] / n0) * (2 / table[["Df"]][2])^(1 / 4)
  no_ratio <- undefined("zero-within-groups")
  list(
    grandMean = mean(y),
    meanSquareBetween = square[1], degreesOfFreedomBetween = table[["Df"]][1],
    meanSquareWithin = square[2], degreesOfFreedomWithin = table[["Df"]][2],
    fRatio = if (any(within)) table[["F value"]][1] else no_ratio,
    pValue = if (any(within)) table[["Pr(>F)"]][1] else no_ratio,
    effectiveGroupSize = n0,
    repeatabilityStandardDeviation = sqrt(square[2]),
    betweenGroupsVariance = between, negativeComponent = sign,
    reproducibilityStandardDeviation = sqrt(square[2] + between),
    standardUncertainty = spread_or(if (reading == "pooled") sd(y) / sqrt(length(y)) else sqrt(sum(sizes^2 * (tapply(y, group, mean) - mean(y))^2) * length(sizes) / (length(sizes) - 1)) / length(y), !constant),
    degreesOfFreedom = if (reading == "pooled") length(y) - 1 else length(sizes) - 1,
    meanUncertainty = reading,
    hiddenStandardDeviation = hidden,
    inhomogeneityUncertainty = max(sqrt(max(raw, 0)), hidden)
  )
})

serve(
  name = "r-base", version = paste("R", R.version$major), standards = list(uncertainty = "0.1"),
  homepage = "https://www.r-project.org", issues = "https://bugs.r-project.org",
  leaves_out = list(
    # qbeta() gives the quantiles as they are, and stats has no quantile function of these two distributions.
    "uncertainty/proportion-interval" = list(list(method = list("jeffreys"), jeffreysEnds = list("forced", NULL))),
    "uncertainty/coverage-factor" = list(list(basis = list("triangular", "trapezoidal"))),
    # Nothing in stats propagates through a model, or pairs clusters.
    "uncertainty/combine" = list(list(quantities = list("*"))),
    "uncertainty/paired-difference" = list(list(clusters = list("*")))
  )
)
