# SPDX-License-Identifier: Apache-2.0
# Etalon's adapter kit for R: your package answers the conformance suite.
#
# One file, R 4.0 or newer with jsonlite. Source it, register one function per operation, and call serve():
#
#     source("etalon_adapter.R")
#     operation("uncertainty/type-a", function(case) {
#       if (length(case$observations) < 2) return(undefined("too-few-observations"))
#       x <- numbers(case$observations)
#       list(mean = mean(x), experimentalStandardDeviation = sd(x), ...)
#     })
#     serve(name = "acme", version = "3.2.1", standards = list(uncertainty = "0.1"))
#
#     $ etalon conform -- Rscript my_adapter.R
#
# What a package does not have it leaves out, by operation: entries of members of the input with the values that are not
# taken ("*": any value, NULL: absent), such as leaves_out = list("uncertainty/coverage-factor" = list(list(basis = list("arcsine")))).
#
# A function takes the input of one case as nested lists, as JSON has it, and returns a list. It may also
#   return undefined("code")          the quantity does not exist for this input; also allowed as a field,
#   call rejected("code", "/pointer") the input lies outside the operation's domain, and where,
#   call unsupported("feature")       the package cannot express what is asked.
# Any other error is answered as internal, with its message, and fails that one case.
#
# Numbers. A double travels as a JSON number in at most 17 significant digits; what JSON cannot carry is tagged, and
# numbers() reads it. A vector of length one is a number or a text; what shall be a list of one goes through as_list().
# A text of R cannot hold U+0000: it is U+FDD0 here, which Unicode keeps for such internal uses, and is U+0000 again in an
# answer.

suppressWarnings(suppressPackageStartupMessages(library(jsonlite)))

.operations <- new.env()
.nul <- intToUtf8(0xfdd0)

operation <- function(name, compute) assign(name, compute, envir = .operations)

undefined <- function(code) list(undefined = code)

.condition <- function(class, fields) structure(class = c(class, "error", "condition"), c(list(message = class, call = NULL), fields))
rejected <- function(code, pointer = NULL) stop(.condition("etalon_rejected", list(code = code, pointer = pointer)))
unsupported <- function(feature, reason = NULL) stop(.condition("etalon_unsupported", list(feature = feature, reason = reason)))

# The number that a value of a case is, tagged or not.
number <- function(value) {
  if (is.list(value) && identical(names(value), "$f64")) {
    return(switch(value[["$f64"]], "NaN" = NaN, "Infinity" = Inf, "-Infinity" = -Inf, "-0" = -0))
  }
  if (is.numeric(value) || is.null(value)) return(as.numeric(value))
  read <- suppressWarnings(as.numeric(value))
  if (length(read) != 1 || is.na(read)) stop("a number was expected")
  read
}
numbers <- function(values) vapply(values, number, numeric(1))
as_list <- function(values) structure(as.list(values), names = NULL)

# The largest texts are lists of thousands of numbers, and paste() takes one call for all of them.
.number_text <- function(x) {
  # Fifteen digits where they are the same number, else seventeen, which always are.
  short <- sprintf("%.15g", x)
  text <- ifelse(as.numeric(short) == x, short, sprintf("%.17g", x))
  text <- ifelse(is.nan(x), '{"$f64":"NaN"}', text)
  text <- ifelse(is.infinite(x), ifelse(x > 0, '{"$f64":"Infinity"}', '{"$f64":"-Infinity"}'), text)
  ifelse(!is.na(x) & x == 0 & 1 / x < 0, '{"$f64":"-0"}', text)
}

# Most numbers of an answer stand alone and need none of that.
.one_number_text <- function(x) {
  if (!is.finite(x) || x == 0) return(.number_text(x))
  short <- sprintf("%.15g", x)
  if (as.numeric(short) == x) short else sprintf("%.17g", x)
}

.string_text <- function(x) {
  x <- enc2utf8(x)
  special <- grepl("[\"\\\\[:cntrl:]]", x) | grepl(.nul, x, fixed = TRUE)
  if (any(special)) x[special] <- vapply(x[special], .escaped, character(1), USE.NAMES = FALSE)
  paste0("\"", x, "\"")
}

.escaped <- function(one) {
  one <- gsub("\\", "\\\\", one, fixed = TRUE)
  one <- gsub("\"", "\\\"", one, fixed = TRUE)
  one <- gsub(.nul, "\\u0000", one, fixed = TRUE)
  # Control characters are the only others that JSON does not carry as they are.
  for (code in 1:31) one <- gsub(intToUtf8(code), sprintf("\\u%04x", code), one, fixed = TRUE)
  one
}

