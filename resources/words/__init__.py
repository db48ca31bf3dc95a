"""What people type in the event line, one table a language."""
