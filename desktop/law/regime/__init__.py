"""Which chapter of Book VI governs: the day whose wordings count, consumer and enterprise, distance or off-premises."""
