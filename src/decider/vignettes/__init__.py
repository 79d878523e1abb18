"""The booklet's nine vignettes, one file each: a general question asked of a story."""
