# What R 4.2.2 gives for the vectors UNC-126 to UNC-130, in binary64, with the difference as a contrast of two results with
# a covariance matrix: Rscript tests/oracles/comparison.R. The same keys as comparison.py, one line each, in units of
# their own where that is said. It agrees with comparison.py to 13 digits or more, and mostly to 15.
show <- function(key, value) cat(key, "\t", format(value, digits = 17), "\n", sep = "")
contrast <- c(1, -1)
spread <- function(a, r) sqrt(drop(t(contrast) %*% (outer(a, a) * matrix(c(1, r, r, 1), 2)) %*% contrast))
case <- function(key, x, u, U, r = 0, sigma = NA) {
  d <- sum(contrast * x)
  show(paste0(key, "/difference"), d)
  show(paste0(key, "/standardUncertainty"), spread(u, r))
  show(paste0(key, "/zeta"), d / spread(u, r))
  show(paste0(key, "/en"), d / spread(U, r))
  if (!is.na(sigma)) show(paste0(key, "/zPrime"), d / sqrt(sigma^2 + u[2]^2))
}
case("proficiency-test", c(0.912, 0.930), c(0.009, 0.006), c(0.018, 0.012), sigma = 0.010)
case("same-items", c(0.912, 0.930), c(0.009, 0.006), c(0.018, 0.012), 0.75)
case("opposite", c(0.912, 0.930), c(0.009, 0.006), c(0.018, 0.012), -0.30)
case("exchanged", c(0.930, 0.912), c(0.006, 0.009), c(0.012, 0.018))
case("gauge-block", c(50000838, 50000745), c(32, 18), c(93, 52))
# In units of 0.01, in which the values are whole numbers: as doubles, 1000000000.25 and 1000000000.24 lose their difference.
case("small-difference", c(100000000025, 100000000024), c(1, 0.5), c(2, 1), 0.999, 1.25)
case("nearly-equal", c(12.5, 12.4), c(0.5, 0.5), c(1, 1), 0.9999)
case("at-the-limit", c(0.30, 0.20), c(0.03, 0.04), c(0.06, 0.08))
case("at-the-limit-correlated", c(10.6, 10.0), c(0.25, 0.25), c(0.5, 0.5), 0.28)
# In units of 1e-300, because the squares are none of the doubles.
case("far-powers", c(4.5, 1), c(2, 1.5), c(4, 3), -0.5)
