# What R 4.2.2 gives for the vectors UNC-140 to UNC-165: Rscript tests/oracles/designs.R
# The same keys as designs.py, one line each: key, tab, value to 17 digits. Software of another kind, in binary64.
show <- function(key, value) cat(key, "\t", format(value, digits = 17), "\n", sep = "")

analysisOfVariance <- function(key, groups) {
  x <- unlist(groups)
  group <- factor(rep(seq_along(groups), lengths(groups)))
  table <- anova(lm(x ~ group))
  between <- table["group", "Mean Sq"]
  within <- table["Residuals", "Mean Sq"]
  n <- lengths(groups)
  N <- sum(n)
  n0 <- (N - sum(n^2) / N) / (length(n) - 1)
  component <- (between - within) / n0
  put <- function(name, value) show(paste0(key, "/", name), value)
  put("grandMean", mean(x))
  put("meanSquareBetween", between)
  put("meanSquareWithin", within)
  put("effectiveGroupSize", n0)
  put("fRatio", table["group", "F value"])
  put("pValue", table["group", "Pr(>F)"])
  put("repeatabilityStandardDeviation", sqrt(within))
  put("betweenGroupsVariance", component)
  put("reproducibilityStandardDeviation/report", sqrt(within + component))
  put("reproducibilityStandardDeviation/truncate", sqrt(within + max(component, 0)))
  put("standardUncertainty/between-groups", sqrt(within / N + max(component, 0) * sum(n^2) / N^2))
  put("standardUncertainty/pooled", sd(x) / sqrt(N))
  hidden <- sqrt(within / n0) * (2 / (N - length(n)))^0.25
  put("hiddenStandardDeviation", hidden)
  put("inhomogeneityUncertainty", max(hidden, sqrt(max(component, 0))))
}

# Published as mean and standard deviation of five readings a day: readings at the mean and one deviation either side.
h5 <- Map(
  function(m, s) as.numeric(sprintf("%.6f", 10 + (m + c(-1, -1, 0, 1, 1) * s) * 1e-6)),
  c(172, 116, 13, 144, 106, 31, 60, 125, 163, 41), c(60, 77, 111, 101, 67, 93, 80, 73, 88, 86)
)
sirstv <- list(
  c(196.3052, 196.1240, 196.1890, 196.2569, 196.3403), c(196.3042, 196.3825, 196.1669, 196.3257, 196.0422),
  c(196.1303, 196.2005, 196.2889, 196.0343, 196.1811), c(196.2795, 196.1748, 196.1494, 196.1485, 195.9885),
  c(196.2119, 196.1051, 196.1850, 196.0052, 196.2090)
)
simonLesage <- function(offset) {
  lapply(c(14, 13, 15, 13, 15, 13, 15, 13, 15), function(centre) {
    as.numeric(sprintf("%.1f", offset + c(centre, rep(c(centre - 1, centre + 1), 10)) / 10))
  })
}
analysisOfVariance("gum-h5", h5)
analysisOfVariance("sirstv", sirstv)
analysisOfVariance("smls01", simonLesage(0))
analysisOfVariance("smls-offset", simonLesage(1000000))
analysisOfVariance("unbalanced", list(c(1, 2, 3), c(2, 4), 5, c(4, 4.5, 6, 3.5)))
analysisOfVariance("alike", list(c(1.25, 2.5, 4.75), c(2, 3.25, 3.5), c(2.25, 2.5, 4.25, 3)))
analysisOfVariance("apart", list(c(0.5, 0.75, 0.5), c(10.25, 10, 10.5), c(20.5, 20.75, 20.25), c(-30, -30.5, -30.25)))

# Sizes, by formulas in binary64. A quotient that is an integer but for its last digits is taken for that integer.
above <- function(x) max(1, ceiling(signif(x, 12)))
zeroFailures <- function(p0, alpha) {
  key <- paste("zero", p0, alpha, sep = "/")
  n <- above(log(as.numeric(alpha)) / log(as.numeric(p0)))
  show(paste0(key, "/size"), n)
  show(paste0(key, "/attained"), dbinom(n, n, as.numeric(p0)))
}
for (row in list(
  c("0.95", "0.05"), c("0.99", "0.05"), c("0.999", "0.05"), c("0.99", "0.01"), c("0.9", "0.01"), c("0.2", "0.008"),
  c("0.2", "0.00799999"), c("0.4", "0.16"), c("0.5", "0.125"), c("0.04", "0.05")
)) zeroFailures(row[1], row[2])

