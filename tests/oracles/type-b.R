# What R 4.2.2 gives for the vectors UNC-070 to UNC-076: Rscript tests/oracles/type-b.R
# The same keys as type-b.py, one line each: key, tab, value to 17 digits. In binary64; the standard deviations of the
# distributions with limits by integrate() over the density.
show <- function(key, value) cat(key, "\t", format(value, digits = 17, scientific = FALSE), "\n", sep = "")

deviation <- function(density) sqrt(2 * integrate(function(x) x^2 * density(x), 0, 1, rel.tol = 1e-13)$value)
trapezium <- function(shape) {
  function(x) if (shape == 1) 0 * x + 0.5 else pmin(1, (1 - x) / (1 - shape)) / (1 + shape)
}
divisor <- function(distribution, shape, p) {
  switch(distribution,
    rectangular = 1 / deviation(trapezium(1)),
    triangular = 1 / deviation(trapezium(0)),
    # Split where the density has a corner.
    trapezoidal = {
      density <- trapezium(shape)
      moment <- function(x) x^2 * density(x)
      below <- if (shape > 0) integrate(moment, 0, shape, rel.tol = 1e-13)$value else 0
      above <- if (shape < 1) integrate(moment, shape, 1, rel.tol = 1e-13)$value else 0
      1 / sqrt(2 * (below + above))
    },
    # The square of an arcsine variable on (-1, 1) is Beta(1/2, 1/2), whose mean is its first parameter over the sum.
    arcsine = 1 / sqrt(0.5 / (0.5 + 0.5)),
    normal = qnorm((1 - p) / 2, lower.tail = FALSE)
  )
}
limited <- function(key, distribution, width, shape = NA, p = NA) {
  d <- divisor(distribution, shape, p)
  show(paste0(key, "/halfWidth"), width)
  show(paste0(key, "/divisor"), d)
  show(paste0(key, "/standardUncertainty"), width / d)
}
between <- function(key, distribution, low, high, estimate) {
  limited(key, distribution, (high - low) / 2)
  show(paste0(key, "/midpoint"), (low + high) / 2)
  show(paste0(key, "/estimateCorrection"), (low + high) / 2 - estimate)
}
certificate <- function(key, expanded, factor) {
  show(paste0(key, "/divisor"), factor)
  show(paste0(key, "/standardUncertainty"), expanded / factor)
}

limited("gum-resistor", "normal", 129, p = 0.99)
limited("gum-machinist", "normal", 0.04, p = 0.5)
limited("gum-voltmeter", "rectangular", 15)
limited("gum-h1-expansion", "rectangular", 2e-6)
limited("gum-h1-temperature", "arcsine", 0.5)
limited("quam-a1-flask", "triangular", 0.1)
limited("quam-a1-purity", "rectangular", 0.0001)
limited("quam-a1-temperature", "rectangular", 0.084)
limited("ea-4-02-drift", "rectangular", 15)
limited("trapezium-third", "trapezoidal", 7, shape = 0.3333333333333333)
limited("trapezium-half", "trapezoidal", 7, shape = 0.5)
limited("trapezium-point", "trapezoidal", 7, shape = 0)
limited("trapezium-flat", "trapezoidal", 7, shape = 1)
limited("gum-resolution", "rectangular", 1 / 2)
limited("three-decimals", "rectangular", 0.001 / 2)
between("gum-copper-symmetric", "rectangular", 1612, 1692, 1652)
between("gum-copper", "rectangular", 16.4, 16.92, 16.52)
between("around-zero", "triangular", -0.3, 0.3, 0.1)
between("swing", "arcsine", 19.4, 20.4, 19.9)
certificate("gum-mass", 240, 3)
certificate("gum-h1-standard", 75, 3)
certificate("gum-h1-systematic", 20, 3)
certificate("basis-unused", 45, 2)
certificate("gum-resistor-certificate", 129, qnorm(0.005, lower.tail = FALSE))
certificate("gum-h1-random", 10, qt(0.025, 5, lower.tail = FALSE))
certificate("ea-4-02-s9", 0.05, qunif(0.975, -1, 1) / deviation(trapezium(1)))
reach <- function(x) 2 * integrate(trapezium(1 / 3), 0, x, rel.tol = 1e-12)$value - 0.95
certificate("ea-4-02-s10", 60, uniroot(reach, c(0, 1 - 1e-12), tol = 1e-15)$root * divisor("trapezoidal", 1 / 3))
certificate("conventional", 64, 2)
for (row in list(c("quarter", 0.25), c("tenth", 0.1), c("half", 0.5), c("seventy-percent", 0.7))) {
  show(paste0("reliable-to-", row[1], "/degreesOfFreedom"), as.numeric(row[2])^-2 / 2)
}
