# What R 4.2.2 gives for the vectors UNC-020 to UNC-053: Rscript tests/oracles/vectors.R [FOLDER OF THE NIST FILES]
# The same keys as vectors.py, one line each: key, tab, value to 17 digits. Software of another kind, in binary64 with
# extended precision in mean(). It agrees with vectors.py to 13.7 digits or more, in all but one value to 14.
show <- function(key, value) cat(key, "\t", format(value, digits = 17), "\n", sep = "")
folder <- commandArgs(trailingOnly = TRUE)

typeA <- function(key, x) {
  show(paste0(key, "/mean"), mean(x))
  show(paste0(key, "/experimentalStandardDeviation"), sd(x))
  show(paste0(key, "/standardUncertainty"), sd(x) / sqrt(length(x)))
}
nist <- function(name) {
  lines <- readLines(file.path(folder, paste0(name, ".dat")))
  as.numeric(unlist(strsplit(trimws(lines[(tail(grep("^---", lines), 1) + 1):length(lines)]), "[[:space:]]+")))
}
if (length(folder) == 1) {
  typeA("lew", nist("Lew"))
  typeA("michelso", nist("Michelso"))
}
typeA("numacc1", c(10000001, 10000003, 10000002))
typeA("numacc2", c(1.2, rep(c(1.1, 1.3), 500)))
typeA("numacc3", c(1000000.2, rep(c(1000000.1, 1000000.3), 500)))
typeA("numacc4", c(10000000.2, rep(c(10000000.1, 10000000.3), 500)))
V <- c(5.007, 4.994, 5.005, 4.99, 4.999)
I <- c(0.019663, 0.019639, 0.01964, 0.019685, 0.019678)
phi <- c(1.0456, 1.0438, 1.0468, 1.0428, 1.0433)
typeA("h2-voltage", V)
typeA("h2-current", I)
typeA("h2-phase", phi)
show("resolution-tenth", 0.1 / sqrt(12))

combine <- function(key, u, c, r = diag(length(u))) {
  a <- c * u
  show(paste0(key, "/standardUncertainty"), sqrt(drop(t(a) %*% r %*% a)))
}
freedom <- function(key, u, c, nu) {
  w <- (c * u)^2
  show(paste0(key, "/effectiveDegreesOfFreedom"), sum(w)^2 / sum(w^2 / nu))
}
full <- list(
  u = c(25, 5.8, 3.9, 6.7, 1e-6 / sqrt(3), 0.05 / sqrt(3)),
  c = c(1, 1, 1, 1, 50000623 * 0.1, -50000623 * 11.5e-6), nu = c(18, 24, 5, 8, 50, 2)
)
printed <- list(u = c(25, 9.7, 2.9, 16.6), c = rep(1, 4), nu = c(18, 25.6, 50, 2))
combine("h1-full", full$u, full$c)
combine("h1-printed", printed$u, printed$c)
# The sensitivities by symbolic differentiation.
models <- list(r = quote(V / I * cos(phi)), x = quote(V / I * sin(phi)), z = quote(V / I))
at <- function(model, point) sapply(names(point), function(name) eval(D(model, name), point))
r <- matrix(c(1, -0.36, 0.86, -0.36, 1, -0.65, 0.86, -0.65, 1), 3)
for (name in names(models)) {
  point <- list(V = 4.999, I = 0.019661, phi = 1.04446)
  combine(paste0("h2-rounded-", name), c(0.0032, 9.5e-06, 0.00075), at(models[[name]], point), r)
  means <- list(V = mean(V), I = mean(I), phi = mean(phi))
  readings <- cbind(V, I, phi)
  combine(paste0("h2-readings-", name), apply(readings, 2, sd) / sqrt(5), at(models[[name]], means), cor(readings))
}
combine("opposite-sign", c(0.3, 0.5), c(2, -1), matrix(c(1, 0.5, 0.5, 1), 2))
freedom("h1-full", full$u, full$c, full$nu)
freedom("h1-printed", printed$u, printed$c, printed$nu)
freedom("five-equal", rep(0.3, 5), 1, 3)
freedom("one-of-two-infinite", c(1, 1), 1, c(4, Inf))
freedom("fractional", c(1, 1), 1, c(0.5, 10))

for (row in list(
  c(1, 0.6827), c(1, 0.95), c(1, 0.99), c(2, 0.9545), c(3, 0.95), c(5, 0.9973), c(8, 0.9), c(16, 0.99),
  c(16.7518557376272, 0.99), c(20, 0.9545), c(50, 0.95), c(100, 0.9973), c(2.5, 0.95), c(1000000, 0.95)
)) {
  # options(scipen) keeps 1000000 as it is.
  options(scipen = 20)
  show(paste("t", format(row[1], digits = 15), row[2], sep = "/"), qt((1 - row[2]) / 2, row[1], lower.tail = FALSE))
}
for (p in c(0.6827, 0.95, 0.9545, 0.99, 0.9973)) show(paste0("normal/", p), qnorm((1 - p) / 2, lower.tail = FALSE))
# Of the distributions with limits, by the root of the distribution function.
within <- function(density, p, deviation) {
  reach <- function(x) 2 * integrate(density, 0, x, rel.tol = 1e-12)$value - p
  uniroot(reach, c(0, 1 - 1e-12), tol = 1e-15)$root / deviation
}
trapezium <- function(beta) function(x) pmin(1, (1 - x) / (1 - beta)) / (1 + beta)
show("rectangular/0.95", qunif(0.975, -1, 1) * sqrt(3))
show("triangular/0.95", within(trapezium(0), 0.95, sqrt(1 / 6)))
for (beta in c(0.3333333333333333, 0.5)) {
  show(paste0("trapezoidal/", format(beta, digits = 16), "/0.95"), within(trapezium(beta), 0.95, sqrt((1 + beta^2) / 6)))
}
show("trapezoidal/0.9/0.5", within(trapezium(0.9), 0.5, sqrt((1 + 0.81) / 6)))
# The square of an arcsine variable on (-1, 1) is Beta(1/2, 1/2).
show("arcsine/0.95", sqrt(2 * qbeta(0.95, 0.5, 0.5)))

proportion <- function(key, x, n, p) {
  wilson <- suppressWarnings(prop.test(x, n, conf.level = p, correct = FALSE)$conf.int)
  exact <- binom.test(x, n, conf.level = p)$conf.int
  tail <- (1 - p) / 2
  show(paste0(key, "/wilson/lower"), wilson[1])
  show(paste0(key, "/wilson/upper"), wilson[2])
  if (x > 0) show(paste0(key, "/clopper-pearson/lower"), exact[1])
  if (x < n) show(paste0(key, "/clopper-pearson/upper"), exact[2])
  show(paste0(key, "/jeffreys/lower"), qbeta(tail, x + 0.5, n - x + 0.5))
  show(paste0(key, "/jeffreys/upper"), qbeta(tail, x + 0.5, n - x + 0.5, lower.tail = FALSE))
  a <- x + 0.5
  b <- n - x + 0.5
  u <- if (x > 0 && x < n) sqrt(x / n * (1 - x / n) / n) else sqrt(a * b / (a + b)^2 / (a + b + 1))
  show(paste0(key, "/standardUncertainty"), u)
}
for (counts in list(c(18, 20), c(4, 20), c(4, 200), c(190, 200), c(1, 30), c(0, 30), c(30, 30), c(37956, 50000), c(0, 1), c(1, 1))) {
  proportion(paste0(counts[1], "-of-", counts[2]), counts[1], counts[2], 0.95)
}
proportion("5-of-50-at-0.99", 5, 50, 0.99)