proportionSize <- function(row) {
  x <- as.numeric(row)
  p <- x[1]; k <- x[2]; d <- x[3]
  key <- paste("proportion", row[1], row[2], row[3], sep = "/")
  n <- above(k^2 * p * (1 - p) / d^2)
  show(paste0(key, "/normal/size"), n)
  show(paste0(key, "/normal/attained"), k * sqrt(p * (1 - p) / n))
  half <- function(n) k / (1 + k^2 / n) * sqrt(p * (1 - p) / n + k^2 / (4 * n^2))
  # d^2 (n + k^2)^2 = k^2 (n p (1 - p) + k^2/4), a quadratic equation in n.
  b <- 2 * k^2 - k^2 * p * (1 - p) / d^2
  c <- k^4 - k^4 / (4 * d^2)
  n <- above((-b + sqrt(b^2 - 4 * c)) / 2)
  show(paste0(key, "/wilson/size"), n)
  show(paste0(key, "/wilson/attained"), half(n))
}
z <- "1.959963984540054"
for (row in list(
  c("0.95", z, "0.01"), c("0.95", z, "0.005"), c("0.5", z, "0.01"), c("0.5", "1.96", "0.01"), c("0.99", z, "0.005"),
  c("0.96", z, "0.01"), c("0.2", "2", "0.01"), c("0.999", "2", "0.05"), c("0.9", "1", "0.02")
)) proportionSize(row)

meanSize <- function(row) {
  x <- as.numeric(row)
  key <- paste(c("mean", row), collapse = "/")
  n <- above((x[2] * x[1] / x[3])^2)
  show(paste0(key, "/size"), n)
  show(paste0(key, "/attained"), x[2] * x[1] / sqrt(n))
}
for (row in list(c("0.6", "1", "0.2"), c("1.5", "2", "0.1"), c("0.35", "1.96", "0.05"), c("0.1", "2", "0.3"), c("0.9", "2", "0.3"))) meanSize(row)

factorOf <- function(alpha, power) qnorm(alpha / 2, lower.tail = FALSE) + qnorm(power)
for (row in list(c("0.3", "0.02", "0.05", "0.8"), c("0.5", "0.01", "0.01", "0.9"), c("1", "0.5", "0.05", "0.5"))) {
  x <- as.numeric(row)
  key <- paste(c("difference", row), collapse = "/")
  n <- above((factorOf(x[3], x[4]) * x[1] / x[2])^2)
  show(paste0(key, "/size"), n)
  show(paste0(key, "/attained"), factorOf(x[3], x[4]) * x[1] / sqrt(n))
}
for (row in list(c("0.3", "1000", "0.05", "0.8"), c("0.45", "14042", "0.05", "0.9"), c("2.5", "12", "0.01", "0.95"))) {
  x <- as.numeric(row)
  show(paste0(paste(c("detectable", row), collapse = "/"), "/attained"), factorOf(x[3], x[4]) * x[1] / sqrt(x[2]))
}

# The sensitivities by symbolic differentiation.
correction <- quote((a - f) / (s - f))
labelError <- function(key, a, ua, s, us, f, uf, r = 0) {
  point <- list(a = a, s = s, f = f)
  parts <- c(ua, us, uf) * sapply(names(point), function(name) eval(D(correction, name), point))
  correlation <- matrix(c(1, 0, 0, 0, 1, r, 0, r, 1), 3)
  show(paste0("label-error/", key, "/correctedProportion"), eval(correction, point))
  show(paste0("label-error/", key, "/standardUncertainty"), sqrt(drop(t(parts) %*% correlation %*% parts)))
  for (i in 1:3) show(paste0("label-error/", key, "/contributions/", i - 1), abs(parts[[i]]))
}
labelError("symmetric", 0.95, 0.004873397, 0.98, 0.004, 0.02, 0.004, -1)
labelError("misses", 0.81, 0.01, 0.9, 0.02, 0, 0)
labelError("both-rates", 0.62, 0.015, 0.93, 0.012, 0.08, 0.02)
labelError("correlated", 0.62, 0.015, 0.93, 0.012, 0.08, 0.02, 0.5)
labelError("below", 0.02, 0.005, 0.95, 0.01, 0.04, 0.006)
labelError("above", 0.96, 0.006, 0.94, 0.01, 0.05, 0.01)
labelError("above-correlated", 0.99, 0.003, 0.95, 0.01, 0.05, 0.01, -1)
labelError("turned-round", 0.3, 0.02, 0.1, 0.015, 0.85, 0.03)
labelError("at-the-bound", 0.25, 0.01, 0.3, 0.01, 0.2, 0)

