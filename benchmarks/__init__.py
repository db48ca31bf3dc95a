"""What is promised about speed, as ratios measured in one run. The whole table: ``python -m benchmarks``."""
