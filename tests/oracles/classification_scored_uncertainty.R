# What R gives for measures along the scores: an influence is the imaginary part of the measure for a weight that is moved by
# a small imaginary number, which loses no digits to a difference.
#   /usr/bin/python3 tests/oracles/classification_scored_uncertainty.py --inputs | Rscript tests/oracles/classification_scored_uncertainty.R
# One line each: key, tab, value to 17 digits. Compare with classification_scored_uncertainty.py --against FILE.
library(jsonlite)
cases <- fromJSON(file("stdin"), simplifyVector = TRUE, simplifyDataFrame = FALSE)
show <- function(id, at, value) cat(id, at, "\t", format(as.numeric(value), digits = 17), "\n", sep = "")
h <- 1e-100

measure <- function(x, w) {
  y <- x$reference
  s <- as.numeric(x$scores)
  tags <- x$conventions
  groups <- sort(unique(s), decreasing = TRUE)
  p <- sapply(groups, function(g) sum(w[s == g & y == 1]))
  n <- sapply(groups, function(g) sum(w[s == g & y == 0]))
  tp <- cumsum(p)
  fp <- cumsum(n)
  P <- sum(p)
  N <- sum(n)
  if (x$measure == "average-precision") {
    precision <- tp / (tp + fp)
    if (tags$interpolation == "step") return(sum(p * precision) / P)
    first <- if (tags$`first-point` == "one") 1 else precision[1]
    before <- c(first, precision[-length(precision)])
    return(sum(p * (precision + before) / 2) / P)
  }
  if (x$measure == "partial-auc") {
    turned <- tags$`range-of` == "true-positive-rate"
    X <- c(0, if (turned) tp / P else fp / N)
    Y <- if (turned) 1 - c(0, fp / N) else c(0, tp / P)
    low <- as.numeric(x$from)
    high <- as.numeric(x$to)
    area <- 0
    for (k in 2:length(X)) {
      a <- if (Re(X[k - 1]) < low) low else X[k - 1]
      b <- if (Re(X[k]) > high) high else X[k]
      if (Re(b) > Re(a)) {
        at <- function(v) Y[k - 1] + (Y[k] - Y[k - 1]) * (v - X[k - 1]) / (X[k] - X[k - 1])
        area <- area + (b - a) * (at(a) + at(b)) / 2
      }
    }
    if (tags$standardised == "none") return(area)
    width <- high - low
    least <- width * (if (turned) 1 - (low + high) / 2 else (low + high) / 2)
    return((1 + (area - least) / (width - least)) / 2)
  }
  B <- as.integer(tags$bins)
  low <- tags$confidence == "top-label" & s < 0.5
  confidence <- ifelse(low, 1 - s, s)
  occurred <- ifelse(low, 1 - y, y)
  # The decimals that were sent have few places.
  bin <- pmin(B - 1, floor(round(confidence, 12) * B + 1e-9))
  d <- sapply(unique(bin), function(b) sum((w * (confidence - occurred))[bin == b]))
  size <- sapply(unique(bin), function(b) sum(w[bin == b]))
  if (tags$norm == "l1") sum(sign(Re(d)) * d) / sum(w) else sqrt(sum(d^2 / size) / sum(w))
}

for (one in cases) {
  x <- one$input
  n <- length(x$reference)
  g <- sapply(seq_len(n), function(i) {
    w <- rep(1 + 0i, n)
    w[i] <- 1 + h * 1i
    Im(measure(x, w)) / h
  })
  variance <- switch(x$conventions$sampling,
    multinomial = sum(g^2),
    stratified = sum(sapply(unique(x$reference), function(c) sum((g[x$reference == c] - mean(g[x$reference == c]))^2))),
    clustered = {
      z <- tapply(g, unlist(x$clusters), sum)
      length(z) / (length(z) - 1) * sum(z^2)
    })
  if ("/value" %in% one$at) show(one$id, "/value", Re(measure(x, rep(1 + 0i, n))))
  show(one$id, "/standardUncertainty", sqrt(variance))
}