# lm() about a point next to the abscissae, `shift`, and the intercept carried back to 0 by the law of propagation.
straightLine <- function(key, x, y, u = NULL, at, shift = 0) {
  local <- x - shift
  fit <- if (is.null(u)) lm(y ~ local) else lm(y ~ local, weights = 1 / u^2)
  covariance <- if (is.null(u)) vcov(fit) else summary(fit)$cov.unscaled
  back <- rbind(c(1, -shift), c(0, 1))
  line <- drop(back %*% coef(fit))
  ofLine <- back %*% covariance %*% t(back)
  put <- function(name, value) show(paste0("line/", key, "/", name), value)
  put("intercept", line[1])
  put("slope", line[2])
  if (is.null(u)) put("residualStandardDeviation", sigma(fit)) else put("chiSquared", sum((residuals(fit) / u)^2))
  put("uncertainties/ofIntercept", sqrt(ofLine[1, 1]))
  put("uncertainties/ofSlope", sqrt(ofLine[2, 2]))
  put("uncertainties/covariance", ofLine[1, 2])
  put("prediction/value", sum(coef(fit) * c(1, at - shift)))
  put("prediction/standardUncertainty", sqrt(drop(c(1, at - shift) %*% covariance %*% c(1, at - shift))))
}
h3x <- c(1521, 2012, 2512, 3003, 3507, 3999, 4513, 5002, 5503, 6010, 6511) / 1000
h3y <- c(-171, -169, -166, -159, -164, -165, -156, -157, -159, -161, -160) / 1000
norris <- matrix(c(
  0.2, 0.1, 337.4, 338.8, 118.2, 118.1, 884.6, 888.0, 10.1, 9.2, 226.5, 228.1, 666.3, 668.5, 996.3, 998.5, 448.6, 449.1,
  777.0, 778.9, 558.2, 559.2, 0.4, 0.3, 0.6, 0.1, 775.5, 778.1, 666.9, 668.8, 338.0, 339.3, 447.5, 448.9, 11.6, 10.8,
  556.0, 557.7, 228.1, 228.3, 995.8, 998.0, 887.6, 888.8, 120.2, 119.6, 0.3, 0.3, 0.3, 0.6, 556.8, 557.6, 339.1, 339.3,
  887.2, 888.0, 999.0, 998.5, 779.0, 778.9, 11.1, 10.2, 118.3, 117.6, 229.2, 228.9, 669.1, 668.4, 448.9, 449.2, 0.5, 0.2
), ncol = 2, byrow = TRUE)
farX <- c(10000000.1, 10000000.2, 10000000.4, 10000000.7, 10000000.9)
farY <- c(2.5, 2.75, 3.5, 4.25, 5)
straightLine("gum-h3", h3x, h3y, at = 10)
straightLine("wls1", 1:6, c(3.3, 5.6, 7.1, 9.3, 10.7, 12.1), rep(0.5, 6), at = 4.913)
straightLine("wls2", 1:6, c(3.2, 4.3, 7.6, 8.6, 11.7, 12.8), rep(c(0.5, 1), each = 3), at = 4.674)
straightLine("norris", norris[, 1], norris[, 2], at = 500)
straightLine("far", farX, farY, at = 10000000.5, shift = 10000000)
straightLine("far-weighted", farX, farY, c(0.1, 0.2, 0.3, 0.1, 0.7), at = 10000001.5, shift = 10000000)
straightLine("two-points", c(1, 4), c(2, 3), c(0.3, 0.1), at = 2.5)
