"""Whether, and since when, the consumer is bound: order button, contracts by telephone (R-REG-31, R-PER-09)."""
