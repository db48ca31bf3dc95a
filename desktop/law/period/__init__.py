"""The withdrawal period: its start, its length, its end."""
