# Reference results for test/discover/reference.test.ts, by implementations of others:
#   prim 1.0.21 (T. Duong), sdtoolkit 2.33 (B. Bryant), rpart (Debian r-cran-rpart), stats (R).
# Usage: write the tables (WRITE_TABLES=folder npx vitest run test/discover/reference.test.ts), then
#   Rscript test/discover/reference/reference.R folder > test/discover/reference/reference.json
# Where a package is not installed, PRIM_R and SDTOOLKIT_R name files that hold its functions.
library(rpart)
peelers <- list()
if (Sys.getenv("PRIM_R") != "") { source(Sys.getenv("PRIM_R")); peelers$prim <- peel.one } else peelers$prim <- prim:::peel.one
if (Sys.getenv("SDTOOLKIT_R") != "") { source(Sys.getenv("SDTOOLKIT_R")); peelers$sdtoolkit <- sd.peel.one } else peelers$sdtoolkit <- sdtoolkit:::peel.one

ALPHA <- 0.05
MASS <- 0.05
folder <- commandArgs(trailingOnly = TRUE)[1]
number <- function(x) format(x, digits = 15, trim = TRUE, scientific = FALSE)
json <- function(x) {
  if (is.list(x) && !is.null(names(x))) paste0("{", paste0('"', names(x), '":', sapply(x, json), collapse = ","), "}")
  else if (is.list(x)) paste0("[", paste(sapply(x, json), collapse = ",\n"), "]")
  else if (is.character(x) && length(x) == 1) paste0('"', x, '"')
  else if (length(x) == 1 && !is.null(attr(x, "single"))) number(x)
  else paste0("[", paste(sapply(x, number), collapse = ","), "]")
}
one <- function(x) structure(x, single = TRUE)

# Every box of the peeling, as the package's own loop goes: until its peel gives nothing.
trajectory <- function(peel, x, y) {
  n <- nrow(x)
  box <- apply(x, 2, range)
  now <- list(x = x, y = y, box = box)
  steps <- list()
  repeat {
    now <- peel(x = now$x, y = now$y, box = now$box, peel.alpha = ALPHA, mass.min = MASS, threshold = 0, d = ncol(x), n = n)
    if (is.null(now)) break
    steps[[length(steps) + 1]] <- list(count = one(length(now$y)), hits = one(sum(now$y)), low = signif(now$box[1, ], 7), high = signif(now$box[2, ], 7))
  }
  steps
}

leaves <- function(x, y) {
  tree <- rpart(factor(y) ~ ., data = as.data.frame(x), method = "class", parms = list(split = "gini"),
                control = rpart.control(minsplit = 2, minbucket = ceiling(MASS * length(y)), maxdepth = 3, cp = -1,
                                        maxcompete = 0, maxsurrogate = 0, xval = 0))
  hits <- tapply(y, tree$where, sum)
  lapply(order(-hits / tapply(y, tree$where, length)), function(i)
    list(count = one(sum(tree$where == as.integer(names(hits)[i]))), hits = one(hits[[i]])))
}

cases <- list()
for (file in sort(list.files(folder, pattern = "csv$"))) {
  table <- read.csv(file.path(folder, file))
  x <- as.matrix(table[, -ncol(table)])
  y <- table[, ncol(table)]
  cases[[sub(".csv", "", file)]] <- list(
    rows = one(nrow(x)), hits = one(sum(y)),
    prim = trajectory(peelers$prim, x, y), sdtoolkit = trajectory(peelers$sdtoolkit, x, y), leaves = leaves(x, y))
}
tails <- list()
for (trials in c(5, 74, 1000, 20000)) for (chance in c(0.02, 0.3, 0.7311, 0.95)) for (z in c(-3, 0, 2, 6)) {
  hits <- min(trials, max(1, round(trials * chance + z * sqrt(trials * chance * (1 - chance)))))
  tails[[length(tails) + 1]] <- c(hits, trials, chance, pbinom(hits - 1, trials, chance, lower.tail = FALSE, log.p = TRUE))
}
cat(json(list(made = paste("R", getRversion(), "rpart", packageVersion("rpart")), tails = tails, cases = cases)), "\n")
