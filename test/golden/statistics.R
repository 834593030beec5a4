# Figures of R for test/kernel/statistics.test.ts. Run: Rscript statistics.R > statistics.txt
# Column p: fisher.test on k1 of n1 against k2 of n2, two-sided. Columns low, high: prop.test(k1, n1, correct = FALSE).
cat("#", R.version.string, "\n")
cat("k1;n1;k2;n2;p;low;high\n")

line <- function(k1, n1, k2, n2) {
  p <- fisher.test(matrix(c(k1, n1 - k1, k2, n2 - k2), nrow = 2))$p.value
  ci <- suppressWarnings(prop.test(k1, n1, correct = FALSE))$conf.int
  cat(paste(k1, n1, k2, n2, sprintf("%.17g", p), sprintf("%.17g", ci[1]), sprintf("%.17g", ci[2]), sep = ";"), "\n", sep = "")
}

# every table of two small groups
for (n1 in 1:5) for (n2 in 1:4) for (k1 in 0:n1) for (k2 in 0:n2) line(k1, n1, k2, n2)

# the published rounds (both values present)
published <- read.csv2("../data/bilag-1-2018-k1.csv", encoding = "UTF-8")
published <- published[!is.na(published$k_2018), ]
for (i in seq_len(nrow(published))) with(published[i, ], line(k_2017, n_2017, k_2018, n_2018))

# the Wilson examples of the register's own levels, and large groups up to 10,000
line(65, 90, 60, 90)
set.seed(2018)
for (n in c(40, 90, 220, 660, 2000, 10000)) for (i in 1:8) {
  n2 <- sample(ceiling(n / 2):n, 1)
  rate <- runif(1)
  line(rbinom(1, n, rate), n, rbinom(1, n2, min(1, max(0, rate + runif(1, -0.1, 0.1)))), n2)
}
line(0, 10000, 0, 10000)
line(10000, 10000, 0, 10000)
line(5000, 10000, 5100, 10000)
