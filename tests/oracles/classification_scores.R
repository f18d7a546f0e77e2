# What pROC 1.18.0 gives for areas, their uncertainties, comparisons, partial areas and places on the curve:
#   /usr/bin/python3 tests/oracles/classification_scores.py --inputs | Rscript tests/oracles/classification_scores.R
# One line each: key, tab, value to 17 digits. Compare with classification_scores.py --against FILE.
suppressMessages(library(pROC))
library(jsonlite)
cases <- fromJSON(file("stdin"), simplifyVector = TRUE, simplifyDataFrame = FALSE)
show <- function(id, at, value) cat(id, at, "\t", format(as.numeric(value), digits = 17), "\n", sep = "")
curve <- function(y, s) roc(y, s, levels = c(0, 1), direction = "<", quiet = TRUE)

for (one in cases) {
  x <- one$input
  if (one$operation == "auc-uncertainty") {
    r <- curve(x$reference, x$scores)
    a <- as.numeric(auc(r))
    u <- sqrt(pROC::var(r, method = "delong"))
    p <- if (is.null(x$coverageProbability)) 0.95 else x$coverageProbability
    show(one$id, "/value", a)
    show(one$id, "/standardUncertainty", u)
    ends <- if (x$conventions$interval == "normal") ci.auc(r, conf.level = p, method = "delong")[c(1, 3)]
      else plogis(qlogis(a) + c(-1, 1) * qnorm((1 + p) / 2) * u / (a * (1 - a)))
    show(one$id, "/interval/lower", ends[1])
    show(one$id, "/interval/upper", ends[2])
  } else if (one$operation == "auc-comparison") {
    a <- curve(x$reference, x$first)
    b <- curve(x$reference, x$second)
    test <- roc.test(a, b, method = "delong", paired = TRUE)
    covariance <- pROC::cov(a, b, method = "delong")
    show(one$id, "/first", auc(a))
    show(one$id, "/second", auc(b))
    show(one$id, "/difference", auc(a) - auc(b))
    show(one$id, "/covariance", covariance)
    show(one$id, "/standardUncertainty", sqrt(pROC::var(a) + pROC::var(b) - 2 * covariance))
    show(one$id, "/statistic", test$statistic)
    show(one$id, "/pValue", test$p.value)
  } else if (one$operation == "partial-auc") {
    r <- curve(x$reference, x$scores)
    ends <- as.numeric(c(x$from, x$to))
    of <- x$conventions$`range-of`
    # pROC takes the range as specificities or as sensitivities.
    range <- if (of == "false-positive-rate") 1 - ends else ends
    focus <- if (of == "false-positive-rate") "specificity" else "sensitivity"
    area <- as.numeric(auc(r, partial.auc = range, partial.auc.focus = focus))
    middle <- mean(ends)
    least <- diff(ends) * if (of == "false-positive-rate") middle else 1 - middle
    scaled <- (1 + (area - least) / (diff(ends) - least)) / 2
    show(one$id, "/value", if (x$conventions$standardised == "none") area else scaled)
  } else if (one$operation == "operating-point" && x$conventions$interpolation == "linear") {
    of <- x$conventions$`target-of`
    other <- if (of == "sensitivity") "specificity" else "sensitivity"
    show(one$id, paste0("/", other), coords(curve(x$reference, x$scores), x = as.numeric(x$target), input = of, ret = other, transpose = FALSE)[[1]])
  }
}
