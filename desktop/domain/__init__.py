"""Pure values and the engine: days, facts, cases, provisions, rules. Standard library and dateutil only."""
