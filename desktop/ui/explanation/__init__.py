"""Why this date: the counted days of a deadline as a strip, and the reasoning step by step."""
