"""What each side owes after a withdrawal: refund, return, diminished value, services already supplied."""
