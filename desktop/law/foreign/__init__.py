"""The law of another state: when it governs, and what of it matters here (R-REG-30, R-PER-20)."""
