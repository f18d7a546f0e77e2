# What R gives for measures of any number of classes: expressions of the cells that occur, differentiated symbolically.
#   /usr/bin/python3 tests/oracles/classification_multi_class_uncertainty.py --inputs | Rscript tests/oracles/classification_multi_class_uncertainty.R
# One line each: key, tab, value to 17 digits. Compare with classification_multi_class_uncertainty.py --against FILE.
library(jsonlite)
cases <- fromJSON(file("stdin"), simplifyVector = TRUE, simplifyDataFrame = FALSE, simplifyMatrix = FALSE)
show <- function(id, at, value) cat(id, at, "\t", format(as.numeric(value), digits = 17), "\n", sep = "")
plus <- function(terms) if (length(terms) == 0) "0" else paste0("(", paste(terms, collapse = "+"), ")")

for (one in cases) {
  x <- one$input
  n <- do.call(rbind, lapply(x$counts, as.numeric))
  K <- nrow(n)
  tags <- x$conventions
  b <- if (is.null(tags$beta)) 1 else as.numeric(tags$beta)^2
  # The cells that have items have names; the others are nothing.
  name <- outer(1:K, 1:K, function(i, j) paste0("n", i, "x", j))
  used <- n > 0
  cells <- function(rows, columns) plus(as.vector(name[rows, columns, drop = FALSE][used[rows, columns, drop = FALSE]]))
  all <- 1:K
  kind <- if (x$measure == "balanced-agreement") "reference" else if (is.null(tags$`label-set`)) "union" else tags$`label-set`
  set <- Filter(function(k) kind == "declared" || sum(n[k, ]) > 0 || (kind == "union" && sum(n[, k]) > 0), all)
  tp <- function(k) cells(k, k)
  fp <- function(k) cells(setdiff(all, k), k)
  fn <- function(k) cells(k, setdiff(all, k))
  tn <- function(k) cells(setdiff(all, k), setdiff(all, k))
  of <- function(measure, tp, fp, fn, tn) switch(measure,
    precision = sprintf("(%s/(%s+%s))", tp, tp, fp),
    recall = sprintf("(%s/(%s+%s))", tp, tp, fn),
    specificity = sprintf("(%s/(%s+%s))", tn, tn, fp),
    jaccard = sprintf("(%s/(%s+%s+%s))", tp, tp, fp, fn),
    `f-beta` = sprintf("(%s*%s/(%s*%s+%s*%s+%s))", 1 + b, tp, 1 + b, tp, b, fn, fp))
  class <- function(measure, k) of(measure, tp(k), fp(k), fn(k), tn(k))
  mean_of <- function(measure) sprintf("(%s/%d)", plus(sapply(set, function(k) class(measure, k))), length(set))
  items <- cells(all, all)
  diagonal <- plus(diag(name)[diag(used)])
  average <- if (is.null(tags$average)) "macro" else tags$average
  text <- if (x$measure == "agreement-proportion") sprintf("%s/%s", diagonal, items)
    else if (x$measure == "balanced-agreement") mean_of("recall")
    else if (x$measure == "mcc") sprintf(
      "(%s*%s-%s)/sqrt((%s^2-%s)*(%s^2-%s))", diagonal, items,
      plus(sapply(all, function(k) sprintf("%s*%s", cells(k, all), cells(all, k)))),
      items, plus(sapply(all, function(k) sprintf("%s^2", cells(k, all)))),
      items, plus(sapply(all, function(k) sprintf("%s^2", cells(all, k)))))
    else if (average == "micro") of(x$measure, plus(sapply(set, tp)), plus(sapply(set, fp)), plus(sapply(set, fn)), plus(sapply(set, tn)))
    else if (average == "weighted") {
      there <- Filter(function(k) sum(n[k, ]) > 0, set)
      sprintf("%s/%s", plus(sapply(there, function(k) sprintf("%s*%s", cells(k, all), class(x$measure, k)))), items)
    }
    else if (identical(tags$`macro-f`, "f-of-means")) sprintf("%s*%s*%s/(%s*%s+%s)", 1 + b, mean_of("precision"), mean_of("recall"), b, mean_of("precision"), mean_of("recall"))
    else mean_of(x$measure)
  f <- parse(text = text)[[1]]
  at <- as.list(setNames(n[used], name[used]))
  gradient <- sapply(names(at), function(cell) eval(D(f, cell), at))
  value <- eval(f, at)
  g <- matrix(0, K, K)
  g[used] <- gradient
  variance <- if (tags$sampling == "multinomial") sum(n * g^2)
    else sum(sapply(all, function(i) if (sum(n[i, ]) == 0) 0 else sum(n[i, ] * (g[i, ] - sum(n[i, ] * g[i, ]) / sum(n[i, ]))^2)))
  if ("/value" %in% one$at) show(one$id, "/value", value)
  show(one$id, "/standardUncertainty", sqrt(variance))
}
