"""The vault: the only place that knows SQL and the database driver."""
