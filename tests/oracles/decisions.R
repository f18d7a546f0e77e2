# Probabilities of the vectors UNC-116 to UNC-118 from R's own distribution functions.
# Rscript tests/oracles/decisions.R (R 4.2.2). Prints vector, member, value to 17 digits.
# The distances are decimals, so that the differences lose nothing: (limit - y) / u.

show <- function(key, outside, within) {
  cat(key, "outside", sprintf("%.17g", outside), sep = "\t"); cat("\n")
  cat(key, "within", sprintf("%.17g", within), sep = "\t"); cat("\n")
}

normal <- function(key, z) show(key, pnorm(z, lower.tail = FALSE), pnorm(z))
student <- function(key, nu, z) show(key, sum(pt(z, nu, lower.tail = FALSE)), 1 - sum(pt(z, nu, lower.tail = FALSE)))
proportion <- function(key, a, b, lower) show(key, pbeta(lower, a, b), pbeta(lower, a, b, lower.tail = FALSE))

normal("guarded-by-nothing", 0)
normal("guarded-by-0.83-of-u", 1.66)
normal("guarded-by-u", 2)
normal("guarded-by-1.5-of-u", 3)
normal("guarded-by-3-of-u", 6)
normal("guarded-rejection", -2)
normal("480-of-500", 100 / 87.636)
normal("1920-of-2000-guarded", 100 / 43.818)
normal("beyond-guard-band", -2)
student("single-value-accepted", 9, c(2, 2))
student("t-two-limits", 4, c(270 / 83, 130 / 83))
student("t-real-degrees-of-freedom", 16.75, 140 / 48)
student("t-far-tail", 12, 40)
proportion("480-of-500-jeffreys", 480.5, 20.5, 0.95)
proportion("480-of-500-uniform", 481, 21, 0.95)
proportion("480-of-500-exact", 480, 21, 0.95)
proportion("none-of-30-failed", 30.5, 0.5, 0.9)
outside <- pbeta(0.02, 11, 191) + pbeta(0.08, 11, 191, lower.tail = FALSE)
show("proportion-between", outside, pbeta(0.08, 11, 191) - pbeta(0.02, 11, 191))
# The exact one is the binomial test: the significance of 480 or more successes where 0.95 is true.
cat("480-of-500-exact", "binom.test", sprintf("%.17g", binom.test(480, 500, 0.95, alternative = "greater")$p.value), sep = "\t"); cat("\n")
