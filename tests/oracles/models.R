# The same values as tests/oracles/models.py, from R: derivatives are symbolic, by D() of the package stats, and numbers
# are those of binary64. Run: Rscript tests/oracles/models.R
# Prints key, tab, value with 17 digits.

show <- function(key, value) cat(key, sprintf("%.17g", value), sep = "\t", fill = FALSE, "\n")

# D() knows no angle of a point: that of one in the right half-plane is an arc tangent, others differ by a constant.
case <- function(key, model, x, u, r = diag(length(x)), second = FALSE, constant = 0) {
  n <- names(x)
  at <- function(e) eval(e, as.list(x))
  slopes <- lapply(n, function(i) D(model, i))
  sensitivities <- sapply(slopes, at)
  square <- drop(t(sensitivities * u) %*% r %*% (sensitivities * u))
  if (second)
    for (i in seq_along(n)) for (j in seq_along(n)) {
      mixed <- D(slopes[[i]], n[j])
      square <- square + (at(mixed)^2 / 2 + sensitivities[i] * at(D(mixed, n[j]))) * u[i]^2 * u[j]^2
    }
  show(paste0(key, "/estimate"), at(model) + constant)
  show(paste0(key, "/standardUncertainty"), sqrt(square))
  for (i in seq_along(n)) show(paste0(key, "/sensitivities/", i - 1), sensitivities[i])
  invisible(sensitivities)
}

several <- function(key, models, x, u, r, constants = rep(0, length(models))) {
  rows <- sapply(seq_along(models), function(m)
    case(paste0(key, "/", names(models)[m]), models[[m]], x, u, r, constant = constants[m]))
  covariance <- t(rows * u) %*% r %*% (rows * u)
  for (i in seq_along(models)) for (j in seq_along(models)) if (i < j) {
    show(paste0(key, "/covariance/", i - 1, "/", j - 1), covariance[i, j])
    show(paste0(key, "/correlation/", i - 1, "/", j - 1), covariance[i, j] / sqrt(covariance[i, i] * covariance[j, j]))
  }
}

h1 <- quote((ls * (1 + alpha * (theta + cyclic - dtheta)) + d + d1 + d2) / (1 + (alpha + dalpha) * (theta + cyclic)))
h1x <- c(ls = 50000623, d = 215, d1 = 0, d2 = 0, alpha = 11.5e-6, theta = -0.1, cyclic = 0, dalpha = 0, dtheta = 0)
h1u <- c(25, 5.8, 3.9, 6.7, 1.1547005383792516e-6, 0.2, 0.3535533905932738, 5.773502691896258e-07, 0.028867513459481287)
case("h1-first", h1, h1x, h1u)
case("h1-second", h1, h1x, h1u, second = TRUE)

sum4 <- quote(a + b + c + d)
case("additive", sum4, c(a = 0, b = 0, c = 0, d = 0), rep(1, 4))
case("additive-wide", sum4, c(a = 0, b = 0, c = 0, d = 0), c(1, 1, 1, 10))
case("mass-second", quote((mr + dm) * (1 + (air - 1.2) * (1 / weight - 1 / reference)) - 100000),
  c(mr = 100000, dm = 1.234, air = 1.2, weight = 8000, reference = 8000),
  c(0.05, 0.02, 0.05773502691896258, 577.3502691896258, 28.867513459481287), second = TRUE)

squares <- quote(x1^2 + x2^2)
for (x1 in c(0, 0.01, 0.05))
  case(paste0("squares-second/", x1), squares, c(x1 = x1, x2 = 0), c(0.005, 0.005), second = TRUE)
case("squares-first/0.05", squares, c(x1 = 0.05, x2 = 0), c(0.005, 0.005))
case("squares-correlated/0.05", squares, c(x1 = 0.05, x2 = 0), c(0.005, 0.005), matrix(c(1, 0.9, 0.9, 1), 2))
case("near-stationary-second", squares, c(x1 = 0.0001, x2 = 0), c(0.005, 0.005), second = TRUE)
case("thermal-expansion", quote((l1 - l0) / (l0 * (t1 - t0))), c(l0 = 1.4999, l1 = 1.5021, t0 = 288.15, t1 = 373.1),
  c(0.0001, 0.0002, 0.02, 0.05))
case("logarithm-second", quote(log(x)), c(x = 0.6), 0.05, second = TRUE)
case("exponential-second", quote(exp(-a) * b), c(a = 0.5, b = 3), c(0.1, 0.2), second = TRUE)

h2 <- list(R = quote(V / I * cos(phi)), X = quote(V / I * sin(phi)), Z = quote(V / I))
several("h2-printed", h2, c(V = 4.999, I = 0.019661, phi = 1.04446), c(0.0032, 9.5e-06, 0.00075),
  matrix(c(1, -0.36, 0.86, -0.36, 1, -0.65, 0.86, -0.65, 1), 3))
readings <- cbind(V = c(5.007, 4.994, 5.005, 4.99, 4.999), I = c(0.019663, 0.019639, 0.01964, 0.019685, 0.019678),
  phi = c(1.0456, 1.0438, 1.0468, 1.0428, 1.0433))
several("h2-readings", h2, colMeans(readings), apply(readings, 2, sd) / sqrt(5), cor(readings))
several("polar", list(modulus = quote(sqrt(x^2 + y^2)), phase = quote(atan(y / x))), c(x = 0.1, y = 0), c(0.01, 0.01),
  matrix(c(1, 0.9, 0.9, 1), 2))

case("rational", quote(a * b / (a + b)), c(a = 2, b = 3), c(0.01, 0.02))
case("powers", quote(a^3 / b^2 + sqrt(a)), c(a = 2.5, b = 1.5), c(0.01, 0.01))
case("negative-base", quote(a^3), c(a = -2), 0.001)
case("variable-exponent", quote(a^b), c(a = 2, b = 0.5), c(0.001, 0.001))
case("decay", quote(a0 * exp(-log(2) * t / h)), c(a0 = 120, t = 3, h = 8), c(0.5, 0.01, 0.05))
case("tangent", quote(d * tan(a)), c(d = 12.5, a = 0.7), c(0.01, 0.001))
case("second-quadrant", quote(atan(y / x)), c(y = 2, x = -1), c(0.01, 0.01), constant = pi)
case("steep-angle", quote(-atan(x / y)), c(y = -3, x = 1e-5), c(0.01, 0.01), constant = -pi / 2)
case("large-angle", quote(sin(a)), c(a = 1e22), 0.001)
# Written without the cancellation, which leaves binary64 four digits.
case("cancelling", quote(2 * sin(a / 2)^2), c(a = 1e-6), 1e-9)
case("twice", quote(a * a - a / (1 + a)), c(a = 0.75), 0.001)
case("label-error", quote((a - e) / (1 - 2 * e)), c(a = 0.95, e = 0.02), c(0.004873397172404482, 0.004))
