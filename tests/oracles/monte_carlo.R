# The values of tests/oracles/monte_carlo.py again, in binary64 by R 4.2.2: Rscript tests/oracles/monte_carlo.R [KEY ...]
# States are doubles (a product stays below 2^47, so that %% is exact); a number is the plain sum of four quotients.
# Cholesky's factor, sorting, mean, sd and cov are R's own.

factors <- c(11600, 47003, 23000, 33000)
moduli <- c(2147483579, 2147483543, 2147483423, 2147483123)

# A supply of numbers, taken one by one.
supply <- function(seed) {
  state <- seed
  function() {
    state <<- (factors * state) %% moduli
    sum(state / moduli) %% 1
  }
}

student <- function(nu, take) repeat {
  r1 <- take(); r2 <- take()
  if (r1 < 0.5) { t <- 1 / (4 * r1 - 1); v <- r2 / t^2 } else { t <- 4 * r1 - 3; v <- r2 }
  if (v < 1 - abs(t) / 2 || v < (1 + t^2 / nu)^(-(nu + 1) / 2)) return(t)
}

# A matrix of values, a row for each trial.
draw <- function(quantities, seed, trials, correlation = NULL, take = supply(seed)) {
  kept <- NULL
  normal <- function() {
    if (!is.null(kept)) { z <- kept; kept <<- NULL; return(z) }
    r1 <- take(); r2 <- take()
    kept <<- sqrt(-2 * log(r1)) * sin(2 * pi * r2)
    sqrt(-2 * log(r1)) * cos(2 * pi * r2)
  }
  one <- function(q) {
    p <- as.numeric(q[-1])
    switch(q[[1]],
      normal = normal(),
      t = p[1] + p[2] * student(p[3], take),
      rectangular = p[1] + (p[2] - p[1]) * take(),
      triangular = p[1] + (p[2] - p[1]) / 2 * (take() + take()),
      trapezoidal = { r1 <- take(); p[1] + (p[2] - p[1]) / 2 * ((1 + p[3]) * r1 + (1 - p[3]) * take()) },
      `curvilinear-trapezoidal` = { c <- p[1] - p[3] + 2 * p[3] * take(); c + (p[1] + p[2] - 2 * c) * take() },
      arcsine = (p[1] + p[2]) / 2 + (p[2] - p[1]) / 2 * sin(2 * pi * take()),
      exponential = -p[1] * log(take()),
      gamma = { s <- 0; for (i in 0:p[1]) s <- s - log(take()); s })
  }
  values <- matrix(0, trials, length(quantities))
  for (i in seq_len(trials)) for (j in seq_along(quantities)) values[i, j] <- one(quantities[[j]])
  normals <- which(vapply(quantities, function(q) q[[1]] == "normal", TRUE))
  if (!is.null(correlation)) values[, normals] <- values[, normals] %*% chol(correlation)
  for (j in normals) values[, j] <- as.numeric(quantities[[j]][[2]]) + as.numeric(quantities[[j]][[3]]) * values[, j]
  values
}

show <- function(key, value) cat(key, "\t", formatC(value, digits = 17, format = "g"), "\n", sep = "")

ends <- function(values, p, kind) {
  m <- length(values); s <- sort(values)
  q <- floor(p * m + 0.5 + 1e-9)
  r <- if (kind == "shortest") which.min(s[(1 + q):m] - s[1:(m - q)]) else floor((m - q + 1) / 2)
  c(s[r], s[r + q])
}

summarise <- function(key, values, p, kind = "symmetric") {
  show(paste0(key, "/estimate"), mean(values))
  show(paste0(key, "/standardUncertainty"), sd(values))
  e <- ends(values, p, kind)
  show(paste0(key, "/lower"), e[1])
  show(paste0(key, "/upper"), e[2])
}

propagate <- function(key, quantities, models, p, seed, trials, kind = "symmetric", correlation = NULL) {
  drawn(key, draw(quantities, seed, trials, correlation), models, p, kind)
}

