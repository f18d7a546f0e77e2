# What R 4.2.2 gives for the vectors UNC-090 to UNC-101: Rscript tests/oracles/items.R
# The same keys as items.py, one line each: key, tab, value to 17 digits. Base R: rowsum() for the totals of the residuals
# of lm(), sd() and cor() for what has no clusters, t.test() for pairs. The data set `sleep` is R's own copy of Student's.
show <- function(key, value) cat(key, "\t", format(value, digits = 17), "\n", sep = "")

clusteredError <- function(scores, clusters) {
  totals <- rowsum(residuals(lm(scores ~ 1)), clusters)
  count <- length(totals)
  sqrt(count / (count - 1) * sum(totals^2)) / length(scores)
}
clustered <- function(key, scores, clusters) {
  u <- clusteredError(scores, clusters)
  show(paste0(key, "/mean"), mean(scores))
  show(paste0(key, "/standardUncertainty"), u)
  show(paste0(key, "/designEffect"), u^2 / (var(scores) / length(scores)))
  means <- tapply(scores, clusters, mean)
  show(paste0(key, "/clusters/mean"), mean(means))
  show(paste0(key, "/clusters/standardUncertainty"), sd(means) / sqrt(length(means)))
}
clustered("four-clusters-of-five", c(1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0), rep(0:3, each = 5))
clustered("twenty-scores-in-turn", 0:19, 0:19 %% 4)
clustered("unequal-clusters", c(0.8, 0.9, 0.7, 0.2, 1, 0.4, 0.5, 0.3, 0.6), c(0, 0, 0, 1, 2, 1, 2, 1, 3))
clustered("alike-between", c(0, 4, 1, 4, 0, 5, 5, 1), c(0, 0, 1, 1, 2, 2, 3, 3))
clustered("large-offset", c(1000001, 1000003, 1000002, 1000007, 1000006, 1000008), c(0, 0, 0, 1, 1, 2))
clustered("singletons", c(5.007, 4.994, 5.005, 4.99, 4.999), 0:4)
clustered("two-clusters", c(1, 2, 4), c(0, 0, 1))
clustered("three-repeats", rep(c(1, 0, 1, 1, 0), 3), rep(0:4, 3))
# Clusters that do not differ: of these only the mean exists.
show("clusters-alike/mean", mean(c(0, 1, 1, 1, 1, 0)))
show("clusters-alike-of-other-sizes/mean", mean(c(1, 3, 2, 0, 4, 2, 2)))
show("all-scores-equal/mean", mean(c(0.1, 0.1, 0.1)))
show("cluster-means-alike/mean", mean(c(1, 0, 0.5)))

# Without clusters from t.test() and cor(), with clusters from the errors of the means and of the differences.
paired <- function(key, first, second, clusters = NULL) {
  d <- first - second
  show(paste0(key, "/meanDifference"), mean(d))
  if (is.null(clusters)) {
    u <- c(sd(first), sd(second)) / sqrt(length(d))
    if (sd(d) > 0) show(paste0(key, "/standardUncertainty"), t.test(first, second, paired = TRUE)$stderr)
    r <- if (all(u > 0)) cor(first, second)
  } else {
    u <- c(clusteredError(first, clusters), clusteredError(second, clusters))
    show(paste0(key, "/standardUncertainty"), clusteredError(d, clusters))
    r <- cor(as.vector(rowsum(first - mean(first), clusters)), as.vector(rowsum(second - mean(second), clusters)))
  }
  show(paste0(key, "/unpairedStandardUncertainty"), sqrt(sum(u^2)))
  if (!is.null(r)) show(paste0(key, "/correlation"), r)
}
paired("student-sleep", sleep$extra[sleep$group == 1], sleep$extra[sleep$group == 2])
paired("right-or-wrong", c(1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1), c(1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0))
paired("against-each-other", c(9, 7, 4, 2), c(1, 3, 5, 8))
paired("pairs-in-clusters", c(4, 5, 3, 8, 7, 2, 6), c(3, 3, 3, 6, 7, 1, 3), c(0, 0, 1, 1, 2, 2, 2))
paired("offset-pairs", c(100000.5, 100001.25, 100003, 100002.5), c(100000.25, 100001.5, 100002, 100002.25))
paired("one-constant", c(1, 0, 1, 1), c(1, 1, 1, 1))
paired("same-difference", c(3, 1, 2), c(2, 0, 1))
