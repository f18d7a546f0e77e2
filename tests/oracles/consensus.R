# What R 4.2.2 gives for the vectors UNC-135 to UNC-138, in binary64: Rscript tests/oracles/consensus.R. The same keys as
# consensus.py, one line each. The weighted mean is the fit of a constant by lm(), its degrees of equivalence come from the
# hat values of that fit, and the probability from pchisq(). It agrees with consensus.py to 11 digits or more, mostly to 14.
show <- function(key, value) cat(key, "\t", format(value, digits = 17), "\n", sep = "")
# Values less an offset, which is given back to the mean: as doubles of that size their deviations would lose digits.
consensus <- function(key, x, u, member = rep(TRUE, length(x)), birge = FALSE, offset = 0) {
  fit <- lm(y ~ 1, weights = w, data = data.frame(y = x[member], w = 1 / u[member]^2))
  mean <- unname(coef(fit))
  chi <- deviance(fit)
  nu <- df.residual(fit)
  b <- if (birge) max(1, sqrt(chi / nu)) else 1
  uMean <- b / sqrt(sum(1 / u[member]^2))
  show(paste0(key, "/value"), offset + mean)
  show(paste0(key, "/standardUncertainty"), uMean)
  show(paste0(key, "/chiSquared"), chi)
  show(paste0(key, "/probability"), pchisq(chi, nu, lower.tail = FALSE))
  show(paste0(key, "/birgeRatio"), sqrt(chi / nu))
  hat <- unname(hatvalues(fit))
  place <- 0
  for (i in seq_along(x)) {
    place <- place + member[i]
    if (i > 5) next
    ofDifference <- if (member[i]) b * u[i] * sqrt(1 - hat[place]) else sqrt(u[i]^2 + uMean^2)
    show(paste0(key, "/equivalence/", i - 1, "/difference"), x[i] - mean)
    show(paste0(key, "/equivalence/", i - 1, "/standardUncertainty"), ofDifference)
  }
}
consensus("consistent", c(10.1, 9.9, 10.4, 10.9), c(0.2, 0.1, 0.3, 0.2), c(TRUE, TRUE, TRUE, FALSE))
x <- c(0.931, 0.914, 0.926, 0.905, 0.94)
u <- c(0.004, 0.003, 0.005, 0.002, 0.006)
consensus("inconsistent", x, u)
consensus("inconsistent-birge", x, u, birge = TRUE)
consensus("consistent-birge", c(1.25, 2.5), c(0.75, 0.75), birge = TRUE)
consensus("consistent-no-member-birge", c(0, 3, 6, 10), rep(0.5, 4), c(TRUE, TRUE, TRUE, FALSE), TRUE)
consensus("one-dominates", c(0, 0.125, -0.75), c(0.03125, 0.5, 0.75))
consensus("large-offset", c(0.25, 0.5, 0.125, -0.25), c(0.0625, 0.125, 0.0625, 0.25), offset = 1e6)
i <- 0:39
consensus("many", 20 + 0.125 * ((7 * i) %% 25 - 12), 0.5 + 0.0625 * (i %% 9))
consensus("disagree", c(0, 3, 6), rep(0.5, 3))

robust <- function(key, x, thirdFigure = FALSE, offset = 0) {
  m <- median(x)
  s <- mad(x, constant = 1.483)
  repeat {
    drawn <- pmin(pmax(x, m - 1.5 * s), m + 1.5 * s)
    old <- c(m, s)
    m <- mean(drawn)
    s <- 1.134 * sd(drawn)
    if (thirdFigure && all(signif(old, 3) == signif(c(m, s), 3))) break
    if (max(abs(old - c(m, s))) <= 1e-15 * s) break
  }
  show(paste0(key, "/value"), offset + m)
  show(paste0(key, "/robustStandardDeviation"), s)
  show(paste0(key, "/standardUncertainty"), 1.25 * s / sqrt(length(x)))
}
seven <- c(4.5, 4.9, 5.6, 4.2, 6.2, 5.2, 9.9)
slow <- c(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 50, 60, 70)
robust("seven", seven)
robust("seven-third-figure", seven, TRUE)
robust("slow", slow)
robust("slow-third-figure", slow, TRUE)
robust("both-sides", c(-31.5, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 42))
# In units of 1e306, because the squares are none of the doubles.
robust("large", c(100, -100, 20, 30, -10))
robust("offset", c(0.25, 0.5, 0.125, -0.25, 7.5, 0.375), offset = 1e6)
robust("two", c(1, 2.5))
