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
  first <- unlist(case$first$items)
  second <- unlist(case$second$items)
  own <- function(items, scores) is.null(items) || length(items) == length(scores)
  if (!own(first, x) || !own(second, y)) rejected("length-mismatch")
  if (is.null(first) && is.null(second) && length(x) != length(y)) rejected("length-mismatch")
  if (anyDuplicated(first) || anyDuplicated(second)) rejected("duplicate-item")
  if (!is.null(first) || !is.null(second)) {
    if (is.null(first) || is.null(second) || !setequal(first, second)) rejected("items-differ")
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
    standardUncertainty = spread_or(if (reading == "pooled") sd(y) / sqrt(length(y)) else sqrt(square[2] / length(y) + max(raw, 0) * sum(sizes^2) / length(y)^2), !constant),
    degreesOfFreedom = if (reading == "pooled") length(y) - 1 else length(sizes) - 1,
    meanUncertainty = reading,
    hiddenStandardDeviation = hidden,
    inhomogeneityUncertainty = max(sqrt(max(raw, 0)), hidden)
  )
})

# lm(), with weights where uncertainties are known: coef(), vcov(), sigma(), deviance(), predict(). Known uncertainties are
# a scale of 1, where lm() by itself takes that of the residuals.
operation("uncertainty/straight-line", function(case) {
  x <- vapply(case$points, function(one) number(one$x), numeric(1))
  y <- vapply(case$points, function(one) number(one$y), numeric(1))
  known <- lapply(case$points, function(one) one$standardUncertainty)
  without <- vapply(known, is.null, logical(1))
  weighted <- !any(without)
  if (!weighted && !all(without)) rejected("uncertainty-required")
  n <- length(x)
  if (n < (if (weighted) 2 else 3)) return(undefined("too-few-points"))
  if (all(x == x[1])) return(undefined("no-slope"))
  u <- if (weighted) numbers(known)
  fit <- if (weighted) lm(y ~ x, weights = 1 / u^2) else lm(y ~ x)
  if (anyNA(coef(fit))) return(undefined("no-slope")) # what lm() calls "not defined because of singularities"
  summary <- suppressWarnings(summary(fit))
  covariance <- if (weighted) summary$cov.unscaled else summary$sigma^2 * summary$cov.unscaled # vcov() does the same
  uncertain <- weighted || summary$sigma > 0
  or_none <- function(value) if (uncertain) value else undefined("zero-residuals")
  at <- if (is.null(case$at)) NULL else data.frame(x = number(case$at))
  there <- if (is.null(at)) NULL else if (weighted) predict(fit, at, se.fit = TRUE, scale = 1) else suppressWarnings(predict(fit, at, se.fit = TRUE))
  if (!all(is.finite(c(coef(fit), covariance, there$fit, there$se.fit)))) rejected("overflow")
  answer <- list(
    method = if (weighted) "weighted" else "least-squares",
    intercept = coef(fit)[[1]], slope = coef(fit)[[2]], degreesOfFreedom = n - 2,
    uncertainties = or_none(list(ofIntercept = sqrt(covariance[1, 1]), ofSlope = sqrt(covariance[2, 2]), covariance = covariance[1, 2]))
  )
  if (weighted) answer$chiSquared <- deviance(fit) else answer$residualStandardDeviation <- summary$sigma
  if (!is.null(there)) answer$prediction <- list(value = there$fit[[1]], standardUncertainty = or_none(there$se.fit[[1]]))
  answer
})

# weighted.mean() and pchisq().
operation("uncertainty/consensus", function(case) {
  x <- vapply(case$results, function(one) number(one$value), numeric(1))
  u <- vapply(case$results, function(one) number(one$standardUncertainty), numeric(1))
  member <- vapply(case$results, function(one) !identical(one$member, FALSE), logical(1))
  n <- sum(member)
  if (n < 2) return(undefined("too-few-members"))
  weight <- 1 / u[member]^2
  value <- weighted.mean(x[member], weight)
  square <- sum(weight * (x[member] - value)^2)
  if (!is.finite(square)) rejected("overflow")
  ratio <- sqrt(square / (n - 1))
  enlarged <- identical(case$birge, "applied") && ratio > 1
  uncertainty <- sqrt(1 / sum(weight)) * (if (enlarged) ratio else 1)
  own <- ifelse(member & enlarged, u * ratio, u)
  of_difference <- sqrt(pmax(own^2 + ifelse(member, -1, 1) * uncertainty^2, 0))
  if (!all(is.finite(c(value, square, uncertainty, x - value, of_difference)))) rejected("overflow")
  probability <- pchisq(square, n - 1, lower.tail = FALSE)
  list(
    value = value, standardUncertainty = uncertainty, chiSquared = square, degreesOfFreedom = n - 1,
    probability = probability, consistent = probability >= 0.05,
    birgeRatio = ratio, birge = if (enlarged) "applied" else "none",
    equivalence = as_list(Map(function(d, s) list(difference = d, standardUncertainty = s), x - value, of_difference))
  )
})

