# SPDX-License-Identifier: Apache-2.0
# What the R package pROC answers: areas under ROC curves, their uncertainty and their comparison, by its own functions.
#
# The direction is always stated: left to itself, pROC turns the scores round where the negative items have the higher
# median, and then no area is below one half. Of what is asked, only `valid` is not pROC's; it counts pairs for it.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "..", "r", "etalon_adapter.R"))
suppressWarnings(suppressPackageStartupMessages(library(pROC)))

scored <- function(case, lists) {
  reference <- numbers(case$reference)
  scores <- lapply(lists, function(name) numbers(case[[name]]))
  for (k in seq_along(lists)) {
    if (length(scores[[k]]) != length(reference)) rejected("unequal-lengths", paste0("/", lists[k]))
  }
  for (k in seq_along(lists)) {
    wrong <- which(!is.finite(scores[[k]]))
    if (length(wrong) > 0) rejected("not-finite", paste0("/", lists[k], "/", wrong[1] - 1))
  }
  list(reference = reference, scores = scores, positives = sum(reference == 1), negatives = sum(reference == 0))
}

one_class <- function(data) data$positives == 0 || data$negatives == 0
curve <- function(data, k = 1) roc(data$reference, data$scores[[k]], levels = c(0, 1), direction = "<", quiet = TRUE)
or_else <- function(value, otherwise) if (is.null(value)) otherwise else value

operation("classification/auc", function(case) {
  data <- scored(case, "scores")
  list(
    value = if (one_class(data)) undefined("single-class") else as.numeric(auc(curve(data))),
    positives = data$positives, negatives = data$negatives, conventions = list(ties = "half")
  )
})

# Items of each class that belong to a pair in the wrong and in the right order, equal scores being both.
enough_pairs <- function(data) {
  x <- data$scores[[1]][data$reference == 1]
  y <- data$scores[[1]][data$reference == 0]
  least <- min(sum(x <= max(y)), sum(y >= min(x)), sum(x >= min(y)), sum(y <= max(x)))
  least >= 5
}

operation("classification/auc-uncertainty", function(case) {
  data <- scored(case, "scores")
  if (min(data$positives, data$negatives) < 2) return(undefined("too-few-items"))
  probability <- number(or_else(case$coverageProbability, 0.95))
  r <- curve(data)
  u <- sqrt(as.numeric(var(r, method = "delong")))
  ends <- as.numeric(ci.auc(r, conf.level = probability, method = "delong"))
  list(
    value = as.numeric(auc(r)),
    standardUncertainty = if (u == 0) undefined("degenerate") else u,
    interval = if (u == 0) undefined("degenerate") else list(lower = ends[1], upper = ends[3]),
    coverageProbability = probability,
    valid = u > 0 && enough_pairs(data),
    conventions = list(ties = "half", method = "delong", sampling = "stratified", interval = "normal")
  )
})

operation("classification/auc-comparison", function(case) {
  data <- scored(case, c("first", "second"))
  if (min(data$positives, data$negatives) < 2) return(undefined("too-few-items"))
  first <- curve(data, 1)
  second <- curve(data, 2)
  covariance <- as.numeric(cov(first, second, method = "delong"))
  difference <- as.numeric(auc(first)) - as.numeric(auc(second))
  square <- as.numeric(var(first, method = "delong")) + as.numeric(var(second, method = "delong")) - 2 * covariance
  test <- suppressWarnings(roc.test(first, second, method = "delong", paired = TRUE))
  unknown <- square <= 0 || !is.finite(test$statistic)
  known <- function(value) if (unknown) undefined("degenerate") else as.numeric(value)
  list(
    first = as.numeric(auc(first)), second = as.numeric(auc(second)), difference = difference, covariance = covariance,
    standardUncertainty = known(sqrt(max(square, 0))), statistic = known(test$statistic), pValue = known(test$p.value)
  )
})

operation("classification/partial-auc", function(case) {
  data <- scored(case, "scores")
  from <- as.numeric(case$from)
  to <- as.numeric(case$to)
  if (from >= to) rejected("empty-range", "/to")
  tags <- case$conventions
  named <- list(`range-of` = or_else(tags$`range-of`, "false-positive-rate"), standardised = or_else(tags$standardised, "none"))
  if (one_class(data)) return(list(value = undefined("single-class"), conventions = named))
  over_specificity <- named$`range-of` == "false-positive-rate"
  area <- auc(
    curve(data),
    partial.auc = if (over_specificity) c(1 - from, 1 - to) else c(to, from),
    partial.auc.focus = if (over_specificity) "specificity" else "sensitivity",
    partial.auc.correct = named$standardised == "mcclish", allow.invalid.partial.auc.correct = TRUE
  )
  list(value = as.numeric(area), conventions = named)
})

# pROC's thresholds lie half-way between scores; only the point that it interpolates is one that the standard asks for.
operation("classification/operating-point", function(case) {
  data <- scored(case, "scores")
  if (one_class(data)) return(undefined("single-class"))
  of <- or_else(case$conventions$`target-of`, "sensitivity")
  at <- coords(curve(data), x = as.numeric(case$target), input = of, ret = c("sensitivity", "specificity"), transpose = FALSE)
  other <- setdiff(c("sensitivity", "specificity"), of)
  at <- at[which.max(at[[other]]), ]
  list(sensitivity = at$sensitivity, specificity = at$specificity, conventions = list(`target-of` = of, interpolation = "linear"))
})

serve(
  name = "pROC", version = format(packageVersion("pROC")), homepage = "https://xrobin.github.io/pROC/",
  issues = "https://github.com/xrobin/pROC/issues", standards = list(classification = c("0.1", "0.2")),
  leaves_out = list(
    "classification/auc" = list(list(weights = list("*")), list("/conventions/ties" = list("optimistic", "pessimistic"))),
    "classification/auc-uncertainty" = list(list("/conventions/interval" = list("logit"))),
    "classification/operating-point" = list(list("/conventions/interpolation" = list("none")))
  )
)
