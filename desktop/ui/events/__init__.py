"""Entering and editing events: the line in which they are typed, and the form of one event."""
