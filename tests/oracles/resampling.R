# What R 4.2.2 gives for the vectors UNC-104 to UNC-108: Rscript tests/oracles/resampling.R
# The same keys as resampling.py, one line each: key, tab, value to 17 digits. Base R: expand.grid() for all resamples,
# quantile(type = 6), sd(), qnorm() and pnorm(). Replicates are rounded to 14 digits, so that decimals that are equal are.
show <- function(key, value) cat(key, "\t", format(value, digits = 17), "\n", sep = "")

case <- function(key, x, statistic, p, places = NULL) {
  n <- length(x)
  if (is.null(places)) places <- as.matrix(expand.grid(rep(list(seq_len(n)), n)))
  t <- round(apply(places, 1, function(i) statistic(x[i])), 14)
  estimate <- round(statistic(x), 14)
  u <- sd(t)
  show(paste0(key, "/estimate"), estimate)
  show(paste0(key, "/bias"), mean(t) - estimate)
  show(paste0(key, "/standardUncertainty"), u)
  ends <- function(method, levels) {
    # A rank of 1 as a decimal is less than 1 by a rounding as a double.
    rank <- (length(t) + 1) * levels
    if (any(rank < 1 - 1e-9 | rank > length(t) + 1e-9)) return()
    q <- unname(quantile(t, levels, type = 6))
    if (method == "basic") q <- 2 * estimate - rev(q)
    show(paste0(key, "/", method, "/lower"), q[1])
    show(paste0(key, "/", method, "/upper"), q[2])
  }
  alpha <- (1 - p) / 2
  ends("percentile", c(alpha, 1 - alpha))
  ends("basic", c(alpha, 1 - alpha))
  z <- qnorm(alpha, lower.tail = FALSE)
  show(paste0(key, "/normal/lower"), estimate - z * u)
  show(paste0(key, "/normal/upper"), estimate + z * u)
  below <- mean(t < estimate) + mean(t == estimate) / 2
  if (below <= 0 || below >= 1) return(invisible())
  z0 <- qnorm(below)
  show(paste0(key, "/biasCorrection"), z0)
  jackknife <- sapply(seq_len(n), function(i) statistic(x[-i]))
  d <- mean(jackknife) - jackknife
  if (all(abs(d) < 1e-12)) return(invisible())
  a <- sum(d^3) / (6 * sum(d^2)^1.5)
  show(paste0(key, "/acceleration"), a)
  side <- z0 + c(-z, z)
  invisible(ends("bca", pnorm(z0 + side / (1 - a * side))))
}
ten <- c(0.62, 0.71, 0.55, 0.8, 0.67, 0.71, 0.9, 0.48, 0.66, 0.73)
twenty <- outer(0:19, 0:9, function(b, i) (7 * b * b + 3 * i * i + b * i) %% 10) + 1
nineteen <- outer(0:18, 0:4, function(b, i) (b * b + 2 * i * i + b * i + b) %% 5) + 1
case("complete-mean-of-three", c(1, 2, 4), mean, 0.9)
case("complete-mean-of-four", c(0.2, 0.9, 0.4, 0.7), mean, 0.95)
case("complete-median-of-five", c(3, 1, 4, 12, 7), median, 0.95)
case("complete-median-of-four", c(2.5, 0.5, 8, 1), median, 0.9)
case("complete-mean-of-six", c(2, 3, 5, 7, 11, 13), mean, 0.99)
case("complete-right-or-wrong", c(1, 1, 1, 1, 1, 0), mean, 0.95)
case("ties-of-decimals", c(0.1, 0.2, 0.3, 0.4, 0.6), mean, 0.95)
case("twenty-given", ten, mean, 0.7, twenty)
case("twenty-given-median", ten, median, 0.8, twenty)
case("rank-of-one", c(5, 9, 1, 12, 3), mean, 0.9, nineteen)