places_of <- function(case, n) {
  if (case$resampling == "complete") {
    if (n > 6) rejected("too-many-observations")
    return(unname(as.matrix(expand.grid(rep(list(seq_len(n)), n)))))
  }
  if (is.null(case$indices)) rejected("indices-required")
  if (any(lengths(case$indices) != n)) rejected("length-mismatch")
  places <- matrix(unlist(case$indices), ncol = n, byrow = TRUE) + 1
  if (any(places > n)) rejected("index-out-of-range")
  places
}

# mean() or median() of each resample, and quantile() of them, type 6.
operation("uncertainty/bootstrap", function(case) {
  x <- numbers(case$observations)
  places <- places_of(case, length(x))
  resamples <- matrix(x[places], nrow = nrow(places))
  statistic <- if (case$statistic == "mean") mean else median
  replicates <- if (case$statistic == "mean") rowMeans(resamples) else apply(resamples, 1, median)
  estimate <- statistic(x)
  u <- if (length(replicates) > 1) sd(replicates) else 0
  answer <- list(estimate = estimate, bias = mean(replicates) - estimate, standardUncertainty = u, replicates = length(replicates))
  if (u == 0) {
    answer$standardUncertainty <- undefined("degenerate")
    answer$interval <- undefined("degenerate")
    return(answer)
  }
  tail <- (1 - number(case$coverageProbability)) / 2
  ends <- quantile(replicates, c(tail, 1 - tail), type = 6, names = FALSE)
  answer$interval <- switch(case$interval,
    percentile = list(lower = ends[1], upper = ends[2]),
    basic = list(lower = 2 * estimate - ends[2], upper = 2 * estimate - ends[1]),
    normal = list(lower = estimate - qnorm(tail, lower.tail = FALSE) * u, upper = estimate + qnorm(tail, lower.tail = FALSE) * u)
  )
  answer
})

operation("classification/mcnemar", function(case) {
  b <- number(case$onlyFirst)
  c <- number(case$onlySecond)
  test <- if (is.null(case$conventions$test)) "exact" else case$conventions$test
  if (test == "exact") {
    p <- tryCatch(binom.test(b, b + c)$p.value, error = function(refusal) undefined("no-discordant-items"))
    return(list(pValue = p, conventions = list(test = test)))
  }
  found <- mcnemar.test(matrix(c(0, c, b, 0), 2), correct = test == "chi-squared-corrected")
  known <- function(value) if (is.finite(value)) as.numeric(value) else undefined("no-discordant-items")
  list(pValue = known(found$p.value), statistic = known(found$statistic), conventions = list(test = test))
})

operation("classification/several-comparisons", function(case) {
  p <- numbers(case$pValues)
  if (any(p < 0 | p > 1)) rejected("not-a-probability", paste0("/pValues/", which(p < 0 | p > 1)[1] - 1))
  significance <- if (is.null(case$significance)) 0.05 else number(case$significance)
  adjustment <- if (is.null(case$conventions$adjustment)) "holm" else case$conventions$adjustment
  adjusted <- p.adjust(p, adjustment)
  list(
    comparisons = lapply(adjusted, function(one) list(adjusted = one, isRejected = one <= significance)),
    rejections = sum(adjusted <= significance), significance = significance, conventions = list(adjustment = adjustment)
  )
})

serve(
  name = "r-base", version = paste("R", R.version$major), standards = list(uncertainty = "0.1", classification = c("0.1", "0.2")),
  homepage = "https://www.r-project.org", issues = "https://bugs.r-project.org",
  leaves_out = list(
    # qbeta() gives the quantiles as they are, and stats has no quantile function of these two distributions.
    "uncertainty/proportion-interval" = list(list(method = list("jeffreys"), jeffreysEnds = list("forced", NULL))),
    "uncertainty/coverage-factor" = list(list(basis = list("triangular", "trapezoidal"))),
    # Nothing in stats propagates through a model, or pairs clusters.
    "uncertainty/combine" = list(list(quantities = list("*"))),
    "uncertainty/paired-difference" = list(list(clusters = list("*"))),
    # The interval stands in the package boot, which is not of stats; 46656 calls of median() take longer than a case may.
    "uncertainty/bootstrap" = list(list(interval = list("bca")), list(resampling = list("complete"), statistic = list("median"))),
    # The tests are told no number of items, and have no mid-p value.
    "classification/mcnemar" = list(list(items = list("*")), list("/conventions/test" = list("mid-p")))
  )
)
