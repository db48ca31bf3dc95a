"""Information on the right of withdrawal: whether it was given, and with which defects."""
