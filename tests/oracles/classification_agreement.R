# What R 4.2.2 gives for the vectors CLS-190 to CLS-221: Rscript tests/oracles/classification_agreement.R
# The same keys as classification_agreement.py, one line each: key, tab, value to 17 digits. Software of another kind, in
# binary64: vcd 1.4-11 for kappa, stats for the tests, the adjustments and the quantiles.
suppressMessages(library(vcd))
show <- function(key, value) cat(key, "\t", format(value, digits = 17), "\n", sep = "")

sas <- matrix(c(0, 4, 1, 0, 8, 0, 0, 1, 5), 3, byrow = TRUE)
paradox <- matrix(c(118, 5, 2, 0), 2, byrow = TRUE)
unused <- matrix(c(0, 4, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 5), 4, byrow = TRUE)

# vcd names the weights by their formula: Equal-Spacing is linear, Fleiss-Cohen quadratic.
kappaOf <- function(key, table, kind) {
  k <- Kappa(table, weights = if (kind == "quadratic") "Fleiss-Cohen" else "Equal-Spacing")
  one <- if (kind == "none") k$Unweighted else k$Weighted
  show(paste0(key, "/value"), one[["value"]])
  show(paste0(key, "/standardUncertainty"), one[["ASE"]])
}
for (kind in c("none", "linear", "quadratic")) {
  kappaOf(paste0("kappa-three-by-three-", kind), sas, kind)
  kappaOf(paste0("kappa-unused-between-", kind), unused, kind)
}
kappaOf("kappa-paradox", paradox, "none")

tail <- function(b, c, test) {
  m <- min(b, c)
  n <- b + c
  switch(test,
    exact = binom.test(b, n)$p.value,
    `mid-p` = pbinom(m, n, 0.5) + pbinom(m - 1, n, 0.5),
    `chi-squared` = mcnemar.test(matrix(c(1, b, c, 1), 2), correct = FALSE)$p.value,
    `chi-squared-corrected` = mcnemar.test(matrix(c(1, b, c, 1), 2), correct = TRUE)$p.value
  )
}
for (pair in list(c(10, 25), c(0, 5), c(3, 8), c(15, 30), c(30, 15), c(100, 700), c(7, 7)))
  for (test in c("exact", "mid-p", "chi-squared", "chi-squared-corrected")) {
    name <- if (pair[2] == 700) "far" else if (pair[1] == 7) "equal" else paste(pair[1], pair[2], sep = "-")
    key <- paste("mcnemar", name, test, sep = "-")
    show(paste0(key, "/pValue"), tail(pair[1], pair[2], test))
    if (startsWith(test, "chi")) {
      corrected <- endsWith(test, "corrected")
      show(paste0(key, "/statistic"), mcnemar.test(matrix(c(1, pair, 1), 2), correct = corrected)$statistic[[1]])
    }
  }
d <- c(rep(1, 30), rep(-1, 15), rep(0, 455))
show("mcnemar-500-items/difference", mean(d))
show("mcnemar-500-items/standardUncertainty", sd(d) / sqrt(500))

for (how in c("holm", "bonferroni")) {
  six <- p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.1, 0.03), how)
  for (i in seq_along(six)) show(paste0("several-six-", how, "/comparisons/", i - 1, "/adjusted"), six[i])
  three <- p.adjust(c(0.1, 0.1, 0.1), how)
  for (i in seq_along(three)) show(paste0("several-at-level-", how, "/comparisons/", i - 1, "/adjusted"), three[i])
}

detectable <- function(key, u, level = 0.05, power = 0.8) {
  show(paste0(key, "/standardUncertainty"), u)
  show(paste0(key, "/value"), (qnorm(1 - level / 2) + qnorm(power)) * u)
}
detectable("detectable-paired", sqrt(0.09 / 500))
detectable("detectable-independent", sqrt(0.76 * 0.24 / 500 + 0.73 * 0.27 / 500))
detectable("detectable-stated", 0.0133625265, 0.01, 0.9)
