# Brier scores and their terms, calibration errors and what is expected of them, in binary64 from the formulas of the
# clauses; the distribution of the right claims of a bin by convolution. R 4.2.2. Bins are given, not computed.
options(digits = 17)
brier <- function(y, p) { s <- (p - y)^2; c(value = mean(s), u = sd(s) / sqrt(length(s))) }
rows <- function(y, p) { s <- rowSums((p - diag(ncol(p))[y + 1, ])^2); c(value = mean(s), u = sd(s) / sqrt(length(s))) }
decomposition <- function(y, p, bin) {
  n <- length(y); m <- function(x) ave(x, bin)
  c(score = mean((p - y)^2), reliability = mean((m(p) - m(y))^2), resolution = mean((m(y) - mean(y))^2),
    uncertainty = mean(y) * (1 - mean(y)), variance = mean((p - m(p))^2), covariance = 2 * mean((p - m(p)) * (y - m(y))))
}
masses <- function(q) { d <- 1; for (x in q) d <- c(d * (1 - x), 0) + c(0, d * x); d }
calibration <- function(r, q, bin, norm = 'l1') {
  size <- tapply(q, bin, length); d <- abs(tapply(q, bin, mean) - tapply(r, bin, mean)); n <- length(q)
  value <- switch(norm, l1 = sum(size * d) / n, l2 = sqrt(sum(size * d^2) / n), max = max(d))
  parts <- split(q, bin)
  atoms <- lapply(parts, function(x) list(t = abs(0:length(x) - sum(x)) / length(x), m = masses(x)))
  expected <- switch(norm,
    l1 = sum(mapply(function(a, s) s * sum(a$t * a$m), atoms, size)) / n,
    l2 = sqrt(sum(sapply(parts, function(x) sum(x * (1 - x)) / length(x))) / n),
    max = { # all combinations of the atoms of two bins
      t <- outer(atoms[[1]]$t, atoms[[2]]$t, pmax); m <- outer(atoms[[1]]$m, atoms[[2]]$m); sum(t * m) })
  c(value = value, expected = expected)
}
print(brier(c(1, 0, 1), c(.7, .4, .9))) # half
print(2 * brier(c(1, 0, 1), c(.7, .4, .9))) # sum
P <- matrix(c(.1, .8, .1, .5, .3, .2, .2, .2, .6, .6, .3, .1), ncol = 3, byrow = TRUE)
print(rows(c(1, 0, 2, 1), P)) # sum
print(rows(c(1, 0, 2, 1), P) / 2) # half
w <- c(3, 1, 2, 4); print(brier(rep(c(1, 0, 1, 0), w), rep(c(.9, .2, .6, .7), w)))
y <- c(0, 1, 0, 0, 1, 1, 0, 1); p <- c(.1, .1, .3, .35, .35, .6, .7, .9)
print(decomposition(y, p, p))
print(decomposition(y, p, c(1, 1, 3, 3, 3, 6, 7, 9)))
print(decomposition(y, p, c(0, 0, 0, 0, 0, 1, 1, 1)))
print(decomposition(y, p, c(0, 0, 0, 1, 1, 1, 2, 2)))
print(calibration(c(1, 0), c(.95, 1), c(9, 9)))
print(calibration(c(1, 0, 1, 0, 1, 0), c(0, .1, .5, .5, .9, 1), c(0, 1, 5, 5, 9, 9)))
print(calibration(1, 0, 0))
for (norm in c('l1', 'l2', 'max'))
  print(calibration(c(0, 0, 1, 1, 1), c(.25, .25, .55, .75, .75), c(0, 0, 1, 1, 1), norm))
top <- ifelse(p < .5, 1 - p, p); right <- ifelse(p < .5, 1 - y, y)
print(calibration(y, p, c(0, 0, 1, 1, 1, 2, 2, 3))) # four bins of one width
print(calibration(right, top, c(3, 3, 2, 2, 2, 2, 2, 3)))
print(calibration(y, p, c(0, 0, 1, 1, 1, 2, 3, 3))) # of one mass
print(calibration(right, top, c(2, 2, 1, 0, 0, 0, 1, 2)))
print(calibration(c(1, 1, 1, 0), c(.8, .5, .6, .6), c(8, 5, 6, 6)))
print(c(mean(c(.3, .35, .35)), 1 / 3, mean(c(.9, .9, .9)), 2 / 3)) # means and shares of bins
print(prop.test(4, 20, correct = FALSE)$conf.int)
print(binom.test(4, 20)$conf.int)
