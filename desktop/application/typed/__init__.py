"""Reads what people type: days in any usual form, and the words of the event line. Never a guess."""