drawn <- function(key, x, models, p, kind = "symmetric") {
  trials <- nrow(x)
  y <- vapply(models, function(model) model(x), numeric(trials))
  for (i in seq_along(models)) summarise(if (length(models) == 1) key else paste0(key, "/", i - 1), y[, i], p, kind)
  if (length(models) > 1) {
    v <- cov(y)
    for (j in seq_along(models)) for (k in 1:j) show(paste0(key, "/covariance/", j - 1, "/", k - 1), v[j, k])
  }
}

adaptive <- function(key, quantities, model, p, seed, digits) {
  size <- max(ceiling(100 / (1 - p) - 1e-6), 10000)
  take <- supply(seed)
  all <- c(); each <- NULL
  # Batches have an even number of normal values here, so that none is kept from one to the next.
  repeat {
    y <- model(draw(quantities, seed, size, NULL, take))
    all <- c(all, y)
    each <- rbind(each, c(mean(y), sd(y), ends(y, p, "symmetric")))
    h <- nrow(each)
    if (h < 2) next
    u <- signif(sd(all), digits)
    delta <- 0.5 * 10^(floor(log10(u) + 1e-12) - digits + 1)
    if (all(2 * apply(each, 2, sd) / sqrt(h) <= delta)) break
  }
  show(paste0(key, "/trials"), length(all))
  summarise(key, all, p)
}

seed <- c(1, 2, 3, 4)
root3 <- 1.7320508075688772
n01 <- list("normal", 0, 1)
limits <- list(-1, 2.5)
identity1 <- list(function(x) x[, 1])
loss <- list(function(x) x[, 1]^2 + x[, 2]^2)
mass <- list(list("normal", 100000, 0.05), list("normal", 1.234, 0.02), list("rectangular", 1.1, 1.3), list("rectangular", 7000, 9000), list("rectangular", 7950, 8050))
massModel <- list(function(x) (x[, 1] + x[, 2]) * (1 + (x[, 3] - 1.2) * (1 / x[, 4] - 1 / x[, 5])) - 100000)
sums <- list(rowSums)

jcgm <- function(name, trials) {
  propagate(paste0("four-normals-", name), rep(list(n01), 4), sums, 0.95, seed, trials)
  propagate(paste0("four-rectangular-", name), rep(list(list("rectangular", -root3, root3)), 4), sums, 0.95, seed, trials)
}
single <- function(key, q, trials = 21, s = seed) function() propagate(key, list(q), identity1, 0.9, s, trials)

dice <- cbind(rep(1:6, each = 6), rep(1:6, times = 6))
skewed <- cbind(c(0.5, 0.25, 4, 0.125, 8, 1, 2, 0.0625, 16, 0.75))

