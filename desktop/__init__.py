"""Quatorze: the desk of a legal adviser on the consumer's right of withdrawal."""
