"""Gas and electricity for households: the right in the shop, the sector agreement, the waiting time (R-PER-08)."""