cases <- list(
  `two-dice` = function() drawn("two-dice", dice, sums, 0.95),
  `two-dice-shortest` = function() drawn("two-dice-shortest", dice, sums, 0.9, "shortest"),
  `two-dice-both` = function() drawn("two-dice-both", dice, c(sums, identity1), 0.9),
  `two-dice-sum-and-difference` = function() drawn("two-dice-sum-and-difference", dice, c(sums, function(x) x[, 1] - x[, 2]), 0.9),
  parabola = function() drawn("parabola", cbind(-3:3), list(function(x) x[, 1]^2), 0.75),
  `half-way` = function() drawn("half-way", cbind(30:1), identity1, 0.95),
  skewed = function() drawn("skewed", skewed, identity1, 0.7),
  `skewed-shortest` = function() drawn("skewed-shortest", skewed, identity1, 0.7, "shortest"),
  `numbers-two` = function() propagate("numbers-two", list(list("rectangular", 0, 1)), identity1, 0.5, seed, 2),
  `numbers-hundred` = function() propagate("numbers-hundred", list(list("rectangular", 0, 1)), identity1, 0.99, c(123456789, 987654321, 192837465, 564738291), 100),
  `numbers-largest-seed` = function() propagate("numbers-largest-seed", list(list("rectangular", 0, 1)), identity1, 0.99, moduli - 1, 100),
  normal = single("normal", list("normal", 3, 0.5)),
  t = single("t", list("t", 3, 0.5, 4), 100),
  `t-fractional` = single("t-fractional", list("t", 0, 1, 2.5), 100, c(5, 6, 7, 8)),
  rectangular = single("rectangular", c(list("rectangular"), limits)),
  triangular = single("triangular", c(list("triangular"), limits)),
  trapezoidal = single("trapezoidal", c(list("trapezoidal"), limits, 0.25)),
  `curvilinear-trapezoidal` = single("curvilinear-trapezoidal", c(list("curvilinear-trapezoidal"), limits, 0.5)),
  arcsine = single("arcsine", c(list("arcsine"), limits)),
  exponential = single("exponential", list("exponential", 2.5)),
  gamma = single("gamma", list("gamma", 3)),
  `order-of-numbers` = function() propagate("order-of-numbers", list(n01, list("rectangular", 0, 1), list("t", 0, 1, 5), list("normal", 0, 2), list("normal", 0, 4)), sums, 0.9, seed, 51),
  correlated = function() propagate("correlated", list(list("normal", 0.05, 0.005), list("normal", 0, 0.005)), loss, 0.95, seed, 1000, correlation = matrix(c(1, 0.9, 0.9, 1), 2)),
  `correlated-three` = function() propagate("correlated-three", list(list("normal", 1, 0.5), list("normal", 2, 1), list("normal", 4, 0.25)), list(function(x) x[, 1] * x[, 2] - x[, 3]), 0.95, seed, 1000, correlation = matrix(c(1, 0.5, -0.25, 0.5, 1, 0.25, -0.25, 0.25, 1), 3)),
  # R's factorisation refuses a singular matrix; the second quantity is written out, 2 + 1 (x1 - 1) / 0.5.
  determined = function() {
    x <- draw(rep(list(n01), 3), seed, 100)
    w3 <- 0.5 * x[, 1] + sqrt(0.75) * x[, 3]
    summarise("determined", (1 + 0.5 * x[, 1]) + (2 + x[, 1]) - (4 + 0.25 * w3), 0.95)
  },
  `four-1e4` = function() jcgm("1e4", 10000),
  `four-1e5` = function() jcgm("1e5", 100000),
  mass = function() propagate("mass", mass, massModel, 0.95, seed, 10000),
  `loss-0` = function() propagate("loss-0", list(list("normal", 0, 0.005), list("normal", 0, 0.005)), loss, 0.95, seed, 10000),
  `loss-0.010` = function() propagate("loss-0.010", list(list("normal", 0.01, 0.005), list("normal", 0, 0.005)), loss, 0.95, seed, 10000),
  `loss-0.050` = function() propagate("loss-0.050", list(list("normal", 0.05, 0.005), list("normal", 0, 0.005)), loss, 0.95, seed, 10000),
  `two-outputs` = function() propagate("two-outputs", list(list("normal", 2, 0.5), list("rectangular", 1, 3)), list(function(x) x[, 1] / x[, 2], function(x) x[, 1] * x[, 2]), 0.95, seed, 1000),
  adaptive = function() adaptive("adaptive", rep(list(n01), 4), rowSums, 0.95, seed, 2),
  `adaptive-one-digit` = function() adaptive("adaptive-one-digit", list(list("exponential", 3)), rowSums, 0.99, c(5, 6, 7, 8), 1),
  `adaptive-long` = function() adaptive("adaptive-long", list(list("normal", 0, 1.5), list("normal", 0, 1.5)), rowSums, 0.95, c(9, 8, 7, 6), 2)
)

wanted <- commandArgs(trailingOnly = TRUE)
for (key in if (length(wanted) > 0) wanted else names(cases)) cases[[key]]()
