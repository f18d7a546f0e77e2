# Average precisions, logarithmic losses and top-k agreements in binary64, from the formulas of the clauses. R 4.2.2 with
# jsonlite:  python3 classification_ranks.py --inputs > in.json; Rscript classification_ranks.R in.json > out.txt;
# python3 classification_ranks.py --against out.txt
cases <- jsonlite::fromJSON(commandArgs(TRUE)[1], simplifyVector = FALSE)
flat <- function(x) if (is.null(x)) NULL else unlist(x)

average <- function(x) {
  y <- flat(x$reference); s <- flat(x$scores); w <- flat(x$weights)
  if (is.null(w)) w <- rep(1, length(y))
  # One group a score, the highest first; factor() would merge scores that agree in 15 digits.
  at <- sort(unique(s), decreasing = TRUE)
  hits <- sapply(at, function(t) sum((w * y)[s == t])); called <- sapply(at, function(t) sum(w[s == t]))
  tp <- cumsum(hits); r <- tp / sum(hits); p <- tp / cumsum(called); d <- hits / sum(hits); P <- sum(hits)
  best <- rev(cummax(rev(p)))
  grid <- function(n) mean(sapply(0:n, function(g) max(p[n * tp >= g * P])))
  first <- if (identical(x$conventions[['first-point']], 'one')) 1 else p[1]
  switch(x$conventions$interpolation, step = sum(d * p), trapezoid = sum(d * (p + c(first, head(p, -1))) / 2),
    'eleven-point' = grid(10), 'one-hundred-one-point' = grid(100), 'voc-2010' = sum(d * best))
}

loss <- function(x) {
  y <- flat(x$reference); v <- x$conventions
  # log1p keeps the digits that 1 - p loses
  natural <- if (is.null(x$rows)) { p <- flat(x$probabilities); ifelse(y == 1, -log(p), -log1p(-p)) } else {
    m <- do.call(rbind, lapply(x$rows, unlist)); q <- m[cbind(seq_along(y), y + 1)]
    -log(if (v$normalisation == 'renormalise') q / rowSums(m) else q)
  }
  if (v$clipping != 'none') { e <- as.numeric(v$clipping); natural <- pmin(pmax(natural, -log1p(-e)), -log(e)) }
  out <- if (v[['log-base']] == '2') natural / log(2) else natural
  c('/value' = mean(out), '/standardUncertainty' = sd(out) / sqrt(length(out)))
}

top <- function(x) mean(mapply(function(is, row) {
  row <- unlist(row); own <- row[is + 1]; same <- setdiff(which(row == own), is + 1)
  beside <- switch(x$conventions$ties, pessimistic = length(same), optimistic = 0,
    'lowest-index' = sum(same < is + 1), 'highest-index' = sum(same > is + 1))
  sum(row > own) + beside < x$k
}, flat(x$reference), x$scores))

for (one in cases) {
  found <- switch(one$operation, 'average-precision' = c('/value' = average(one$input)), 'log-loss' = loss(one$input),
    'top-k-agreement' = c('/value' = top(one$input)), NULL)
  for (at in intersect(unlist(one$at), names(found))) cat(sprintf('%s%s\t%.17g\n', one$id, at, found[[at]]))
}
