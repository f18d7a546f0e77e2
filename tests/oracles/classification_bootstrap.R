# What base R 4.2.2 gives for measures by resampling, areas by pROC 1.18.0:
#   /usr/bin/python3 tests/oracles/classification_bootstrap.py --inputs | Rscript tests/oracles/classification_bootstrap.R
# One line each: key, tab, value to 17 digits. Compare with classification_bootstrap.py --against FILE. Measures are taken
# from table(), clusters from split(), sd(), quantile(type = 6) and qnorm() from stats. Rates of nothing are NaN, and a
# quotient by zero is not finite: either leaves a resample out.
suppressMessages(library(pROC))
library(jsonlite)
cases <- fromJSON(file("stdin"), simplifyVector = FALSE)
show <- function(id, at, value) cat(id, at, "\t", format(as.numeric(value), digits = 17), "\n", sep = "")

measure <- function(x, y, s) {
  if (x$measure == "auc") {
    if (length(unique(y)) < 2) return(NaN)
    return(as.numeric(auc(roc(y, s, levels = c(0, 1), direction = "<", quiet = TRUE))))
  }
  n <- table(factor(y, c(1, 0)), factor(s >= x$threshold, c(TRUE, FALSE)))
  sensitivity <- n[1, 1] / sum(n[1, ])
  specificity <- n[2, 2] / sum(n[2, ])
  b <- if (is.null(x$conventions$beta)) 1 else as.numeric(x$conventions$beta)
  switch(x$measure,
    "agreement-proportion" = sum(diag(n)) / sum(n),
    "balanced-agreement" = (sensitivity + specificity) / 2,
    "precision" = n[1, 1] / sum(n[, 1]),
    "recall" = sensitivity,
    "specificity" = specificity,
    "negative-predictive-value" = n[2, 2] / sum(n[, 2]),
    "f-beta" = (1 + b^2) * n[1, 1] / (b^2 * sum(n[1, ]) + sum(n[, 1])),
    "jaccard" = n[1, 1] / (sum(n) - n[2, 2]),
    "youden" = sensitivity + specificity - 1,
    "positive-likelihood-ratio" = sensitivity / (1 - specificity),
    "negative-likelihood-ratio" = (1 - sensitivity) / specificity,
    "mcc" = (n[1, 1] * n[2, 2] - n[1, 2] * n[2, 1]) / sqrt(prod(rowSums(n)) * prod(colSums(n))))
}

for (one in cases) {
  x <- one$input
  y <- unlist(x$reference)
  s <- unlist(x$scores)
  items <- if (is.null(x$clusters)) as.list(seq_along(y)) else {
    names <- unlist(x$clusters)
    split(seq_along(y), factor(names, unique(names)))
  }
  t <- vapply(x$resamples, function(places) {
    drawn <- unlist(items[unlist(places) + 1])
    measure(x, y[drawn], s[drawn])
  }, 0)
  t <- t[is.finite(t)]
  estimate <- measure(x, y, s)
  p <- if (is.null(x$coverageProbability)) 0.95 else x$coverageProbability
  levels <- round(c((1 - p) / 2, (1 + p) / 2), 12)
  q <- unname(quantile(t, levels, type = 6))
  ends <- switch(x$conventions$interval,
    percentile = q,
    basic = 2 * estimate - rev(q),
    normal = estimate + c(-1, 1) * qnorm(levels[2]) * sd(t))
  values <- list("/estimate" = estimate, "/bias" = mean(t) - estimate, "/standardUncertainty" = sd(t),
                 "/interval/lower" = ends[1], "/interval/upper" = ends[2])
  for (at in unlist(one$at)) show(one$id, at, values[[at]])
}
