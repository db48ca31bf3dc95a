"""Warnings about the file itself: unproven dates, events in an impossible order."""
