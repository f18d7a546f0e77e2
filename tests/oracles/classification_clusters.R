# What R gives for items in clusters: measures of counts by symbolic derivatives, areas by ranks, and by pROC 1.18.0 where
# every item is a cluster of its own.
#   /usr/bin/python3 tests/oracles/classification_clusters.py --inputs | Rscript tests/oracles/classification_clusters.R
# One line each: key, tab, value to 17 digits. Compare with classification_clusters.py --against FILE.
suppressMessages(library(pROC))
library(jsonlite)
cases <- fromJSON(file("stdin"), simplifyVector = TRUE, simplifyDataFrame = FALSE)
show <- function(id, at, value) cat(id, at, "\t", format(as.numeric(value), digits = 17), "\n", sep = "")

measures <- list(
  `agreement-proportion` = quote((tp + tn) / (tp + fp + fn + tn)),
  `balanced-agreement` = quote((tp / (tp + fn) + tn / (tn + fp)) / 2),
  precision = quote(tp / (tp + fp)),
  recall = quote(tp / (tp + fn)),
  specificity = quote(tn / (tn + fp)),
  `negative-predictive-value` = quote(tn / (tn + fn)),
  `f-beta` = quote((1 + b^2) * tp / ((1 + b^2) * tp + b^2 * fn + fp)),
  jaccard = quote(tp / (tp + fp + fn)),
  youden = quote(tp / (tp + fn) + tn / (tn + fp) - 1),
  `positive-likelihood-ratio` = quote((tp / (tp + fn)) / (fp / (fp + tn))),
  `negative-likelihood-ratio` = quote((fn / (tp + fn)) / (tn / (fp + tn))),
  mcc = quote((tp * tn - fp * fn) / sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)))
)
cells <- c("tp", "fp", "fn", "tn")

for (one in cases) {
  x <- one$input
  if (one$operation == "cluster-uncertainty") {
    counts <- t(sapply(x$clusters, function(k) as.numeric(unlist(k))))
    counts <- counts[rowSums(counts) > 0, , drop = FALSE]
    at <- c(as.list(setNames(colSums(counts), cells)), b = as.numeric(if (is.null(x$conventions$beta)) 1 else x$conventions$beta))
    f <- measures[[x$measure]]
    gradient <- sapply(cells, function(cell) eval(D(f, cell), at))
    z <- counts %*% gradient
    C <- nrow(counts)
    show(one$id, "/value", eval(f, at))
    show(one$id, "/standardUncertainty", sqrt(C / (C - 1) * sum(z^2)))
  } else {
    y <- unlist(x$reference)
    s <- as.numeric(unlist(x$scores))
    k <- unlist(x$clusters)
    m <- sum(y == 1)
    n <- sum(y == 0)
    V <- (rank(s)[y == 1] - rank(s[y == 1])) / n
    W <- 1 - (rank(s)[y == 0] - rank(s[y == 0])) / m
    a <- mean(V)
    names <- unique(k)
    total <- function(of, by) sapply(names, function(name) sum(of[by == name]))
    dx <- total(V - a, k[y == 1]) / m
    dy <- total(W - a, k[y == 0]) / n
    i10 <- length(unique(k[y == 1]))
    i01 <- length(unique(k[y == 0]))
    i <- length(names)
    u <- sqrt(i10 / (i10 - 1) * sum(dx^2) + i01 / (i01 - 1) * sum(dy^2) + 2 * i / (i - 1) * sum(dx * dy))
    if (i == length(y)) {
      r <- roc(y, s, levels = c(0, 1), direction = "<", quiet = TRUE)
      a <- as.numeric(auc(r))
      u <- sqrt(pROC::var(r, method = "delong"))
    }
    p <- if (is.null(x$coverageProbability)) 0.95 else x$coverageProbability
    factor <- qt((1 + p) / 2, min(i10, i01) - 1)
    ends <- if (x$conventions$interval == "normal") pmin(1, pmax(0, a + c(-1, 1) * factor * u))
      else plogis(qlogis(a) + c(-1, 1) * factor * u / (a * (1 - a)))
    show(one$id, "/value", a)
    show(one$id, "/standardUncertainty", u)
    show(one$id, "/interval/lower", ends[1])
    show(one$id, "/interval/upper", ends[2])
  }
}
