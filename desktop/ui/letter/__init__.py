"""The letter on screen: its pages as they will be printed, its language, its way out."""