.text <- function(value) {
  if (is.null(value)) return("null")
  if (is.numeric(value) && length(value) == 1) return(.one_number_text(as.numeric(value)))
  if (is.list(value)) {
    inside <- vapply(value, .text, character(1), USE.NAMES = FALSE)
    if (is.null(names(value))) return(paste0("[", paste(inside, collapse = ","), "]"))
    if (length(value) == 0) return("{}")
    return(paste0("{", paste0(.string_text(names(value)), ":", inside, collapse = ","), "}"))
  }
  texts <- if (is.character(value)) .string_text(value) else if (is.logical(value)) ifelse(value, "true", "false") else .number_text(as.numeric(value))
  if (length(texts) == 1) texts else paste0("[", paste(texts, collapse = ","), "]")
}

.answer <- function(request) {
  compute <- get0(request$operation, envir = .operations, inherits = FALSE)
  if (is.null(compute)) return(list(outcome = "unsupported", feature = request$operation))
  tryCatch(
    list(outcome = "result", output = compute(request$input)),
    etalon_rejected = function(e) if (is.null(e$pointer)) list(outcome = "rejected", code = e$code) else list(outcome = "rejected", code = e$code, pointer = e$pointer),
    etalon_unsupported = function(e) if (is.null(e$reason)) list(outcome = "unsupported", feature = e$feature) else list(outcome = "unsupported", feature = e$feature, reason = e$reason),
    error = function(e) list(outcome = "internal", message = conditionMessage(e))
  )
}

# Every adapter has it: what came goes back, by way of R's own values.
operation("conformance/echo", function(case) case["value"])

# One request as nested lists. parse_json, unlike fromJSON, never takes its text for the name of a file or an address.
.read <- function(line) {
  if (grepl("\\\\ufdd0", line, ignore.case = TRUE) || grepl(.nul, line, fixed = TRUE)) stop("U+FDD0 stands for U+0000 in R")
  if (grepl("\\u0000", line, fixed = TRUE)) {
    # jsonlite would cut a text there without a word. Before the escape stands an even number of backslashes.
    line <- gsub("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "\\1\\\\ufdd0", line, perl = TRUE)
  }
  request <- parse_json(line)
  if (!is.list(request) || !is.character(request[["id"]])) stop("a request is an object with an id")
  request
}

# The id of a request that cannot be read, where it shows.
.id_of <- function(line) {
  found <- regmatches(line, regexpr('"id" *: *"[^"\\\\]*"', line, useBytes = TRUE))
  if (length(found) == 0) "" else sub('^.*"([^"]*)"$', "\\1", found)
}

# Answers on standard output until "bye" or the end of the input; what a package prints goes to standard error.
serve <- function(name, version, standards, homepage = NULL, issues = NULL, leaves_out = NULL, max_in_flight = 16) {
  input <- file("stdin", open = "r", encoding = "UTF-8")
  on.exit(close(input))
  output <- stdout()
  sink(stderr(), type = "output")
  implementation <- list(name = name, version = version, language = paste("R", getRversion()))
  if (!is.null(homepage)) implementation$homepage <- homepage
  if (!is.null(issues)) implementation$issues <- issues
  longest <- Inf
  send <- function(message) {
    text <- .text(message)
    size <- nchar(text, "bytes")
    if (size > longest) {
      excuse <- sprintf("the answer has %d bytes, the limit is %.0f", size, longest)
      text <- .text(list(id = message$id, outcome = "internal", message = excuse))
    }
    sink()
    writeLines(text, output, useBytes = TRUE)
    flush(output)
    sink(stderr(), type = "output")
  }
  repeat {
    line <- readLines(input, n = 1, warn = FALSE, encoding = "UTF-8")
    if (length(line) == 0) break
    if (!nzchar(trimws(line))) next
    request <- tryCatch(.read(line), error = function(e) conditionMessage(e))
    if (is.character(request)) {
      send(list(id = .id_of(line), outcome = "internal", message = paste("the request cannot be read:", request)))
      next
    }
    op <- if (is.character(request[["op"]])) request[["op"]] else ""
    if (op == "bye") break
    if (op == "hello") {
      if (is.numeric(request$limits$maxLineBytes)) longest <- request$limits$maxLineBytes
      hello <- list(
        id = request$id, protocol = 1, implementation = implementation,
        standards = lapply(standards, as_list), operations = as_list(sort(ls(.operations))),
        determinism = "pure", concurrency = list(maxInFlight = max_in_flight)
      )
      if (!is.null(leaves_out)) hello$leavesOut <- leaves_out
      send(hello)
    } else if (op == "case") {
      send(c(list(id = request$id), .answer(request)))
    } else {
      send(list(id = request$id, outcome = "unsupported", reason = paste("no such request:", op)))
    }
  }
  sink()
}
