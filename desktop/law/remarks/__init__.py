"""What follows from the law without a date or a sum, and where the special law stands: shown, never computed."""
