"""What concerns off-premises contracts only: the old ban on payments, paper and copies (R-OFF-01 to R-OFF-07)."""
